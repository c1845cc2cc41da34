package dev.coffer.local;

import java.util.List;

/**
 * How the local server is started.
 *
 * @param port 0 for any free one
 * @param memory keep the data in memory only
 * @param reset delete the data first
 * @param command to run while the server is up, and to stop with; empty to run until Ctrl-C
 */
record Options(int port, boolean memory, boolean reset, List<String> command) {
  static final int PORT_DEFAULT = 8080;

  /** Keeps its own copy. */
  Options {
    command = List.copyOf(command);
  }

  static final String HELP =
      """
      Coffer on a laptop.

        mvn -Pstart                                 start it
        mvn -Pstart -Dargs="--port 9000 --memory"   start it with options

        --port N    listen on port N instead of 8080; 0 takes any free port
        --memory    keep everything in memory; nothing is left when it stops
        --reset     delete the data of earlier runs first
        --run ...   run the command that follows, with COFFER_ORIGIN and SALESFORCE_ORIGIN in its
                    environment, and stop when it ends
        --help      say this
      """;

  /** What the arguments say. */
  sealed interface Parsed {
    /** To start with these options. */
    record Start(Options options) implements Parsed {}

    /** To explain the options. */
    record Help() implements Parsed {}

    /** Something that isn't understood, in a sentence. */
    record Wrong(String why) implements Parsed {}
  }

  static Parsed parse(List<String> arguments) {
    int port = PORT_DEFAULT;
    boolean memory = false;
    boolean reset = false;
    List<String> command = List.of();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      switch (argument) {
        case "--memory" -> memory = true;
        case "--reset" -> reset = true;
        case "--help", "-h" -> {
          return new Parsed.Help();
        }
        case "--run" -> {
          command = List.copyOf(arguments.subList(i + 1, arguments.size()));
          if (command.isEmpty()) {
            return new Parsed.Wrong("--run needs a command, such as --run npm test");
          }
          i = arguments.size();
        }
        case "--port" -> {
          i++;
          if (i == arguments.size() || !arguments.get(i).matches("[0-9]{1,5}")) {
            return new Parsed.Wrong("--port needs a number, such as --port 9000");
          }
          port = Integer.parseInt(arguments.get(i));
          if (port > 65535) {
            return new Parsed.Wrong("a port is at most 65535");
          }
        }
        default -> {
          return new Parsed.Wrong("there is no option " + argument);
        }
      }
    }
    return new Parsed.Start(new Options(port, memory, reset, command));
  }
}
