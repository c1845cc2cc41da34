package dev.coffer.contacts;

import dev.coffer.platform.Base32;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret under which identities are hashed. It must never change: it decides
 * which contact a row of an import is.
 *
 * <p>The id of a contact or company is the first 128 bits of HMAC-SHA256 of its strongest identity
 * at first import. So two imports that meet the same new person at the same moment give them the
 * same id and write the same rows, without a conditional write; and without the secret nobody can
 * guess an id or test whether an email is in the directory. Later the identity rows keep the id,
 * whatever changes.
 */
@SuppressWarnings("ArrayRecordComponent") // a secret: copied in, never handed out, never compared
public record IdentityKey(byte[] secret) {
  private static final int BYTES_MIN = 32;
  private static final int ID_BYTES = 16;

  /** Refuses a secret shorter than 32 bytes and keeps its own copy. */
  public IdentityKey {
    if (secret.length < BYTES_MIN) {
      throw new IllegalArgumentException("an identity key needs at least 32 bytes");
    }
    secret = secret.clone();
  }

  /** The identity in the form in which it is stored. */
  String hash(Identity identity) {
    return keyed("identity", identity);
  }

  /** The id of a new contact. */
  ContactId contactId(Identity strongest) {
    return new ContactId(keyed("contact", strongest));
  }

  /** The id of a new company. */
  CompanyId companyId(Identity strongest) {
    return new CompanyId(keyed("company", strongest));
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "IdentityKey[secret]";
  }

  private String keyed(String use, Identity identity) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String text = use + '\0' + identity.kind() + '\0' + identity.value();
      byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base32.encode(Arrays.copyOf(full, ID_BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
