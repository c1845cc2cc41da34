package dev.coffer.credits;

import dev.coffer.platform.Base32;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys of the form {@code <letter>.<id>#<generation>} in as few bytes as can be, because each write
 * of a row pays for all of them: 19 instead of 30. An id of 26 characters takes 17 bytes, and the
 * six bits that are left over hold the letter.
 */
public final class PackedKeys {
  static final int ID_BYTES = 17;
  private static final int ID_CHARACTERS = 26;
  private static final int ID_BITS = 5 * ID_CHARACTERS;
  private static final int KEY_BYTES = ID_BYTES + Short.BYTES;

  private PackedKeys() {}

  /**
   * Packs keys.
   *
   * @throws IllegalArgumentException when one isn't of the form
   */
  public static byte[] pack(List<String> keys) {
    ByteBuffer bytes = ByteBuffer.allocate(keys.size() * KEY_BYTES);
    for (String key : keys) {
      int hash = key.indexOf('#');
      bytes.put(packId(key.charAt(0) - '`', key.substring(2, hash)));
      bytes.putShort(Short.parseShort(key.substring(hash + 1)));
    }
    return bytes.array();
  }

  /** Reads what {@link #pack} made. */
  public static List<String> unpack(byte[] packed) {
    return unpack(ByteBuffer.wrap(packed));
  }

  static List<String> unpack(ByteBuffer bytes) {
    List<String> keys = new ArrayList<>(bytes.remaining() / KEY_BYTES);
    while (bytes.hasRemaining()) {
      BigInteger id = read(bytes);
      char letter = (char) ('`' + id.shiftRight(ID_BITS).intValue());
      keys.add(letter + "." + Base32.text(id, ID_CHARACTERS) + "#" + bytes.getShort());
    }
    return keys;
  }

  static byte[] packId(int letter, String id) {
    if (id.length() != ID_CHARACTERS || letter < 0 || letter > 31) {
      throw new IllegalArgumentException("can't be packed: " + letter + " " + id);
    }
    byte[] number =
        BigInteger.valueOf(letter).shiftLeft(ID_BITS).or(Base32.number(id)).toByteArray();
    byte[] bytes = new byte[ID_BYTES];
    System.arraycopy(number, 0, bytes, ID_BYTES - number.length, number.length);
    return bytes;
  }

  static String unpackId(ByteBuffer bytes) {
    return Base32.text(read(bytes), ID_CHARACTERS);
  }

  private static BigInteger read(ByteBuffer bytes) {
    byte[] id = new byte[ID_BYTES];
    bytes.get(id);
    return new BigInteger(1, id);
  }
}
