package dev.coffer.unlocks;

import static dev.coffer.credits.proof.Finding.Kind.ALLOCATED;
import static dev.coffer.credits.proof.Finding.Kind.CLOSED;
import static dev.coffer.credits.proof.Finding.Kind.DISTRIBUTED;
import static dev.coffer.credits.proof.Finding.Kind.ENTRY_NUMBERS;
import static dev.coffer.credits.proof.Finding.Kind.ENTRY_WRONG;
import static dev.coffer.credits.proof.Finding.Kind.EXPIRED;
import static dev.coffer.credits.proof.Finding.Kind.GENERATION;
import static dev.coffer.credits.proof.Finding.Kind.HELD;
import static dev.coffer.credits.proof.Finding.Kind.INTENT;
import static dev.coffer.credits.proof.Finding.Kind.LAST_CHANGE;
import static dev.coffer.credits.proof.Finding.Kind.MISSING;
import static dev.coffer.credits.proof.Finding.Kind.OPERATION;
import static dev.coffer.credits.proof.Finding.Kind.QUANTITY;
import static dev.coffer.credits.proof.Finding.Kind.REMAINING;
import static dev.coffer.credits.proof.Finding.Kind.RETURNED;
import static dev.coffer.credits.proof.Finding.Kind.REVERSED;
import static dev.coffer.credits.proof.Finding.Kind.SHARE_ALLOCATED;
import static dev.coffer.credits.proof.Finding.Kind.TERMS;
import static dev.coffer.credits.proof.Finding.Kind.TICKET_NOT_DRAWN;
import static dev.coffer.credits.proof.Finding.Kind.TICKET_TWICE;
import static dev.coffer.credits.proof.Finding.Kind.UNREADABLE;
import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Application;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Operation;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.proof.Finding;
import dev.coffer.identity.UserId;
import dev.coffer.platform.TestDynamo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("Whoever tampers with a row is found out:")
class TamperingTest {
  private final String credits = TestDynamo.newTable();
  private final String bought = TestDynamo.newTable();
  private final ProofScene scene = ProofScene.onTables(TestDynamo.client(), credits, bought);
  private final Tampering tampering = new Tampering(TestDynamo.client(), credits, bought, scene);

  @BeforeEach
  void anOrganisationWhereEverythingHasHappened() {
    ProofWorlds.EVERYTHING.happen(scene);
    assertThat(scene.prove().isProved()).isTrue();
  }

  @AfterEach
  void everythingIsAsItWas() {
    assertThat(scene.prove().isProved()).isTrue();
  }

  @Test
  void theNumbersOfAnAccount() {
    AccountKey account = scene.key(running().pool().id(), scene.ana);
    Tampering.Row row = tampering.account(account);

    assertOnly(tampering.plus(row, "g", 5), ALLOCATED, account.holder());
    assertOnly(tampering.plus(row, "g", -5), ALLOCATED, account.holder());
    assertOnly(tampering.plus(row, "v", 1), RETURNED, account.holder());
    assertOnly(tampering.plus(row, "r", 1), REMAINING, account.holder());
    assertOnly(tampering.plus(row, "r", -1), REMAINING, account.holder());
    assertOnly(tampering.plus(row, "e", 1), EXPIRED, account.holder());
    Tampering.Row other = tampering.account(scene.key(account.pool(), scene.ben));
    assertOnly(tampering.plus(other, "a", 1), ENTRY_NUMBERS, other.sk());
    assertOnly(tampering.plus(other, "a", -1), ENTRY_NUMBERS, other.sk());
    assertOnly(tampering.plus(row, "f", 1), TERMS, account.holder());
    assertOnly(tampering.plus(row, "u", -1), TERMS, account.holder());
    assertOnly(tampering.set(row, "o", flag(true)), TERMS, account.holder());
    assertOnly(tampering.set(row, "x", flag(true)), CLOSED, account.holder());
    assertOnly(tampering.set(row, "m", text(scene.ids.next())), LAST_CHANGE, account.holder());
    assertOnly(tampering.set(other, "m", text(scene.ids.next())), LAST_CHANGE, other.sk());
    assertOnly(tampering.set(other, "lb", text(scene.ids.next())), LAST_CHANGE, other.sk());
    assertOnly(tampering.plus(other, "lt", 1), LAST_CHANGE, other.sk());
  }

