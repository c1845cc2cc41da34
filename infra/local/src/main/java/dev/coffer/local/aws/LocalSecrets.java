package dev.coffer.local.aws;

import dev.coffer.contacts.IdentityKey;
import dev.coffer.identity.RsaSigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The signing key and the secrets, in files that only their owner may read where the cloud has AWS
 * KMS and AWS Secrets Manager.
 *
 * @param signingKey signs sessions
 * @param canvasSecret the consumer secret that the stand-in Salesforce shares with Coffer
 * @param identityKey under which the directory's identities are hashed
 */
public record LocalSecrets(RsaSigningKey signingKey, String canvasSecret, IdentityKey identityKey) {

  /**
   * The secrets of a folder, made when they aren't there.
   *
   * @param folder null for new ones that are gone with the process
   */
  public static LocalSecrets in(@Nullable Path folder) {
    if (folder == null) {
      return new LocalSecrets(RsaSigningKey.generate(), random(), identityKey(random()));
    }
    return new LocalSecrets(
        RsaSigningKey.ofPem(
            kept(folder.resolve("signing-key.pem"), () -> RsaSigningKey.generate().toPem())),
        kept(folder.resolve("canvas-secret"), LocalSecrets::random),
        identityKey(kept(folder.resolve("identity-key"), LocalSecrets::random)));
  }

  private static IdentityKey identityKey(String hex) {
    return new IdentityKey(HexFormat.of().parseHex(hex));
  }

  private static String kept(Path file, Supplier<String> first) {
    try {
      if (!Files.exists(file)) {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, first.get());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String random() {
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "LocalSecrets";
  }
}
