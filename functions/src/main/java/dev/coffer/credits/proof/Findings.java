package dev.coffer.credits.proof;

import java.util.ArrayList;
import java.util.List;

/** What was found, the first hundred of it; not for sharing. */
final class Findings {
  /** How many are kept. */
  static final int KEPT = 100;

  /** So long is a text at most; a row that can't be read may say anything. */
  private static final int LONGEST = 500;

  private final List<Finding> kept = new ArrayList<>();
  private long total;

  void add(Finding finding) {
    total++;
    if (kept.size() < KEPT) {
      kept.add(finding);
    }
  }

  void add(Finding.Kind kind, String where, Object expected, Object found) {
    add(new Finding(kind, cut(where), cut(String.valueOf(expected)), cut(String.valueOf(found))));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  void addAll(Findings others) {
    others.kept.forEach(this::add);
    total += others.total - others.kept.size();
  }

  boolean isEmpty() {
    return total == 0;
  }

  List<Finding> kept() {
    return List.copyOf(kept);
  }

  long total() {
    return total;
  }
}
