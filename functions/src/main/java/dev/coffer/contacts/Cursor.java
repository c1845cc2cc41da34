package dev.coffer.contacts;

import dev.coffer.platform.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position in a company's list as clients carry it: the position itself, so that people who come
 * or go elsewhere in the list shift nothing, after a checksum over company and position.
 *
 * <p>The checksum needs no secret. Whoever makes a cursor up gets to a place in a list that they
 * may read anyway; it is there so that a cursor of another company, or a cut one, is refused rather
 * than answered with the wrong people.
 */
final class Cursor {
  private static final int CHECK_BYTES = 6;

  private static final Pattern POSITION = Pattern.compile("[0-4]#[^#\\p{Cntrl}]{0,48}#([^#]{26})");

  private Cursor() {}

  static String of(CompanyId company, String position) {
    byte[] text = position.getBytes(StandardCharsets.UTF_8);
    byte[] all =
        ByteBuffer.allocate(CHECK_BYTES + text.length).put(check(company, text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The position in a cursor, or null when it isn't one of this company. */
  static @Nullable String position(CompanyId company, String cursor) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(cursor);
      if (all.length <= CHECK_BYTES) {
        return null;
      }
      byte[] text = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
      String position =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      var parts = POSITION.matcher(position);
      // Encoding it again refuses what decodes to the same bytes but is written differently.
      return parts.matches() && Ids.isId(parts.group(1)) && of(company, position).equals(cursor)
          ? position
          : null;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] check(CompanyId company, byte[] position) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(company.value().getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(digest.digest(position), CHECK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
