package dev.coffer.identity;

import java.security.interfaces.RSAPublicKey;

/**
 * The RSA key that signs session tokens (RS256). The private half stays where it is: in AWS KMS in
 * the cloud, in a file on a laptop.
 */
public interface SigningKey {

  /** Names the key in a token's header and in the published key set. */
  String keyId();

  /** Verifies what {@link #sign} made. */
  RSAPublicKey publicKey();

  /** The signature (RSASSA-PKCS1-v1_5 with SHA-256) of these bytes. */
  byte[] sign(byte[] input);
}
