package dev.coffer.local.command;

import java.io.Serial;

/** What was typed makes no sense; the message says why and what would. */
final class WrongArguments extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  WrongArguments(String message) {
    super(message);
  }

  /** The message. */
  String why() {
    return String.valueOf(getMessage());
  }
}
