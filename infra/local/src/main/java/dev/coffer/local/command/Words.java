package dev.coffer.local.command;

import java.util.Locale;

/** How things are called. */
final class Words {
  private Words() {}

  /** "1 credit" and "2 credits". */
  static String credits(long count) {
    return count(count, "credit");
  }

  /** "1 account" and "2 accounts". */
  static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** "1 account stops" and "2 accounts stop". */
  static String does(long count, String what, String verb) {
    return count(count, what) + " " + verb + (count == 1 ? "s" : "");
  }

  /** A constant's name in lower case, with spaces. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
