package dev.coffer.contacts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How names are compared: as words of lower-case letters and digits without diacritics, so that
 * "Muller" finds "Müller" and "lodz" finds "Łódź". Folded texts are stored in keys; a change here
 * needs a re-import.
 */
final class Folding {
  private Folding() {}

  /** The folded words of a text, in order. */
  static List<String> words(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    decomposed
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                appendPlain(word, c);
              } else if (!isInsideWord(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The folded words with single spaces between them; empty when there is no letter or digit. */
  static String fold(String text) {
    return String.join(" ", words(text));
  }

  /** At most {@code max} characters from the beginning; never half of one. */
  static String begin(String text, int max) {
    return text.codePointCount(0, text.length()) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max));
  }

  /** Whether each of the wanted words begins one of the words. */
  static boolean eachBegins(List<String> wanted, List<String> words) {
    return wanted.stream().allMatch(w -> words.stream().anyMatch(word -> word.startsWith(w)));
  }

  /** Letters that Unicode doesn't decompose, as they are written without special keys. */
  private static void appendPlain(StringBuilder word, int c) {
    switch (c) {
      case 'ß' -> word.append("ss");
      case 'æ' -> word.append("ae");
      case 'œ' -> word.append("oe");
      case 'þ' -> word.append("th");
      case 'ø' -> word.append('o');
      case 'ł' -> word.append('l');
      case 'đ', 'ð' -> word.append('d');
      case 'ħ' -> word.append('h');
      case 'ı' -> word.append('i');
      default -> word.appendCodePoint(c);
    }
  }

  /** Marks that fold away, and apostrophes: "O'Brien" is one word. */
  private static boolean isInsideWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> c == '\'' || c == '’' || c == 'ʼ';
    };
  }
}
