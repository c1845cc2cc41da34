package dev.coffer.unlocks.runs;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Command;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Settler;
import dev.coffer.credits.Share;
import dev.coffer.credits.SmallChunks;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What administrators command, carried out by the product's own classes and told to the story. */
final class Administration {
  private static final int LINES_PER_CHUNK = 2;

  private final Simulation simulation;
  private final Simulation.Actor actor;
  private final Story story;
  private final CreditTables tables;
  private final Settler settler;
  private final String who;
  private final Command command;
  private final Instant now;

  Administration(
      Simulation simulation,
      Simulation.Actor actor,
      Story story,
      DynamoDbClient dynamo,
      String table,
      Settler settler) {
    this.simulation = simulation;
    this.actor = actor;
    this.story = story;
    this.tables = CreditTables.in(dynamo, table);
    this.settler = settler;
    this.who = actor.step().toString();
    this.now = Cast.BEGIN.plusSeconds(simulation.now());
    this.command = new Command("operation-" + actor.step().number(), "operator", "", "", now);
  }

  /** Gives credits: to a seller, or to the balance that an account is a shard of. */
  void give(AccountKey account, long credits) {
    move(account, credits);
  }

  /** Takes credits that nobody has used. */
  void take(AccountKey account, long credits) {
    move(account, -credits);
  }

  private void move(AccountKey account, long more) {
    story.moves().begins(who, actor.began(), command.operation());
    if (account.isShared()) {
      distribute(account.pool(), more);
      return;
    }
    UserId seller = new UserId(account.holder());
    Credits credits = Credits.of(Math.abs(more));
    var allocations = tables.allocations(settler);
    told(
        more > 0
            ? allocations.add(Cast.ORGANISATION, account.pool(), seller, credits, command)
            : allocations.remove(Cast.ORGANISATION, account.pool(), seller, credits, command));
  }

  private void distribute(PoolId pool, long more) {
    Share share = book(pool).share(Application.ORCHESTRATIONS);
    if (share.distributed() + more >= 0) {
      told(
          tables
              .poolCommands(settler)
              .distribute(
                  Cast.ORGANISATION,
                  pool,
                  Map.of(
                      Application.ORCHESTRATIONS,
                      new PoolCommands.Portion(
                          Application.Mode.SHARED, Credits.of(share.distributed() + more))),
                  command));
    }
  }

  /** Moves credits from one seller to another. */
  void transfer(PoolId pool, UserId from, UserId to, long credits) {
    story.moves().begins(who, actor.began(), command.operation());
    told(
        tables
            .allocations(settler)
            .transfer(Cast.ORGANISATION, pool, from, to, Credits.of(credits), command));
  }

  /** Gives some and takes from others, all in one operation. */
  void changeMany(PoolId pool, List<UserId> givenTo, List<UserId> takenFrom) {
    PoolBook book = book(pool);
    List<Line> lines =
        Stream.concat(
                givenTo.stream().map(one -> new Line(one.value(), Line.Change.ADD, 1, 0, "")),
                takenFrom.stream().map(one -> new Line(one.value(), Line.Change.REMOVE, 1, 0, "")))
            .toList();
    story.moves().begins(who, actor.began(), command.operation());
    BulkOperations operations =
        SmallChunks.of(tables.pools(), tables.operations(), tables.plans(), LINES_PER_CHUNK);
    Answer planned =
        operations.plan(
            new BulkOperations.Draft(
                Operation.Kind.IMPORT,
                book,
                Ids.from(actor.random()).next(),
                lines,
                List.of(),
                Map.of()),
            command);
    switch (planned) {
      case Answer.Done(Operation operation) -> {
        switch (operations.start(operation, now)) {
          case Answer.Done(Operation started) -> work(started);
          case Answer.Refused(Answer.Refusal why, _) when why == Answer.Refusal.ANOTHER_RUNS ->
              helpOut(pool);
          case Answer.Refused refused -> allowed(refused);
          case Answer.OtherInput other -> story.violated(who + " was told " + other);
        }
      }
      case Answer.Refused _, Answer.OtherInput _ ->
          story.violated(who + " couldn't plan: " + planned);
    }
  }

  /** Works at whatever runs in a pool. */
  void helpOut(PoolId pool) {
    String running = book(pool).running();
    if (running != null) {
      Optional<Operation> operation = tables.operations().find(Cast.ORGANISATION, running);
      operation.ifPresentOrElse(
          this::work, () -> story.violated("nobody knows what runs: " + running));
    }
  }

  private void work(Operation operation) {
    Operation over = tables.bulkWork(settler).work(operation, now, () -> true);
    if (!over.state().isOver()) {
      story.violated(who + " left it at " + over);
    }
  }

  private PoolBook book(PoolId pool) {
    return tables.pools().book(Cast.ORGANISATION, pool).orElseThrow();
  }

  private void told(Answer answer) {
    switch (answer) {
      case Answer.Done _ -> story.moves().done(command.operation(), simulation.moment());
      case Answer.Refused refused -> {
        allowed(refused);
        story.moves().refused(command.operation());
      }
      case Answer.OtherInput other -> story.violated(who + " was told " + other);
    }
  }

  /** There is enough of everything but unused credits. */
  private void allowed(Answer.Refused refused) {
    switch (refused.why()) {
      case POOL_ENDED, NOT_ENOUGH_UNUSED, BELOW_ALLOCATED, UNCHANGED, BUSY -> {
        // The account was closed, its credits are used, or a colleague did the same.
      }
      case NO_POOL,
          NOT_ENOUGH_UNALLOCATED,
          NOT_ENOUGH_UNDISTRIBUTED,
          MODE_IN_USE,
          SHARED_BALANCE,
          ANOTHER_RUNS,
          CHANGED_MEANWHILE,
          NOT_CANCELLABLE ->
          story.violated(who + " was refused: " + refused);
    }
  }
}
