package dev.coffer.platform;

/**
 * Keeps spreadsheets from calculating what is meant as text (<a
 * href="https://cwe.mitre.org/data/definitions/1236.html">CWE-1236</a>): an apostrophe before it
 * makes it text for all of them.
 *
 * <p>What is guarded begins as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> names it ({@code = + - @},
 * TAB, CR, LF) or with another control character, or holds NUL anywhere. Two things go beyond the
 * list, since a guard too many costs one character and one too few a formula: the wide and small
 * forms of the four signs, which Asian editions take for the plain ones, and spaces, invisible
 * characters and apostrophes before a sign, since some programs strip cells as they open a file.
 *
 * <p>Because apostrophes are passed over, a text that looks guarded is guarded again, and {@link
 * #undo} gives back every text exactly.
 */
final class FormulaGuard {
  private static final char APOSTROPHE = '\'';
  private static final String SIGNS =
      "=+-@" + "\uFF1D\uFF0B\uFF0D\uFF20" + "\uFE66\uFE62\uFE63\uFE6B";

  private FormulaGuard() {}

  /** The text as it may stand in a file. */
  static String guard(String text) {
    return isDangerous(text) ? APOSTROPHE + text : text;
  }

  /** The text that was guarded; a cell that {@link #guard} can't have made stays as it is. */
  static String undo(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isDangerous(cell)
        ? cell.substring(1)
        : cell;
  }

  private static boolean isDangerous(String text) {
    if (text.indexOf('\0') >= 0) {
      return true;
    }
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (SIGNS.indexOf(c) >= 0 || Character.isISOControl(c)) {
        return true;
      }
      boolean passedOver =
          c == APOSTROPHE || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
      if (!passedOver) {
        return false;
      }
    }
    return false;
  }
}
