package dev.coffer.unlocks.runs;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.Application;
import dev.coffer.credits.Command;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Credits;
import dev.coffer.credits.OperationTable;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Pools;
import dev.coffer.identity.UserId;
import dev.coffer.platform.DynamoRetries;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.UnlockProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** One program, run on a table of its own and judged. */
final class Run {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final long SHARED_CREDITS = 10;

  private final Program program;
  private final UnaryOperator<DynamoDbClient> defect;
  private final Database database = new Database(TestDynamo.client(), TestDynamo.newTable());
  private final RetryStrategy strategy =
      DynamoRetries.strategy(_ -> Duration.ZERO, _ -> Duration.ZERO);
  private final Simulation simulation = new Simulation(this::act);
  private final Story story = new Story();
  private final Map<PoolId, Pool> pools = new HashMap<>();
  private long tokens;

  private Run(Program program, UnaryOperator<DynamoDbClient> defect) {
    this.program = program;
    this.defect = defect;
  }

  /**
   * What came of it.
   *
   * @param violations what is wrong; empty where all is well
   * @param tale what every operation met with
   * @param calls to the database
   */
  record Result(List<String> violations, List<String> tale, long calls) {}

  /** Runs a program. */
  static Result of(Program program) {
    return of(program, UnaryOperator.identity());
  }

  /** Runs a program on a database that is used in another way than the product uses it. */
  static Result of(Program program, UnaryOperator<DynamoDbClient> defect) {
    Run run = new Run(program, defect);
    try {
      return run.run();
    } finally {
      TestDynamo.client().deleteTable(delete -> delete.tableName(run.database.table()));
    }
  }

  private Result run() {
    prepare();
    AccountTable accounts = new AccountTable(database.dynamo(), database.table());
    Books start = new Books(balances(accounts));
    simulation.run(program.steps());

    UnlockProtocol janitor =
        new UnlockProtocol(accounts, new OwnershipTable(database.dynamo(), database.table()));
    bringToAnEnd(janitor);
    for (AccountKey account : Cast.accounts()) {
      try {
        janitor.recover(account);
      } catch (IllegalStateException e) {
        story.violated("recovery of %s failed with %s".formatted(Cast.name(account), e));
      }
    }
    FinalRows rows = new FinalRows(database.rows());
    List<String> violations = new ArrayList<>(rows.differences());
    List<Operation> history = story.history(rows, database::appearance);
    violations.addAll(story.violations());
    HistoryChecker.violation(start, history).ifPresent(violations::add);
    return new Result(violations, story.tale(), simulation.calls());
  }

  /** Operations on many accounts whose workers are all gone. */
  private void bringToAnEnd(UnlockProtocol janitor) {
    CreditTables tables = CreditTables.in(database.dynamo(), database.table());
    for (PoolBook book : tables.pools().books(Cast.ORGANISATION)) {
      if (book.running() != null) {
        tables
            .bulkWork(janitor::settled)
            .work(
                tables.operations().find(Cast.ORGANISATION, book.running()).orElseThrow(),
                Cast.BEGIN.plusSeconds(simulation.now()),
                () -> true);
      }
    }
  }

  private Map<String, Books.Balance> balances(AccountTable accounts) {
    Map<String, Books.Balance> balances = new HashMap<>();
    for (AccountKey key : Cast.accounts()) {
      Pool pool = Objects.requireNonNull(pools.get(key.pool()));
      Account account =
          accounts.read(key).orElseGet(() -> Account.unopened(key, pool, Account.Overage.NONE));
      balances.put(
          Cast.name(key),
          new Books.Balance(
              account.remaining(),
              account.from().getEpochSecond(),
              account.until().getEpochSecond()));
    }
    return balances;
  }

  /** Two pools, few credits for everybody, and a shared balance. */
  private void prepare() {
    SplittableRandom random = new SplittableRandom(program.seed());
    Pools table = new PoolTable(database.dynamo(), database.table());
    Operations operations = new OperationTable(database.dynamo(), database.table());
    AccountTable accounts = new AccountTable(database.dynamo(), database.table());
    PoolCommands commands = new PoolCommands(table, operations, accounts, account -> account);
    Allocations allocations = new Allocations(table, operations, accounts, account -> account);
    for (PoolId id : Cast.POOLS) {
      commands.create(
          Cast.ORGANISATION,
          new PoolCommands.Contract(
              "Credits",
              Credits.of(1_000_000),
              Cast.BEGIN.minus(YEAR),
              Cast.BEGIN.plus(YEAR),
              Pool.Limit.CAPPED),
          Map.of(
              Application.SALES_INTELLIGENCE,
              new PoolCommands.Portion(Application.Mode.BY_USER, Credits.of(900_000)),
              Application.ORCHESTRATIONS,
              new PoolCommands.Portion(Application.Mode.SHARED, Credits.of(SHARED_CREDITS))),
          command(id.value()));
      pools.put(id, table.book(Cast.ORGANISATION, id).orElseThrow().pool());
      for (UserId seller : Cast.SELLERS) {
        if (random.nextBoolean()) {
          continue;
        }
        allocations.add(
            Cast.ORGANISATION, id, seller, Credits.of(1), command("begin-" + id + seller));
      }
    }
  }

  private static Command command(String operation) {
    return new Command(operation, "operator", "", "", Cast.BEGIN);
  }

  /** One operation; runs in its actor's thread. */
  private void act(Simulation.Actor actor) {
    DynamoDbClient dynamo =
        defect.apply(
            new RetryingDynamo(
                new FaultyDynamo(database, simulation, actor), strategy, () -> "t" + tokens++));
    try {
      new Performance(simulation, actor, story, dynamo, database.table()).perform();
    } catch (ProvisionedThroughputExceededException
        | TransactionConflictException
        | TransactionCanceledException
        | InternalServerErrorException
        | ApiCallAttemptTimeoutException e) {
      actor.story().add("gave up: " + e.getMessage());
    } catch (RuntimeException | AssertionError e) {
      story.violated(actor.step() + " failed with " + e);
    } finally {
      story.told(actor);
    }
  }
}
