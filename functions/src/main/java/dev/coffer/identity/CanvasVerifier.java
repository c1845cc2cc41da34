package dev.coffer.identity;

import dev.coffer.platform.Fields;
import dev.coffer.platform.Json;
import dev.coffer.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Decides whether a Canvas signed request is Salesforce's.
 *
 * <p>A request is {@code signature.envelope}, both standard Base64 (<a
 * href="https://datatracker.ietf.org/doc/html/rfc4648#section-4">RFC 4648, section 4</a>); the
 * signature is HMAC-SHA256 over the envelope's Base64 text under our consumer secret. Nothing of
 * the envelope is decoded, let alone parsed, before the signature is known to be right. Source:
 * Salesforce's Canvas Developer Guide, Signed Request Authentication.
 */
public final class CanvasVerifier {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 32;

  private final CanvasSecrets secrets;
  private final CanvasReader reader;

  /** A verifier for requests made with these secrets, from these hosts. */
  public CanvasVerifier(CanvasSecrets secrets, SalesforceHosts hosts) {
    this.secrets = secrets;
    this.reader = new CanvasReader(hosts);
  }

  /** Examines a request, in the order of {@link CanvasFault}; changes nothing. */
  public CanvasVerdict verify(String signedRequest, Instant now) {
    int dot = signedRequest.indexOf('.');
    if (dot < 0 || signedRequest.indexOf('.', dot + 1) >= 0) {
      return new CanvasVerdict.Refused(CanvasFault.SHAPE);
    }
    String envelope = signedRequest.substring(dot + 1);
    Optional<byte[]> signature = decoded(signedRequest.substring(0, dot));
    if (signature.isEmpty() || signature.get().length != SIGNATURE_BYTES || envelope.isEmpty()) {
      return new CanvasVerdict.Refused(CanvasFault.SHAPE);
    }
    if (!isSigned(envelope, signature.get())) {
      return new CanvasVerdict.Refused(CanvasFault.SIGNATURE);
    }
    Optional<byte[]> json = decoded(envelope);
    if (json.isEmpty()) {
      return new CanvasVerdict.Refused(CanvasFault.SHAPE);
    }
    try {
      Fields fields = Json.object(json.get());
      return reader.read(fields, now);
    } catch (Problem.Refused e) {
      return new CanvasVerdict.Refused(CanvasFault.ENVELOPE);
    }
  }

  private boolean isSigned(String envelope, byte[] signature) {
    List<String> valid = secrets.valid();
    if (valid.isEmpty() || valid.contains("")) {
      throw new IllegalStateException("the Canvas consumer secret is missing or empty");
    }
    byte[] text = envelope.getBytes(StandardCharsets.UTF_8);
    boolean signed = false;
    for (String secret : valid) {
      signed |= MessageDigest.isEqual(mac(secret, text), signature);
    }
    return signed;
  }

  private static byte[] mac(String secret, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /**
   * Decodes canonical Base64; Java's decoder alone also takes other spellings of the same bytes.
   */
  private static Optional<byte[]> decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(base64);
      return canonical ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
