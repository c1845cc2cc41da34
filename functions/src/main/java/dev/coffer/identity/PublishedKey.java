package dev.coffer.identity;

import com.fasterxml.jackson.core.JsonGenerator;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import dev.coffer.platform.JsonBody;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;

/**
 * A public key that verifies session tokens, as it stands in the published key set (<a
 * href="https://datatracker.ietf.org/doc/html/rfc7517">RFC 7517</a>).
 *
 * @param keyId names it in a token's header
 * @param key the public half
 */
public record PublishedKey(String keyId, RSAPublicKey key) implements JsonBody {

  /** The public half of a signing key. */
  public static PublishedKey of(SigningKey key) {
    return new PublishedKey(key.keyId(), key.publicKey());
  }

  /**
   * A key's name that follows from the key itself: its thumbprint (<a
   * href="https://datatracker.ietf.org/doc/html/rfc7638">RFC 7638</a>, SHA-256).
   */
  static String thumbprint(RSAPublicKey key) {
    try {
      return new RSAKey.Builder(key).build().computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    RSAKey numbers = new RSAKey.Builder(key).build();
    json.writeStartObject();
    json.writeStringField("kty", "RSA");
    json.writeStringField("use", "sig");
    json.writeStringField("alg", "RS256");
    json.writeStringField("kid", keyId);
    json.writeStringField("n", numbers.getModulus().toString());
    json.writeStringField("e", numbers.getPublicExponent().toString());
    json.writeEndObject();
  }
}
