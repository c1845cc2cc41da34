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

  /** The organisation that a command is about. */
  static Option organisation() {
    return required("org", "ID", "the organisation");
  }

  /** The pool that a command is about. */
  static Option pool() {
    return required("pool", "ID", "the pool (coffer pool list)");
  }

  /** Why something is done. */
  static Option reason() {
    return optional("reason", "TEXT", "for the ledger");
  }

  /** What a command is called. */
  static Option operation() {
    return optional("operation", "NAME", "names this command; the same one is done once");
  }

  /** To look only. */
  static Option dryRun() {
    return flag("dry-run", "only say what would be done");
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
