package dev.coffer.platform;

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
}
