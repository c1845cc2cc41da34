package dev.coffer.unlocks.runs;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Attributes;
import dev.coffer.platform.DynamoRetries;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One program, run on tables of its own and judged. */
final class Run {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Program program;
  private final UnaryOperator<DynamoDbClient> defect;
  private final Database database = new Database(TestDynamo.client(), TestDynamo.newTable());
  private final RetryStrategy strategy =
      DynamoRetries.strategy(_ -> Duration.ZERO, _ -> Duration.ZERO);
  private final Simulation simulation = new Simulation(this::act);
  private final Story story = new Story();
  private final Map<PoolId, Pool> pools = new HashMap<>();
  private final Map<String, Books.Balance> balances = new HashMap<>();
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
    simulation.run(program.steps());
    UnlockProtocol janitor = new UnlockProtocol(accounts(database.dynamo()), ownership(database.dynamo()));
    for (PoolId pool : Cast.POOLS) {
      Cast.SELLERS.forEach(seller -> janitor.recover(Cast.account(pool, seller)));
    }
    FinalRows rows = new FinalRows(database.rows());
    List<String> violations = new ArrayList<>(rows.differences());
    List<Operation> history =
        story.history(rows, database::appearance);
    violations.addAll(story.violations());
    HistoryChecker.violation(new Books(balances), history).ifPresent(violations::add);
    return new Result(violations, story.tale(), simulation.calls());
  }

  private void prepare() {
    SplittableRandom random = new SplittableRandom(program.seed());
    Pools table = new PoolTable(database.dynamo(), database.table());
    for (PoolId id : Cast.POOLS) {
      Pool pool =
          new Pool(
              id,
              Cast.ORGANISATION,
              "Credits",
              Credits.of(1_000_000),
              Cast.BEGIN.minus(YEAR),
              Cast.BEGIN.plus(YEAR),
              Pool.Limit.OVERAGE);
      pools.put(id, pool);
      table.create(new Pools.Grant(pool, Map.of(), "operator", Cast.BEGIN));
      for (UserId seller : Cast.SELLERS) {
        long credits = 1 + random.nextInt(3);
        table.allocate(
            new Pools.Allocate(
                pool,
                seller,
                Credits.of(credits),
                "operator",
                "begin-" + id + seller,
                "",
                Cast.BEGIN));
        balances.put(
            Cast.name(Cast.account(id, seller)),
            new Books.Balance(
                credits,
                pool.from().getEpochSecond(),
                pool.until().getEpochSecond(),
                false,
                false));
      }
    }
  }

  /** One operation; runs in its actor's thread. */
  private void act(Simulation.Actor actor) {
    DynamoDbClient dynamo =
        defect.apply(
            new RetryingDynamo(
                new FaultyDynamo(database, simulation, actor), strategy, () -> "t" + tokens++));
    String who = actor.step().toString();
    Instant now = Cast.BEGIN.plusSeconds(simulation.now());
    try {
      switch (actor.step().act()) {
        case Act.Unlock unlock -> unlock(actor, who, unlock, dynamo, now);
        case Act.Allocate(AccountKey account, long credits) -> {
          Pools.Allocate allocate =
              new Pools.Allocate(
                  pools.get(account.pool()),
                  new UserId(account.holder()),
                  Credits.of(credits),
                  "operator",
                  "op-" + actor.step().number(),
                  "",
                  now);
          story.tell(
              new Story.Given(
                  who,
                  actor.began(),
                  Attributes.key(Cast.ORGANISATION + "#operations", allocate.operation()),
                  Cast.name(account),
                  credits));
          new PoolTable(dynamo, database.table()).allocate(allocate);
        }
        case Act.Recover(AccountKey account) -> protocol(dynamo).recover(account);
        case Act.View(AccountKey key) -> {
          Account account = protocol(dynamo).settled(accounts(dynamo).read(key).orElseThrow());
          story.tell(
              new Operation(
                  who,
                  actor.began(),
                  simulation.moment(),
                  new Claim.Seen(
                      Cast.name(key),
                      account.remaining(),
                      account.remaining() + account.pending().size())));
        }
      }
    } catch (SdkException e) {
      actor.story().add("gave up: " + e.getMessage());
    } catch (RuntimeException | AssertionError e) {
      story.violated(who + " failed with " + e);
    } finally {
      story.told(actor);
    }
  }

  private void unlock(
      Simulation.Actor actor, String who, Act.Unlock unlock, DynamoDbClient dynamo, Instant now) {
    List<AccountKey> payers =
        Cast.POOLS.stream().map(pool -> Cast.account(pool, unlock.seller())).toList();
    Stamp stamp = new Stamp(now, Source.IFRAME, actor.step().number());
    boolean answered = false;
    try {
      OwnershipRow known =
          unlock.looksFirst()
              ? ownership(dynamo)
                  .newest(Cast.ORGANISATION, List.of(unlock.item()))
                  .get(unlock.item())
              : null;
      Purchases.Purchase purchase =
          protocol(dynamo)
              .buy(
                  new Purchases.Order(
                      Cast.ORGANISATION, unlock.item(), payers, known, stamp));
      story.tell(
          new Story.Ordered(
              who,
              actor.began(),
              simulation.moment(),
              Cast.item(unlock.item().key()),
              stamp,
              payers.stream().map(Cast::name).toList(),
              purchase));
      answered = true;
    } finally {
      if (!answered) {
        story.tell(new Story.Unanswered(who, actor.began(), Cast.item(unlock.item().key()), stamp));
      }
    }
  }

  private UnlockProtocol protocol(DynamoDbClient dynamo) {
    return new UnlockProtocol(accounts(dynamo), ownership(dynamo));
  }

  private AccountTable accounts(DynamoDbClient dynamo) {
    return new AccountTable(dynamo, database.table());
  }

  private OwnershipTable ownership(DynamoDbClient dynamo) {
    return new OwnershipTable(dynamo, database.table());
  }
}
