package dev.coffer.local.command;

import java.io.PrintStream;
import java.util.List;

/** One command of the command line. */
interface Command {

  /** Its two words, such as {@code org register}. */
  String name();

  /** What it does, in a few words. */
  String summary();

  /** What stands for its operand in the help; empty when it takes none. */
  default String operand() {
    return "";
  }

  /** Its options. */
  List<Option> options();

  /**
   * Does it.
   *
   * @return the exit code, 0 when it was done
   * @throws WrongArguments before anything is done
   */
  int run(Arguments arguments, Operator operator, PrintStream out);

  /** How it is written. */
  default String usage() {
    StringBuilder usage = new StringBuilder("coffer ").append(name());
    if (!operand().isEmpty()) {
      usage.append(' ').append(operand());
    }
    for (Option option : options()) {
      usage
          .append(' ')
          .append(
              switch (option.need()) {
                case REQUIRED -> option.written();
                case OPTIONAL -> "[" + option.written() + "]";
                case REPEATED -> "[" + option.written() + "]...";
              });
    }
    return usage.toString();
  }

  /** Everything there is to know about it. */
  default String help() {
    StringBuilder help = new StringBuilder();
    help.append(summary()).append("\n\n  ").append(usage()).append('\n');
    if (!options().isEmpty()) {
      help.append('\n');
      for (Option option : options()) {
        help.append("  %-28s %s%n".formatted(option.written(), option.meaning()));
      }
    }
    return help.toString();
  }
}
