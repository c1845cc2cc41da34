package dev.coffer.usage.history;

import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position in the history as clients carry it: the position itself, so that what happens
 * meanwhile shifts nothing, after a checksum over organisation, filter and position. The checksum
 * needs no secret: whoever makes a cursor up gets to a place that they may read anyway. It is there
 * so that a cursor of another list is refused rather than answered with the wrong events.
 */
final class HistoryCursor {
  private static final int CHECK = 10;
  private static final Pattern POSITION = Pattern.compile("[0-9]{10}(#[A-Z]{1,20}#[ -~]{1,120})?");

  private HistoryCursor() {}

  static String of(OrganisationId organisation, HistoryFilter filter, String position) {
    String text = check(organisation, filter, position) + position;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The position in a cursor, or null when it isn't one of this list. */
  static @Nullable String position(
      OrganisationId organisation, HistoryFilter filter, String cursor) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
              .toString();
      if (text.length() <= CHECK) {
        return null;
      }
      String position = text.substring(CHECK);
      // Encoding it again refuses what decodes to the same bytes but is written differently.
      return POSITION.matcher(position).matches()
              && of(organisation, filter, position).equals(cursor)
          ? position
          : null;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null;
    }
  }

  private static String check(OrganisationId organisation, HistoryFilter filter, String position) {
    return Digest.id(organisation.value(), filter.text(), position).substring(0, CHECK);
  }
}
