package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An organisation of its own with a pool and two sellers; what a test needs and nothing more. */
final class Example {
  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final Ids IDS = Ids.from(new SplittableRandom(29));

  final OrganisationId organisation = new OrganisationId(IDS.next());
  final PoolId pool = new PoolId(IDS.next());
  final UserId priya = new UserId(IDS.next());
  final UserId ines = new UserId(IDS.next());

  Pool pool(long quantity, Pool.Limit limit) {
    return new Pool(
        pool,
        organisation,
        "2026",
        Credits.of(quantity),
        NOW.minusSeconds(600),
        NOW.plusSeconds(600),
        limit);
  }

  /** The book of a pool that gave all its credits to Sales Intelligence. */
  PoolBook book(long quantity) {
    return PoolBook.blank(pool(quantity, Pool.Limit.CAPPED))
        .with(
            Application.SALES_INTELLIGENCE,
            Share.none(Application.Mode.BY_USER).distributing(quantity));
  }

  AccountKey key(UserId seller) {
    return new AccountKey(organisation, pool, seller.value());
  }

  Account unopened(UserId seller) {
    return Account.unopened(key(seller), pool(1, Pool.Limit.CAPPED), Account.Overage.NONE);
  }

  /** A command that is done at once. */
  Operation done(Operation.Kind kind, String reason) {
    return operation(IDS.next(), kind, reason, Operation.State.DONE, null);
  }

  /** A planned operation on many accounts. */
  Operation planned(Operation.Kind kind, String reason, int chunks) {
    return operation(
        IDS.next(),
        kind,
        reason,
        Operation.State.PLANNED,
        Operation.Bulk.planned(IDS.next(), chunks, chunks, 0, 0));
  }

  private Operation operation(
      String id,
      Operation.Kind kind,
      String reason,
      Operation.State state,
      Operation.@Nullable Bulk bulk) {
    return new Operation(
        id,
        organisation,
        pool,
        kind,
        "operator",
        NOW,
        reason,
        "input",
        state,
        Map.of("credits", 7L),
        bulk,
        0);
  }

  /** A change by an operation. */
  static AccountChange change(
      Account account, AccountChange.Movement movement, Operation operation) {
    return new AccountChange(
        account, movement, operation.id(), operation.by(), operation.reason(), NOW);
  }

  /** Creates the pool in stores, all of it given to Sales Intelligence. */
  PoolBook created(Stores stores, long quantity) {
    PoolBook book = book(quantity);
    stores
        .pools()
        .post(new Posting(null, done(Operation.Kind.CREATE_POOL, ""), null, book, List.of()));
    return read(stores);
  }

  PoolBook read(Stores stores) {
    return stores.pools().book(organisation, pool).orElseThrow();
  }

  static Command command() {
    return command(IDS.next());
  }

  static Command command(String operation) {
    return new Command(operation, "operator", "a test", "input", NOW);
  }
}
