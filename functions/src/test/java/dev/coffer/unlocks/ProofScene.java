package dev.coffer.unlocks;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.BulkWork;
import dev.coffer.credits.Command;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Evidence;
import dev.coffer.credits.EvidenceTable;
import dev.coffer.credits.FakeEvidence;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Planner;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.proof.Prover;
import dev.coffer.credits.proof.Purchased;
import dev.coffer.credits.proof.Verdict;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import dev.coffer.platform.TestDynamo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An organisation whose credits move in every way there is, and the proof of it. */
final class ProofScene {
  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  static final Instant LAST_YEAR = Instant.parse("2025-01-01T00:00:00Z");
  static final Instant THIS_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  final Database database;
  final Evidence evidence;
  final Purchased purchased;
  final Ids ids = Ids.from(new SplittableRandom(2026));
  final OrganisationId organisation = new OrganisationId(ids.next());
  final UserId ana = new UserId(ids.next());
  final UserId ben = new UserId(ids.next());
  final UserId cleo = new UserId(ids.next());
  final UserId dan = new UserId(ids.next());
  private int orders;

  private ProofScene(Database database, Evidence evidence, Purchased purchased) {
    this.database = database;
    this.evidence = evidence;
    this.purchased = purchased;
  }

  /** The rows of tables. */
  private record OnTables(CreditTables tables, OwnershipTable ownership, ReversalTable reversals)
      implements Database {
    @Override
    public dev.coffer.credits.AccountStore accounts() {
      return tables.accounts();
    }

    @Override
    public dev.coffer.credits.Ledger ledger() {
      return tables.ledger();
    }

    @Override
    public dev.coffer.credits.Pools pools() {
      return tables.pools();
    }

    @Override
    public dev.coffer.credits.Operations operations() {
      return tables.operations();
    }

    @Override
    public dev.coffer.credits.Plans plans() {
      return tables.plans();
    }
  }

  static ProofScene inMemory() {
    World world = World.of();
    return new ProofScene(
        world,
        new FakeEvidence(world.accounts(), world.books()),
        new FakePurchased(world.ownership()));
  }

  static ProofScene onTables(DynamoDbClient dynamo, String credits, String bought) {
    CreditTables tables = CreditTables.in(dynamo, credits);
    OwnershipTable ownership = new OwnershipTable(dynamo, bought);
    return new ProofScene(
        new OnTables(tables, ownership, new ReversalTable(dynamo, ownership, tables.accounts())),
        new EvidenceTable(dynamo, credits),
        new PurchasedTable(dynamo, bought));
  }

  static ProofScene onNewTables() {
    return onTables(TestDynamo.client(), TestDynamo.newTable(), TestDynamo.newTable());
  }

  Verdict prove() {
    return new Prover(evidence, purchased).prove(organisation, () -> NOW, Verdict.Watch.NONE);
  }

  UnlockProtocol protocol() {
    return new UnlockProtocol(database.accounts(), database.ownership());
  }

  PoolCommands poolCommands() {
    return new PoolCommands(
        database.pools(), database.operations(), database.accounts(), protocol()::settled);
  }

  Allocations allocations() {
    return new Allocations(
        database.pools(), database.operations(), database.accounts(), protocol()::settled);
  }

  BulkOperations bulk() {
    return new BulkOperations(database.pools(), database.operations(), database.plans());
  }

  BulkWork work() {
    return new BulkWork(
        database.pools(),
        database.operations(),
        database.plans(),
        database.accounts(),
        database.ledger(),
        protocol()::settled);
  }

  Command command(Instant now) {
    return new Command(ids.next(), ana.value(), "a test", "", now);
  }

  /** A pool with so many credits for sellers, so many for orchestrations, and some left. */
  PoolId pool(Instant from, Pool.Limit limit, Application.Mode mode, long sellers, long others) {
    Command command = command(from);
    done(
        poolCommands()
            .create(
                organisation,
                new PoolCommands.Contract(
                    "a pool",
                    Credits.of(sellers + others + 100),
                    from,
                    from.plus(Duration.ofDays(365)),
                    limit),
                Map.of(
                    Application.SALES_INTELLIGENCE,
                    new PoolCommands.Portion(mode, Credits.of(sellers)),
                    Application.ORCHESTRATIONS,
                    new PoolCommands.Portion(Application.Mode.SHARED, Credits.of(others))),
                command));
    return new PoolId(command.operation());
  }

