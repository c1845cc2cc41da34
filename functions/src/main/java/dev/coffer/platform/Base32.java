package dev.coffer.platform;

import java.math.BigInteger;

/** Crockford's base 32 in lower case: no i, l, o or u, so nothing is misread. */
public final class Base32 {
  static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /** Characters that 128 bits take. */
  static final int LENGTH_128 = 26;

  private Base32() {}

  /** The bytes as text, five bits a character, the last one filled up with zeros. */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /**
   * The number that a text of these characters is, the first one counting most.
   *
   * @throws IllegalArgumentException for any other character
   */
  public static BigInteger number(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        throw new IllegalArgumentException("not base 32: " + text);
      }
      number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
    }
    return number;
  }

  /** The text of a given length whose {@link #number} it is. */
  public static String text(BigInteger number, int length) {
    char[] text = new char[length];
    BigInteger rest = number;
    for (int i = length - 1; i >= 0; i--) {
      text[i] = ALPHABET.charAt(rest.intValue() & 31);
      rest = rest.shiftRight(5);
    }
    return new String(text);
  }
}
