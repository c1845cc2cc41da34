package dev.coffer.platform;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Makes identifiers: 128 random bits in lower-case base 32 (Crockford's alphabet, 26 characters),
 * so that nobody can guess another one's and every one can be read out on the telephone.
 */
@FunctionalInterface
public interface Ids {

  /** A new identifier. */
  String next();

  /** Unpredictable identifiers, for production. */
  static Ids secure() {
    // Asked for on every call: a generator kept in a SnapStart snapshot would repeat itself.
    return () -> random(new SecureRandom());
  }

  /** Identifiers from a given source of bits, for reproducible data and tests. */
  static Ids from(RandomGenerator source) {
    return () -> random(source);
  }

  /** Whether a text has the shape of an identifier. */
  static boolean isId(String text) {
    return text.length() == Base32.LENGTH_128
        && text.chars().allMatch(c -> Base32.ALPHABET.indexOf(c) >= 0);
  }

  /**
   * Returns the text when it has the shape of an identifier.
   *
   * @throws IllegalArgumentException when it has not
   */
  static String checked(String text) {
    if (!isId(text)) {
      throw new IllegalArgumentException("not an identifier");
    }
    return text;
  }

  private static String random(RandomGenerator source) {
    byte[] bits = new byte[16];
    source.nextBytes(bits);
    return Base32.encode(bits);
  }
}
