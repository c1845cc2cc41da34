package dev.coffer.local.command;

/**
 * An option of a command.
 *
 * @param name without its two hyphens
 * @param value what stands for its value in the help; empty when it takes none
 * @param need how often it may be given
 * @param meaning in a few words
 */
record Option(String name, String value, Need need, String meaning) {

  /** How often an option may be given. */
  enum Need {
    /** Exactly once. */
    REQUIRED,
    /** Once or not at all. */
    OPTIONAL,
    /** As often as you like. */
    REPEATED
  }

  static Option required(String name, String value, String meaning) {
    return new Option(name, value, Need.REQUIRED, meaning);
  }

  static Option optional(String name, String value, String meaning) {
    return new Option(name, value, Need.OPTIONAL, meaning);
  }

  static Option repeated(String name, String value, String meaning) {
    return new Option(name, value, Need.REPEATED, meaning);
  }

  static Option flag(String name, String meaning) {
    return new Option(name, "", Need.OPTIONAL, meaning);
  }

  /** As people type it. */
  String written() {
    return value.isEmpty() ? "--" + name : "--" + name + " " + value;
  }
}
