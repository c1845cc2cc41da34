package dev.coffer.platform;

import org.jspecify.annotations.Nullable;

/** What may stand in a text that people read. */
public final class Text {
  private Text() {}

  /**
   * What is wrong with a text, or null when it is fine: control characters, unpaired surrogates
   * (they are not characters) and the bidirectional controls that make a text read other than it is
   * (<a href="https://trojansource.codes">CVE-2021-42574</a>).
   */
  public static @Nullable String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        return "must not contain control characters";
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return "must be well-formed Unicode";
      } else if (c == '\u200E'
          || c == '\u200F'
          || c == '\u061C'
          || (c >= '\u202A' && c <= '\u202E')
          || (c >= '\u2066' && c <= '\u2069')) {
        return "must not contain bidirectional control characters";
      }
    }
    return null;
  }
}
