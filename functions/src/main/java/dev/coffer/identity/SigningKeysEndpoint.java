package dev.coffer.identity;

import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.Map;

/** The public keys that verify session tokens. */
public final class SigningKeysEndpoint implements Endpoint.Open<Caller> {
  private final SessionTokens tokens;

  /** Publishes the keys of these tokens. */
  public SigningKeysEndpoint(SessionTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Route route() {
    return new Route("GET", "/.well-known/jwks.json");
  }

  @Override
  public Reply handle(Call call) {
    call.query().end();
    String body =
        Json.write(
            json -> {
              json.writeStartObject();
              Json.writeList(json, "keys", tokens.publishedKeys());
              json.writeEndObject();
            });
    return new Reply(200, "application/json", body, Map.of("cache-control", "public, max-age=300"));
  }
}
