package dev.coffer.identity;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.platform.JsonBody;
import java.io.IOException;

/** A session as the frame gets it: {@code Session} of the API document. */
record CanvasSession(SessionToken token, String targetOrigin) implements JsonBody {

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("token", token.value());
    json.writeStringField("expiresAt", token.expiresAt().toString());
    json.writeStringField("targetOrigin", targetOrigin);
    json.writeEndObject();
  }
}
