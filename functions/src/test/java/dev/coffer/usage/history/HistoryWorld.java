package dev.coffer.usage.history;

import static dev.coffer.platform.Attributes.text;

import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Application;
import dev.coffer.credits.Command;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Credits;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.SalesforceId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import dev.coffer.platform.TableChange;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.VoidRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An organisation with a ledger and ownership rows, and what their streams would tell. */
final class HistoryWorld {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final List<LedgerEntry.Kind> KINDS =
      List.of(
          LedgerEntry.Kind.ALLOCATION,
          LedgerEntry.Kind.REMOVAL,
          LedgerEntry.Kind.TRANSFER,
          LedgerEntry.Kind.REVERSAL,
          LedgerEntry.Kind.TERMS);

  final DynamoDbClient dynamo = TestDynamo.client();
  final String credits = TestDynamo.newTable();
  final String ownership = TestDynamo.newTable();
  final String identity = TestDynamo.newTable();
  final CreditTables creditTables = CreditTables.in(dynamo, credits);
  final OwnershipTable ownershipTable = new OwnershipTable(dynamo, ownership);
  final DynamoOrganisations organisations = new DynamoOrganisations(dynamo, identity);
  final SplittableRandom random;
  final Ids ids;
  final Organisation meridian;
  final List<UserId> sellers;
  final List<PoolId> pools;

  HistoryWorld(long seed) {
    random = new SplittableRandom(seed);
    ids = Ids.from(random);
    meridian = organisation("00D5g0000094xYz");
    sellers = IntStream.range(0, 20).mapToObj(_ -> new UserId(ids.next())).toList();
    pools = List.of(pool("2026"), pool("Top-up"));
  }

  Organisation organisation(String salesforceId) {
    Organisation organisation =
        new Organisation(
            new OrganisationId(ids.next()),
            "Meridian Sales Co",
            SalesforceId.of(salesforceId).orElseThrow(),
            BERLIN,
            true,
            Organisation.Status.ACTIVE);
    organisations.register(organisation);
    return organisation;
  }

  private PoolId pool(String name) {
    PoolId id = new PoolId(ids.next());
    creditTables
        .poolCommands(account -> account)
        .create(
            meridian.id(),
            new PoolCommands.Contract(
                name,
                Credits.of(100_000),
                NOW.minusSeconds(1_000_000),
                NOW.plusSeconds(1_000_000),
                Pool.Limit.CAPPED),
            Map.of(
                Application.SALES_INTELLIGENCE,
                new PoolCommands.Portion(Application.Mode.BY_USER, Credits.of(50_000))),
            new Command(id.value(), Command.OPERATOR, "a test", "", NOW));
    return id;
  }

  /** A point in the last forty days or so, to the second. */
  Instant someTime() {
    return NOW.minusSeconds(random.nextLong(40 * 86_400));
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** So many unlocks and ledger entries at random. */
  void happens(int unlocks, int entries) {
    for (int i = 0; i < unlocks; i++) {
      unlock(oneOf(sellers), someTime());
    }
    for (int i = 0; i < entries; i++) {
      boolean shard = random.nextInt(5) == 0;
      entry(
          shard
              ? AccountKey.shard(
                      meridian.id(), oneOf(pools), Application.ORCHESTRATIONS, random.nextInt(8))
                  .holder()
              : oneOf(sellers).value(),
          oneOf(KINDS),
          random.nextInt(-50, 50),
          someTime());
    }
    ownershipTable.claim(
        new VoidRow(
            Generation.first(meridian.id(), new Item.Person(new ContactId(ids.next()))),
            VoidRow.Reason.ERASED,
            NOW));
  }

  OwnershipRow unlock(UserId user, Instant at) {
    PoolId pool = oneOf(pools);
    Item item =
        random.nextInt(5) == 0
            ? new Item.CompanyInformation(new CompanyId(ids.next()))
            : new Item.Person(new ContactId(ids.next()));
    OwnershipRow row =
        new OwnershipRow(
            Generation.first(meridian.id(), item),
            random.nextInt(5) == 0
                ? AccountKey.shard(meridian.id(), pool, Application.SALES_INTELLIGENCE, 3)
                : new AccountKey(meridian.id(), pool, user.value()),
            random.nextInt(1000),
            user,
            new Stamp(at, Source.IFRAME, random.nextInt(1000)),
            false);
    ownershipTable.claim(row);
    return row;
  }

  LedgerEntry entry(String book, LedgerEntry.Kind kind, long amount, Instant at) {
    LedgerEntry entry =
        new LedgerEntry(
            oneOf(pools),
            book,
            0,
            kind,
            amount,
            at,
            Command.OPERATOR,
            ids.next(),
            random.nextBoolean() ? "" : "because",
            random.nextBoolean() ? "" : "sales-intelligence");
    creditTables.ledger().put(meridian.id(), List.of(entry));
    return entry;
  }

  /** Every row there is, as if it had just been written. */
  List<TableChange> changes() {
    List<TableChange> changes = new ArrayList<>();
    for (String table : List.of(credits, ownership)) {
      for (Map<String, AttributeValue> row : rows(table).values()) {
        changes.add(inserted(table, row, changes.size()));
      }
    }
    return changes;
  }

  static TableChange inserted(String table, Map<String, AttributeValue> row, int sequence) {
    return new TableChange(
        table, text(row, "pk"), text(row, "sk"), null, row, Integer.toString(sequence), NOW);
  }

  HistoryConsumer consumer(DynamoDbClient through, String usage) {
    return HistoryTables.in(through, usage).consumer(credits, ownership, organisations);
  }

  Rebuild rebuild(String usage) {
    return HistoryTables.in(dynamo, usage).rebuild(creditTables, ownershipTable);
  }

  /** All rows of a table by key. */
  Map<String, Map<String, AttributeValue>> rows(String table) {
    Map<String, Map<String, AttributeValue>> rows = new TreeMap<>();
    dynamo
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .forEach(row -> rows.put(text(row, "pk") + " " + text(row, "sk"), row));
    return rows;
  }
}
