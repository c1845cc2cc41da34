package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.THIS_YEAR;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Command;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.Posting;
import dev.coffer.credits.Share;
import dev.coffer.credits.SmallChunks;
import dev.coffer.credits.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Worlds with a pool: its book, its operations and what it gave its sellers. */
final class Treasury {
  static final Instant END = NOW.plusSeconds(1000);
  private static final Credits QUANTITY = Credits.of(100);

  private Treasury() {}

  /** A pool of 100 credits that gave Sales Intelligence so many. */
  static World world(Pool.Limit limit, long distributed) {
    World world = World.of();
    create(world, limit, distributed);
    return world;
  }

  /** Creates the pool in a world that has none. */
  static void create(World world, Pool.Limit limit, long distributed) {
    Pool pool = new Pool(THIS_YEAR, MERIDIAN, "2026", QUANTITY, NOW.minusSeconds(1000), END, limit);
    Command command = CreditActors.command();
    Operation created =
        new Operation(
            command.operation(),
            MERIDIAN,
            THIS_YEAR,
            Operation.Kind.CREATE_POOL,
            command.by(),
            command.now(),
            command.reason(),
            command.input(),
            Operation.State.DONE,
            Map.of(),
            null,
            0);
    PoolBook book =
        PoolBook.blank(pool)
            .with(
                Application.SALES_INTELLIGENCE,
                Share.none(Application.Mode.BY_USER).distributing(distributed));
    world.books().post(new Posting(null, created, null, book, List.of()));
  }

  static World capped(long distributed) {
    return world(Pool.Limit.CAPPED, distributed);
  }

  /** Gives a seller credits. */
  static World give(World world, AccountKey seller, long credits) {
    CreditActors.adds(seller, credits).act(world);
    return world;
  }

  /** Reserves a credit for an item; its writer is gone. */
  static void leftInTheMiddle(World world, AccountKey seller, Item item) {
    world
        .accounts()
        .reserve(
            new AccountStore.Reserve(
                seller,
                item.key() + "#0",
                new Wanted.One(Samples.buyer(seller)),
                Samples.newStamp(),
                account(world, seller).inflows(),
                List.of(),
                NOW));
  }

  /** Gives an application a balance that all share. */
  static World share(World world, Application application, long credits) {
    CreditActors.distributes(application, Application.Mode.SHARED, credits).act(world);
    return world;
  }

  /** What an operation on many accounts is to do. */
  static BulkOperations.Draft draft(
      World world, Operation.Kind kind, Map<String, Long> figures, List<Line> lines) {
    return new BulkOperations.Draft(
        kind, book(world), CreditActors.command().operation(), lines, List.of(), figures);
  }

  /** An operation on many accounts that is planned, one account a chunk. */
  static Operation planned(
      World world, Operation.Kind kind, Map<String, Long> figures, List<Line> lines) {
    return planned(world, 1, kind, figures, lines);
  }

  static Operation planned(
      World world, int chunk, Operation.Kind kind, Map<String, Long> figures, List<Line> lines) {
    Answer answer =
        SmallChunks.of(world.books(), world.books(), world.books(), chunk)
            .plan(draft(world, kind, figures, lines), CreditActors.command());
    return ((Answer.Done) answer).operation();
  }

  /** The same, started. */
  static Operation running(World world, Operation.Kind kind, List<Line> lines) {
    return started(world, planned(world, kind, Map.of(), lines));
  }

  static Operation started(World world, Operation planned) {
    return ((Answer.Done) CreditActors.bulkOperations(world).start(planned, NOW)).operation();
  }

  /** The operation after so many steps. */
  static Operation after(World world, int steps, Operation operation) {
    return (Operation) Objects.requireNonNull(CreditActors.worksFor(steps, operation).act(world));
  }

  /** A line about a seller. */
  static Line line(AccountKey account, Line.Change change, long amount, long basis) {
    return new Line(account.holder(), change, amount, basis, "");
  }

  static PoolBook book(World world) {
    return world.books().book(MERIDIAN, THIS_YEAR).orElseThrow();
  }

  static Share sales(World world) {
    return book(world).share(Application.SALES_INTELLIGENCE);
  }

  static Account account(World world, AccountKey key) {
    return world.accounts().read(key).orElseThrow();
  }

  static Operation operation(World world, Operation known) {
    return world.books().find(MERIDIAN, known.id()).orElseThrow();
  }

  /** What became of the chunks that are carried out. */
  static List<LineOutcome> outcomes(World world, Operation operation) {
    List<LineOutcome> outcomes = new ArrayList<>();
    Operation.Bulk bulk = operation(world, operation).progress();
    for (int chunk = 0; chunk < bulk.done(); chunk++) {
      Optional<List<LineOutcome>> its = world.books().outcomes(MERIDIAN, bulk.plan(), chunk);
      outcomes.addAll(its.orElseThrow());
    }
    return outcomes;
  }
}
