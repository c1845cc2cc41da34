package dev.coffer.credits.allocation;

import dev.coffer.credits.BulkWork;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works at the operation that a message names, and says whether that was all. */
public final class OperationJob {
  private static final Pattern MESSAGE =
      Pattern.compile("operation ([0-9a-hjkmnp-tv-z]{26}) ([0-9a-hjkmnp-tv-z]{26})");

  private final Operations operations;
  private final BulkWork work;

  /** The job over these. */
  public OperationJob(Operations operations, BulkWork work) {
    this.operations = operations;
    this.work = work;
  }

  /** The message that names an operation. */
  public static String message(Operation operation) {
    return message(operation.organisation(), operation.id());
  }

  /** The message that names an operation. */
  public static String message(OrganisationId organisation, String operation) {
    return "operation " + organisation + " " + operation;
  }

  /** Whether a message names an operation. */
  public static boolean isFor(String message) {
    return MESSAGE.matcher(message).matches();
  }

  /**
   * Works at it for as long as it is let.
   *
   * @return whether nothing is left to do; false where the message is to be sent once more
   */
  public boolean run(String message, Instant now, BooleanSupplier goesOn) {
    Matcher named = MESSAGE.matcher(message);
    if (!named.matches()) {
      throw new IllegalArgumentException("no operation: " + message);
    }
    Optional<Operation> operation =
        operations.find(new OrganisationId(named.group(1)), named.group(2));
    return operation.isEmpty() || work.work(operation.get(), now, goesOn).state().isOver();
  }
}
