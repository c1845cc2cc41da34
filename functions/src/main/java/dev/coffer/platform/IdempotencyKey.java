package dev.coffer.platform;

import java.util.regex.Pattern;

/**
 * The name that a client gives to a command in the header {@code Idempotency-Key}: whoever sends
 * the same command under the same name is told what came of it, and it isn't done twice.
 *
 * @param value 1 to {@value #MAX} visible characters of ASCII, no comma and no quote
 */
public record IdempotencyKey(String value) {
  /** The longest key, in characters. */
  public static final int MAX = 64;

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[!#-+\\--~]{1,64}");

  /**
   * The key of a call.
   *
   * @throws Problem.Refused when it has none, or one that isn't of the form
   */
  public static IdempotencyKey of(Call call) {
    String value = call.header("idempotency-key");
    if (value == null) {
      throw Problem.field(
              HEADER, "is missing: send a text of your own, and the same one when you send again")
          .refused();
    }
    if (!FORM.matcher(value).matches()) {
      throw Problem.field(HEADER, "must have 1 to 64 visible ASCII characters, no comma or quote")
          .refused();
    }
    return new IdempotencyKey(value);
  }
}
