package dev.coffer.credits.allocation;

import dev.coffer.credits.BulkWork;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Job;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works at the operation on many sellers that a message names. */
public final class OperationJob implements Job {
  private static final Pattern MESSAGE =
      Pattern.compile("operation ([0-9a-hjkmnp-tv-z]{26}) ([0-9a-hjkmnp-tv-z]{26})");

  private final Operations operations;
  private final BulkWork work;
  private final InstantSource clock;

  /** The job over these. */
  public OperationJob(Operations operations, BulkWork work, InstantSource clock) {
    this.operations = operations;
    this.work = work;
    this.clock = clock;
  }

  /** The message that names an operation. */
  public static String message(Operation operation) {
    return message(operation.organisation(), operation.id());
  }

  /** The message that names an operation. */
  public static String message(OrganisationId organisation, String operation) {
    return "operation " + organisation + " " + operation;
  }

  @Override
  public Outcome run(String message, BooleanSupplier goesOn) {
    Matcher named = MESSAGE.matcher(message);
    if (!named.matches()) {
      return Outcome.NOT_MINE;
    }
    Optional<Operation> operation =
        operations.find(new OrganisationId(named.group(1)), named.group(2));
    boolean over =
        operation.isEmpty() || work.work(operation.get(), clock.instant(), goesOn).state().isOver();
    return over ? Outcome.DONE : Outcome.MORE;
  }
}
