package dev.coffer.local;

import dev.coffer.local.aws.Database;
import dev.coffer.local.http.LocalServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Starts Coffer on a laptop and says what to open. */
public final class Main {
  private final PrintStream out;
  private final Path root;
  private final Functions functions;
  private final Seed seed;

  Main(PrintStream out, Path root, Functions functions, Seed seed) {
    this.out = out;
    this.root = root;
    this.functions = functions;
    this.seed = seed;
  }

  /**
   * The program.
   *
   * @param arguments see {@link Options#HELP}
   */
  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Main main = new Main(out, Root.find(), Wiring::functions, Wiring::seed);
    switch (main.start(List.of(arguments))) {
      case Started.No(int exitCode) -> System.exit(exitCode);
      case Started.Yes(Laptop laptop, Options options) -> {
        if (options.command().isEmpty()) {
          main.runUntilStopped(laptop);
        } else {
          int exitCode = main.run(options.command(), laptop.origins());
          laptop.close();
          System.exit(exitCode);
        }
      }
    }
  }

  /** How the start went. */
  sealed interface Started {
    /** It runs. */
    record Yes(Laptop laptop, Options options) implements Started {}

    /** It doesn't, and has said why. */
    record No(int exitCode) implements Started {}
  }

  Started start(List<String> arguments) {
    return switch (Options.parse(arguments)) {
      case Options.Parsed.Help() -> {
        out.print(Options.HELP);
        yield new Started.No(0);
      }
      case Options.Parsed.Wrong(String why) -> {
        out.println("Coffer doesn't start: " + why + ".");
        out.println();
        out.print(Options.HELP);
        yield new Started.No(2);
      }
      case Options.Parsed.Start(Options options) -> start(options);
    };
  }

  private Started start(Options options) {
    return switch (LocalServer.open(options.port())) {
      case LocalServer.Opening.PortTaken(int port) -> {
        out.println(
            "Coffer doesn't start: another program uses port "
                + port
                + ". Take another one: mvn -Pstart -Dargs=\"--port "
                + (port == 65535 ? 8080 : port + 1)
                + "\"");
        yield new Started.No(1);
      }
      case LocalServer.Opening.Opened(LocalServer server) -> start(options, server);
    };
  }

  private Started start(Options options, LocalServer server) {
    if (options.memory()) {
      return started(options, server, Database.inMemory(), null);
    }
    Path folder = Root.data(root);
    if (options.reset()) {
      out.println("Deleting the data of earlier runs (" + root.relativize(folder) + ").");
    }
    return switch (Database.inFolder(folder, options.reset())) {
      case Database.Opening.Held(Path held) -> {
        server.close();
        out.println(
            "Coffer doesn't start: it runs already, with the data in "
                + root.relativize(held)
                + ". Stop the other one, or add --memory for one that keeps nothing.");
        yield new Started.No(1);
      }
      case Database.Opening.Opened(Database database) -> started(options, server, database, folder);
    };
  }

  private Started started(
      Options options, LocalServer server, Database database, @Nullable Path folder) {
    Seed told =
        (cloud, secrets) -> {
          out.println("Filling the new database with demo data, once...");
          seed.fill(cloud, secrets);
        };
    Laptop laptop = Laptop.start(server, database, root, folder, functions, told);
    if (options.command().isEmpty()) {
      announce(options, laptop.origins());
    }
    return new Started.Yes(laptop, options);
  }

  private void announce(Options options, Origins origins) {
    out.println();
    out.println("Coffer is running. Open");
    out.println();
    out.println("    " + origins.salesforce());
    out.println();
    out.println("It is a stand-in Salesforce: choose an account and see Coffer on its page.");
    out.println("The menu at the top right makes you another seller.");
    out.println(
        options.memory()
            ? "Everything is kept in memory. Stop with Ctrl-C."
            : "Your data is kept in " + root.relativize(Root.data(root)) + ". Stop with Ctrl-C.");
    out.println();
    if (options.port() == 0) {
      out.println(
          "READY {\"port\":%d,\"coffer\":\"%s\",\"salesforce\":\"%s\"}"
              .formatted(origins.port(), origins.coffer(), origins.salesforce()));
    }
  }

  /** Runs a command against the running server; returns its exit code. */
  private int run(List<String> command, Origins origins) throws InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).inheritIO().directory(root.toFile());
    process.environment().put("COFFER_ORIGIN", origins.coffer());
    process.environment().put("SALESFORCE_ORIGIN", origins.salesforce());
    try {
      return process.start().waitFor();
    } catch (IOException e) {
      out.println("Can't run " + command.getFirst() + ": " + e.getMessage());
      return 1;
    }
  }

  /** Waits for Ctrl-C, or for the end of the program that started this one. */
  private void runUntilStopped(Laptop laptop) throws InterruptedException {
    Thread stop =
        new Thread(
            () -> {
              laptop.close();
              out.println("Coffer has stopped.");
              out.flush();
              // Ctrl-C is the ordinary end: exit code 0 rather than 130.
              Runtime.getRuntime().halt(0);
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    if (Boolean.getBoolean("coffer.attached")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(
              parent ->
                  Thread.ofVirtual()
                      .start(
                          () -> {
                            parent.onExit().join();
                            System.exit(0);
                          }));
    }
    new CountDownLatch(1).await();
  }
}
