package dev.coffer.contacts;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/** Runs imports of short texts. */
final class Imports {
  static final IdentityKey KEY = key(1);
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T09:30:00Z"));

  private Imports() {}

  static IdentityKey key(int filling) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) filling);
    return new IdentityKey(secret);
  }

  static ImportReport run(DirectoryWriter directory, String... lines) {
    return run(directory, Mapping.AUTO, lines);
  }

  static ImportReport run(DirectoryWriter directory, Mapping mapping, String... lines) {
    return run(directory, mapping, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static ImportReport run(DirectoryWriter directory, Mapping mapping, byte[] file) {
    return new ContactImport(directory, KEY)
        .run(new ByteArrayInputStream(file), mapping, ImportProgress.NONE, CLOCK);
  }
}
