package dev.coffer.local.command;

import dev.coffer.credits.Answer;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.allocation.AllocationFile;
import dev.coffer.identity.Organisation;
import dev.coffer.platform.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives and takes credits as a CSV file says. */
final class ImportAllocations implements Command {

  @Override
  public String name() {
    return "credits import";
  }

  @Override
  public String summary() {
    return "Gives and takes credits as a CSV file says.";
  }

  @Override
  public String operand() {
    return "FILE.csv";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(), Option.pool(), Option.dryRun(), Option.reason(), Option.operation());
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    PoolBook book = KnownPool.of(arguments, operator, organisation.id());
    byte[] csv = read(operator.folder().resolve(arguments.operand()), arguments.operand());
    List<AllocationFile.Entry> entries = new ArrayList<>();
    switch (AllocationFile.read(new ByteArrayInputStream(csv), entries::add)) {
      case AllocationFile.Outcome.Unusable(String why) ->
          throw new WrongArguments(arguments.operand() + ": " + why);
      case AllocationFile.Outcome.Read _ -> {
        // Every line is understood or refused.
      }
    }
    Answer planned =
        operator
            .sellerPlans()
            .importing(
                organisation.id(),
                book.pool().id(),
                entries,
                operator.command(
                    arguments,
                    organisation.id(),
                    name(),
                    book.pool().id().value(),
                    Digest.id(new String(csv, StandardCharsets.ISO_8859_1))));
    return new Foreground(operator, organisation, out).run(planned, arguments.has("dry-run"));
  }

  private static byte[] read(Path file, String typed) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongArguments("there is no file " + typed + " that can be read");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
