package dev.coffer.local.command;

import dev.coffer.functions.Tables;
import dev.coffer.local.LocalCloud;
import dev.coffer.local.Root;
import dev.coffer.local.aws.Database;
import dev.coffer.local.aws.LocalSecrets;
import dev.coffer.local.aws.Template;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Problem;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command line: {@code mvn -q -Pcoffer -Dargs="org list"}. */
public final class Coffer {
  private static final List<Command> COMMANDS =
      List.of(
          new RegisterOrganisation(),
          new ListOrganisations(),
          new ListUsers(),
          new LicenseUser(),
          new ImportContacts(),
          new SuppressContact(),
          new CreatePool(),
          new ListPools(),
          new ShowPool(),
          new EnlargePool(),
          new EndPool(),
          new CapPool(),
          new UncapPool(),
          new DistributePool(),
          new ListOverages(),
          new AllocateCredits(),
          new RemoveCredits(),
          new SetCredits(),
          new TransferCredits(),
          new AllocateToAll(),
          new ImportAllocations(),
          new ReclaimCredits(),
          new ListCredits(),
          new ShowLedger(),
          new ReverseUnlock(),
          new RecoverCredits(),
          new ProveCredits(),
          new ListOperations(),
          new ShowOperation(),
          new ResumeOperation(),
          new CancelOperation(),
          new RebuildUsage());

  private final PrintStream out;
  private final Path root;
  private final Path folder;

  /**
   * A command line.
   *
   * @param root the repository, where the local data is
   * @param folder where paths in arguments begin
   */
  Coffer(PrintStream out, Path root, Path folder) {
    this.out = out;
    this.root = root;
    this.folder = folder;
  }

  /** The program. */
  public static void main(String[] arguments) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int exitCode =
        new Coffer(out, Root.find(), Path.of("").toAbsolutePath()).run(Arrays.asList(arguments));
    System.exit(exitCode);
  }

  /** Runs what is typed; returns the exit code: 0 done, 1 refused, 2 not understood. */
  int run(List<String> typed) {
    if (typed.isEmpty() || typed.getFirst().equals("help") || typed.getFirst().equals("--help")) {
      out.print(help());
      return 0;
    }
    String name = typed.getFirst() + (typed.size() > 1 ? " " + typed.get(1) : "");
    Optional<Command> found =
        COMMANDS.stream().filter(command -> command.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      out.println("There is no command \"" + name + "\".");
      out.println();
      out.print(help());
      return 2;
    }
    Command command = found.get();
    List<String> rest = typed.subList(2, typed.size());
    if (rest.contains("--help")) {
      out.print(command.help());
      return 0;
    }
    try {
      return run(command, Arguments.parse(rest, command.operand(), command.options()));
    } catch (WrongArguments e) {
      out.println("Nothing was done: " + e.why() + ".");
      out.println("  " + command.usage());
      return 2;
    } catch (Problem.Refused e) {
      out.println("Nothing was done: " + e.problem().detail());
      return 1;
    }
  }

  private int run(Command command, Arguments arguments) {
    return switch (Database.inFolder(Root.data(root), false)) {
      case Database.Opening.Held(Path held) -> {
        out.println(
            "Nothing was done: Coffer is running with this data ("
                + root.relativize(held)
                + "). Stop it with Ctrl-C, run the command again, and start it anew.");
        yield 1;
      }
      case Database.Opening.Opened(Database database) -> {
        try (database) {
          yield command.run(arguments, operator(database), out);
        }
      }
    };
  }

  private Operator operator(Database database) {
    Template template = Template.read(root.resolve("template.yaml"));
    database.createTables(template.tables());
    Tables tables = LocalCloud.tables(template);
    return new Operator(
        database.client(),
        tables,
        LocalSecrets.in(Root.data(root)).identityKey(),
        InstantSource.system(),
        Ids.secure(),
        folder);
  }

  private static String help() {
    StringBuilder help =
        new StringBuilder(
            """
            coffer: what an operator does, on this computer's data.

            """);
    for (Command command : COMMANDS) {
      help.append("  %-20s %s%n".formatted(command.name(), command.summary()));
    }
    help.append(
        """

        Add --help to a command for its options. Run it as
          mvn -q -Pcoffer -Dargs="org list"
        while the local server is stopped.
        """);
    return help.toString();
  }
}