  @Test
  void whatAnAccountSaysThatCannotBe() {
    AccountKey account = scene.key(running().pool().id(), scene.ana);
    Tampering.Row row = tampering.account(account);

    assertOnly(tampering.set(row, "r", number(-1)), UNREADABLE, account.holder());
    assertOnly(tampering.set(row, "g", number(-1)), UNREADABLE, account.holder());
    assertOnly(tampering.set(row, "e", text("many")), UNREADABLE, account.holder());
    assertOnly(tampering.without(row, "q"), UNREADABLE, account.holder());
    assertOnly(tampering.deleted(row), MISSING, account.holder());
  }

  @Test
  void theTicketsOfAnAccount() {
    PoolId pool = running().pool().id();
    AccountKey settled = scene.key(pool, scene.ben);
    AccountKey pending = scene.key(pool, scene.ana);
    scene.protocol().recover(settled);
    long next = scene.account(settled).nextTicket();

    assertThat(tampering.plus(tampering.account(settled), "q", -1))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(TICKET_NOT_DRAWN);
              assertThat(finding.expected()).contains(settled.holder()).contains("" + (next - 1));
            });
    assertThat(tampering.plus(tampering.account(settled), "q", 1))
        .as("nothing else tells how many tickets were drawn")
        .isEmpty();
    assertThat(tampering.plus(tampering.account(settled), "i", 7))
        .as("nothing else tells how often something came in")
        .isEmpty();
    assertOnly(tampering.plus(tampering.account(pending), "q", -1), INTENT, pending.holder());
    assertThat(
            tampering.with(
                tampering.account(pending),
                row -> {
                  Map<String, AttributeValue> intents = new HashMap<>(map(row, "p"));
                  intents.remove(intents.keySet().iterator().next());
                  row.put("p", AttributeValue.fromM(intents));
                  return row;
                }))
        .extracting(Finding::kind)
        .as("an intent is gone, and its credit with it")
        .isSubsetOf(REMAINING);
  }

  @Test
  void whatAnAccountOwes() {
    AccountKey account = scene.key(running().pool().id(), scene.cleo);
    Tampering.Row row = tampering.account(account);

    assertThat(scene.account(account).owedEntry("")).as("it owes an entry").isPresent();
    assertOnly(tampering.set(row, "mo", text("a8")), ALLOCATED, account.holder());
    assertThat(tampering.without(row, "mo"))
        .extracting(Finding::kind)
        .containsExactly(ENTRY_NUMBERS, ALLOCATED);
  }

  @Test
  void anAccountThatIsClosed() {
    PoolId pool = ended().pool().id();
    AccountKey seller = scene.key(pool, scene.ana);
    AccountKey shard = scene.shard(pool, 0);

    assertOnly(tampering.without(tampering.account(seller), "x"), CLOSED, seller.holder());
    assertOnly(tampering.plus(tampering.account(seller), "e", 1), EXPIRED, seller.holder());
    assertOnly(tampering.plus(tampering.account(shard), "g", -1), ALLOCATED, shard.holder());
    Tampering.Row end = tampering.entry(pool, seller.holder(), Closing.OPERATION);
    assertThat(tampering.deleted(end))
        .extracting(Finding::kind)
        .containsExactly(ENTRY_NUMBERS, CLOSED);
    assertOnly(tampering.plus(end, "c", -1), EXPIRED, seller.holder());
  }

  @Test
  void aSharedBalance() {
    PoolBook book = overage();
    AccountKey shard = scene.shard(book.pool().id(), 0);

    assertThat(scene.account(shard).remaining()).isNegative();
    assertOnly(tampering.plus(tampering.account(shard), "r", 1), REMAINING, shard.holder());
    assertOnly(tampering.set(tampering.account(shard), "o", flag(false)), TERMS, shard.holder());
    assertOnly(tampering.without(tampering.account(shard), "o"), UNREADABLE, shard.holder());
  }

  @Test
  void anEntryOfAnAccount() {
    PoolId pool = running().pool().id();
    AccountKey account = scene.key(pool, scene.ana);
    Tampering.Row entry = row(entry(account, LedgerEntry.Kind.ALLOCATION));
    Tampering.Row transfer = row(entry(account, LedgerEntry.Kind.TRANSFER));
    Tampering.Row reversal = row(entry(account, LedgerEntry.Kind.REVERSAL));

    assertOnly(tampering.plus(entry, "c", 1), ALLOCATED, account.holder());
    assertOnly(tampering.set(entry, "k", text("TRANSFER")), ENTRY_WRONG, entry.sk());
    assertOnly(tampering.set(transfer, "k", text("ALLOCATION")), ENTRY_WRONG, transfer.sk());
    assertOnly(tampering.set(entry, "k", text("GIFT")), UNREADABLE, entry.sk());
    assertOnly(tampering.set(entry, "o", text("nobody")), ENTRY_WRONG, entry.sk());
    assertOnly(tampering.plus(entry, "n", 1), ENTRY_NUMBERS, account.holder());
    assertOnly(tampering.plus(entry, "n", 100), ENTRY_NUMBERS, account.holder());
    assertOnly(tampering.plus(entry, "n", -100), ENTRY_NUMBERS, account.holder());
    assertThat(tampering.set(reversal, "k", text("TERMS")))
        .extracting(Finding::kind)
        .containsExactly(ENTRY_WRONG, RETURNED);
    assertThat(tampering.deleted(entry))
        .extracting(Finding::kind)
        .containsExactly(ENTRY_NUMBERS, ALLOCATED);
    assertThat(
            tampering.added(
                entry,
                tampering.entry(pool, account.holder(), scene.ids.next()),
                row -> {
                  row.put("n", number(scene.account(account).changes()));
                  return row;
                }))
        .extracting(Finding::kind)
        .containsExactly(ENTRY_NUMBERS, ALLOCATED);
    assertThat(
            tampering.added(
                entry, tampering.entry(pool, account.holder(), scene.ids.next()), row -> row))
        .extracting(Finding::kind)
        .containsExactly(ENTRY_NUMBERS, ALLOCATED);
    assertOnly(
        tampering.added(
            entry, tampering.entry(pool, scene.ids.next(), scene.ids.next()), row -> row),
        MISSING,
        "Account");
    assertOnly(
        tampering.added(entry, tampering.entry(pool, "nothing~9", scene.ids.next()), row -> row),
        MISSING,
        "Account nothing~9");
    assertOnly(
        tampering.added(
            tampering.account(account),
            tampering.account(new AccountKey(scene.organisation, pool, "nothing~9")),
            row -> row),
        UNREADABLE,
        "Account nothing~9");
  }

  @Test
  void aPurchase() {
    OwnershipRow row = bought(scene.ana, false, 1).getFirst();
    OwnershipRow other = bought(scene.ana, false, 2).getLast();
    Tampering.Row purchase = tampering.purchase(row.generation());
    String holder = row.account().holder();

    assertOnly(tampering.deleted(purchase), REMAINING, holder);
    assertThat(tampering.set(purchase, "t", number(other.ticket())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(TICKET_TWICE);
              assertThat(finding.where()).contains(holder);
              assertThat(finding.found())
                  .contains(row.generation().key())
                  .contains(other.generation().key());
            });
    assertOnly(
        tampering.set(purchase, "t", number(1_000_000)), TICKET_NOT_DRAWN, row.generation().key());
    assertThat(tampering.set(purchase, "rv", flag(true)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(REVERSED);
              assertThat(finding.found()).contains(row.generation().key());
            });
    assertThat(tampering.set(purchase, "h", text(scene.ids.next())))
        .satisfies(
            findings -> {
              assertThat(findings).extracting(Finding::kind).containsExactly(MISSING, REMAINING);
              assertThat(findings.getFirst().found()).contains(row.generation().key());
            });
    assertThat(tampering.set(purchase, "h", text(scene.ben.value())))
        .as("the one has a purchase too few, and the other one too many")
        .extracting(Finding::where)
        .anyMatch(where -> where.contains(holder))
        .anyMatch(where -> where.contains(scene.ben.value()));
    assertThat(tampering.set(purchase, "o", text(scene.ids.next())))
        .extracting(Finding::kind)
        .containsExactly(MISSING, REMAINING);
    assertThat(tampering.without(purchase, "t"))
        .extracting(Finding::kind)
        .containsExactly(UNREADABLE, REMAINING);
    Generation new1 = Generation.first(scene.organisation, scene.item());
    assertThat(tampering.added(purchase, tampering.purchase(new1), attributes -> attributes))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(TICKET_TWICE);
              assertThat(finding.found()).contains(new1.key());
            });
    assertThat(
            tampering.added(
                purchase,
                new Tampering.Row(bought, scene.organisation + "#nowhere", "x"),
                attributes -> attributes))
        .as("rows that nobody ever looks for harm nobody")
        .isEmpty();
  }

  @Test
  void aReversedPurchase() {
    OwnershipRow row =
        bought(scene.ana, true, 1).stream()
            .filter(one -> one.account().pool().equals(running().pool().id()))
            .findFirst()
            .orElseThrow();
    Tampering.Row purchase = tampering.purchase(row.generation());
    Item item = row.generation().item();

    List<Finding> unmarked = tampering.without(purchase, "rv");
    assertThat(unmarked).extracting(Finding::kind).containsExactly(GENERATION, REVERSED);
    assertThat(unmarked.getFirst().where()).contains(item.key());
    assertThat(unmarked.getLast().expected()).contains(row.generation().key());
    assertThat(tampering.deleted(purchase))
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(GENERATION, REMAINING, REVERSED);
  }

  @Test
  void thePoolItself() {
    PoolBook book = running();
    PoolId pool = book.pool().id();
    Tampering.Row row = tampering.pool(pool);

    assertOnly(tampering.plus(row, "c", 10), QUANTITY, pool.value());
    assertOnly(tampering.set(row, "c", number(1)), UNREADABLE, pool.value());
    assertOnly(share(pool, "sales-intelligence", "d", 1), DISTRIBUTED, "sales-intelligence");
    assertOnly(share(pool, "sales-intelligence", "al", 1), SHARE_ALLOCATED, "sales-intelligence");
    assertOnly(share(pool, "sales-intelligence", "al", -1), SHARE_ALLOCATED, "sales-intelligence");
    assertOnly(share(pool, "sales-intelligence", "h", 1), HELD, "sales-intelligence");
    assertOnly(share(pool, "orchestrations", "d", 1), UNREADABLE, pool.value());
    assertOnly(tampering.plus(row, "a", 1), ENTRY_NUMBERS, pool.value());
    assertOnly(tampering.plus(row, "a", -1), ENTRY_NUMBERS, pool.value());
    assertThat(tampering.plus(row, "u", 1))
        .extracting(Finding::kind)
        .as("every account says otherwise")
        .containsOnly(TERMS)
        .hasSize(scene.accounts(pool).size());
    assertThat(tampering.without(row, "ro"))
        .extracting(Finding::kind)
        .contains(HELD, SHARE_ALLOCATED);
    assertThat(tampering.deleted(row)).extracting(Finding::kind).containsOnly(MISSING);
  }

  @Test
  void anEntryOfThePool() {
    PoolBook book = running();
    PoolId pool = book.pool().id();
    Tampering.Row grant = row(poolEntry(pool, LedgerEntry.POOL_BOOK));
    Tampering.Row given = row(poolEntry(pool, Application.ORCHESTRATIONS.slug()));

    assertOnly(tampering.plus(grant, "c", 1), QUANTITY, pool.value());
    assertOnly(tampering.plus(given, "c", 1), DISTRIBUTED, "orchestrations");
    assertOnly(tampering.set(grant, "k", text("DISTRIBUTION")), ENTRY_WRONG, grant.sk());
    assertOnly(tampering.plus(grant, "n", 50), ENTRY_NUMBERS, pool.value());
    assertThat(tampering.deleted(given))
        .extracting(Finding::kind)
        .containsExactly(ENTRY_NUMBERS, DISTRIBUTED);
  }

  @Test
  void anOperation() {
    Operation over =
        scene.database.operations().recent(scene.organisation, 100).stream()
            .filter(one -> one.state() == Operation.State.DONE)
            .filter(one -> one.kind() == Operation.Kind.ALLOCATE)
            .findFirst()
            .orElseThrow();
    Tampering.Row row = tampering.operation(over.id());
    Tampering.Row running = tampering.operation(Objects.requireNonNull(running().running()));

    assertOnly(tampering.plus(row, "mv", 1), OPERATION, over.id());
    assertOnly(tampering.plus(row, "cd", -1), OPERATION, over.id());
    assertOnly(tampering.set(row, "st", text("UNDONE")), UNREADABLE, over.id());
    assertOnly(tampering.plus(running, "rs", 1), HELD, "sales-intelligence");
  }

  private List<Finding> share(PoolId pool, String application, String attribute, long more) {
    return tampering.with(
        tampering.pool(pool),
        row -> {
          Map<String, AttributeValue> shares = new HashMap<>(map(row, "s"));
          Map<String, AttributeValue> share = new HashMap<>(map(shares, application));
          long was = Long.parseLong(Objects.requireNonNull(share.get(attribute)).n());
          share.put(attribute, number(was + more));
          shares.put(application, AttributeValue.fromM(share));
          row.put("s", AttributeValue.fromM(shares));
          return row;
        });
  }

  private static Map<String, AttributeValue> map(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name)).m();
  }

  private static void assertOnly(List<Finding> findings, Finding.Kind kind, String where) {
    assertThat(findings).extracting(Finding::kind).containsExactly(kind);
    assertThat(findings.getFirst().where()).contains(where);
  }

  private PoolBook running() {
    return books().filter(book -> book.running() != null).findFirst().orElseThrow();
  }

  private PoolBook ended() {
    return books()
        .filter(book -> book.pool().from().equals(ProofScene.LAST_YEAR))
        .findFirst()
        .orElseThrow();
  }

  private PoolBook overage() {
    return books()
        .filter(book -> book.pool().until().equals(ProofScene.NEXT_YEAR))
        .filter(
            book -> book.share(Application.SALES_INTELLIGENCE).mode() == Application.Mode.SHARED)
        .findFirst()
        .orElseThrow();
  }

  private Stream<PoolBook> books() {
    return scene.database.pools().books(scene.organisation).stream();
  }

  private LedgerEntry entry(AccountKey account, LedgerEntry.Kind kind) {
    return scene
        .database
        .ledger()
        .book(account.organisation(), account.pool(), account.holder())
        .stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private LedgerEntry poolEntry(PoolId pool, String book) {
    return scene.database.ledger().book(scene.organisation, pool, book).getFirst();
  }

  private Tampering.Row row(LedgerEntry entry) {
    return tampering.entry(entry.pool(), entry.book(), entry.operation());
  }

  /** Purchases of a seller's that nothing is pending for. */
  private List<OwnershipRow> bought(UserId seller, boolean reversed, int atLeast) {
    List<OwnershipRow> rows =
        TestDynamo.client().scan(scan -> scan.tableName(bought)).items().stream()
            .filter(row -> row.containsKey("t"))
            .map(
                row ->
                    OwnershipTable.row(
                        Generation.of(
                            scene.organisation, Objects.requireNonNull(row.get("sk")).s()),
                        row))
            .map(OwnershipRow.class::cast)
            .filter(row -> row.account().holder().equals(seller.value()))
            .filter(row -> row.reversed() == reversed)
            .filter(
                row ->
                    scene.account(row.account()).pending().values().stream()
                        .noneMatch(intent -> intent.ticket() == row.ticket()))
            .filter(row -> row.account().pool().equals(running().pool().id()))
            .toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(atLeast);
    return rows;
  }
}
