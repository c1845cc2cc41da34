package dev.coffer.contacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.identity.UserId;
import dev.coffer.platform.JsonBody;
import java.io.IOException;

/** {@code Ownership} of the API: who unlocked something and when. */
public record OwnershipJson(Ownership.Owner owner, UserId viewer) implements JsonBody {
  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("unlockedBy", owner.name());
    json.writeBooleanField("mine", owner.user().equals(viewer));
    json.writeStringField("unlockedAt", owner.at().toString());
    json.writeEndObject();
  }
}
