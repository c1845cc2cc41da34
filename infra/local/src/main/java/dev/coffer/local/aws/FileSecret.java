package dev.coffer.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random secret in a file where the cloud has AWS Secrets Manager. */
public final class FileSecret {
  private FileSecret() {}

  /** A new secret of 256 bits. */
  public static String inMemory() {
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** The secret of a file, made when it isn't there; only its owner may read it. */
  public static String inFile(Path file) {
    try {
      if (!Files.exists(file)) {
        FileSigningKey.write(file, inMemory().getBytes(StandardCharsets.UTF_8));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