  AccountKey key(PoolId pool, UserId seller) {
    return new AccountKey(organisation, pool, seller.value());
  }

  AccountKey shard(PoolId pool, int shard) {
    return AccountKey.shard(organisation, pool, Application.ORCHESTRATIONS, shard);
  }

  Account account(AccountKey key) {
    return database.accounts().read(key).orElseThrow();
  }

  PoolBook book(PoolId pool) {
    return database.pools().book(organisation, pool).orElseThrow();
  }

  static Operation done(Answer answer) {
    return switch (answer) {
      case Answer.Done(Operation operation) -> operation;
      case Answer.OtherInput other -> throw new AssertionError(other);
      case Answer.Refused refused -> throw new AssertionError(refused);
    };
  }

  void add(PoolId pool, UserId seller, long credits, Instant now) {
    done(allocations().add(organisation, pool, seller, Credits.of(credits), command(now)));
  }

  void remove(PoolId pool, UserId seller, long credits) {
    done(allocations().remove(organisation, pool, seller, Credits.of(credits), command(NOW)));
  }

  void transfer(PoolId pool, UserId from, UserId to, long credits) {
    done(allocations().transfer(organisation, pool, from, to, Credits.of(credits), command(NOW)));
  }

  Item item() {
    return new Item.Person(new ContactId(ids.next()));
  }

  Stamp stamp(Instant now) {
    return new Stamp(now, Source.IFRAME, ++orders);
  }

  Purchases.Purchase buy(UserId buyer, Item item, Instant now, AccountKey... payers) {
    return protocol()
        .buy(
            new Purchases.Order(
                organisation,
                buyer,
                item,
                Stream.of(payers).map(this::account).map(Payer::of).toList(),
                database.ownership().newest(organisation, List.of(item)).get(item),
                stamp(now)));
  }

  /** Buys and tells the row. */
  OwnershipRow bought(UserId buyer, Instant now, AccountKey payer) {
    return switch (buy(buyer, item(), now, payer)) {
      case Purchases.Purchase.Bought(OwnershipRow row) -> row;
      case Purchases.Purchase.Owned _,
          Purchases.Purchase.Suppressed _,
          Purchases.Purchase.NoCredits _,
          Purchases.Purchase.Busy _ ->
          throw new AssertionError("not bought");
    };
  }

  void reverse(OwnershipRow row, Instant now) {
    new Reversals(database.accounts(), database.reversals())
        .reverse(row, ids.next(), ana.value(), "bounced", now);
  }

  /** Plans an operation on these sellers. */
  Operation planned(Operation.Kind kind, PoolId pool, Planner.Plan plan) {
    return planned(kind, pool, plan, Map.of());
  }

  Operation planned(
      Operation.Kind kind, PoolId pool, Planner.Plan plan, Map<String, Long> figures) {
    return done(
        bulk()
            .plan(
                new BulkOperations.Draft(
                    kind, book(pool), ids.next(), plan.lines(), plan.refused(), figures),
                command(NOW)));
  }

  Planner.Plan wishes(PoolId pool, Line.Change change, long credits, UserId... sellers) {
    return Planner.of(
        Stream.of(sellers)
            .map(one -> new Planner.Wish(0, one.value(), one.value(), change, credits))
            .toList(),
        accounts(pool));
  }

  Map<String, Account> accounts(PoolId pool) {
    Map<String, Account> accounts = new HashMap<>();
    try (Stream<Account> all = database.accounts().of(organisation, pool)) {
      all.forEach(account -> accounts.put(account.key().holder(), account));
    }
    return accounts;
  }

  Operation started(Operation planned) {
    return done(bulk().start(planned, NOW));
  }

  Operation carriedOut(Operation planned) {
    return work().work(started(planned), NOW, () -> true);
  }

  Optional<Operation> find(String operation) {
    return database.operations().find(organisation, operation);
  }

  void closePast(PoolId pool, Instant now) {
    new RecoveryPass(database.accounts(), protocol()).over(book(pool).pool(), now);
  }
}
