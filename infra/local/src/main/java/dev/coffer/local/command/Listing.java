package dev.coffer.local.command;

import java.io.PrintStream;

/** Shows the first lines of what may be long, and says where the rest is. */
final class Listing {
  private static final int SHOWN_MAX = 20;

  private final PrintStream out;
  private final String rest;
  private long count;

  /**
   * A listing.
   *
   * @param rest the command that shows all of it
   */
  Listing(PrintStream out, String rest) {
    this.out = out;
    this.rest = rest;
  }

  void line(String text) {
    if (count++ < SHOWN_MAX) {
      out.println("  " + text);
    }
  }

  /** Says how many weren't shown. */
  void end() {
    if (count > SHOWN_MAX) {
      out.println("  and %d more: %s".formatted(count - SHOWN_MAX, rest));
    }
  }
}
