package dev.coffer.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * A signing key in AWS KMS: key spec {@code RSA_3072}, usage {@code SIGN_VERIFY}. The private half
 * never leaves KMS; the public half is fetched once, when it is first needed. Needs the permissions
 * {@code kms:Sign} and {@code kms:GetPublicKey} on the key.
 */
public final class KmsSigningKey implements SigningKey {
  private final KmsClient kms;
  private final String keyArn;
  private volatile @Nullable PublishedKey published;

  /** The key with this ARN. */
  public KmsSigningKey(KmsClient kms, String keyArn) {
    this.kms = kms;
    this.keyArn = keyArn;
  }

  @Override
  public String keyId() {
    return published().keyId();
  }

  @Override
  public RSAPublicKey publicKey() {
    return published().key();
  }

  @Override
  public byte[] sign(byte[] input) {
    byte[] digest = sha256(input);
    return kms.sign(
            sign ->
                sign.keyId(keyArn)
                    .message(SdkBytes.fromByteArray(digest))
                    .messageType(MessageType.DIGEST)
                    .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256))
        .signature()
        .asByteArray();
  }

  private PublishedKey published() {
    PublishedKey known = published;
    if (known != null) {
      return known;
    }
    RSAPublicKey key =
        publicKey(kms.getPublicKey(get -> get.keyId(keyArn)).publicKey().asByteArray());
    PublishedKey fetched = new PublishedKey(PublishedKey.thumbprint(key), key);
    published = fetched;
    return fetched;
  }

  private static RSAPublicKey publicKey(byte[] der) {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key in KMS is no RSA key", e);
    }
  }

  private static byte[] sha256(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
