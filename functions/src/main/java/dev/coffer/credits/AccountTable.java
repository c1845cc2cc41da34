package dev.coffer.credits;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Attributes;
import dev.coffer.platform.TableReads;
import dev.coffer.platform.TableWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The accounts in DynamoDB: {@code pk = <organisation>#<pool>}, {@code sk = <holder>}. It alone
 * knows their attributes, which are short because every one of them is paid for at each write:
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><td>{@code g}</td><td>allocated, all in all</td></tr>
 * <tr><td>{@code v}</td><td>returned by reversals</td></tr>
 * <tr><td>{@code r}</td><td>remaining</td></tr>
 * <tr><td>{@code e}</td><td>expired</td></tr>
 * <tr><td>{@code q}</td><td>next ticket</td></tr>
 * <tr><td>{@code i}</td><td>inflows</td></tr>
 * <tr><td>{@code p}</td><td>pending intents: key to packed number</td></tr>
 * <tr><td>{@code pc}</td><td>what batch intents are for</td></tr>
 * <tr><td>{@code pu}</td><td>who buys, in shared accounts</td></tr>
 * <tr><td>{@code f, u}</td><td>the pool's first instant, and its end</td></tr>
 * <tr><td>{@code x}</td><td>closed</td></tr>
 * <tr><td>{@code o}</td><td>overage: allowed, or not any more</td></tr>
 * <tr><td>{@code a, m}</td><td>ledger entries so far, and the last operation</td></tr>
 * <tr><td>{@code mo}</td><td>what its entry says, where that is owed</td></tr>
 * <tr><td>{@code l}</td><td>last unlock</td></tr>
 * <tr><td>{@code lb, lt}</td><td>last updated by, and when</td></tr>
 * </table>
 */
public final class AccountTable implements AccountStore {
  static final String FROM = "f";
  static final String UNTIL = "u";
  private static final String OPERATION = "m";
  private static final String BY = "lb";
  private static final String AT = "lt";
  private static final String OWED = "mo";
  private static final AttributeValue YES = Attributes.flag(true);
  private static final AttributeValue NO = Attributes.flag(false);
  private static final AttributeValue EMPTY = AttributeValue.fromM(Map.of());

  private final DynamoDbClient dynamo;
  private final String table;
  private final LedgerTable ledger;

  /** The accounts in a table. */
  public AccountTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.ledger = new LedgerTable(dynamo, table);
  }

  @Override
  public Reservation reserve(Reserve reserve) {
    return switch (s1(reserve).write(dynamo, table, keyOf(reserve.account()))) {
      case TableWrite.Outcome.Written(Map<String, AttributeValue> row) -> {
        Account account = account(reserve.account(), row);
        Intent intent = account.pending().get(reserve.intentKey());
        if (intent == null) {
          throw new IllegalStateException("reserved nothing in " + reserve.account());
        }
        yield new Reservation.Reserved(intent, account);
      }
      case TableWrite.Outcome.Refused(Map<String, AttributeValue> row) ->
          row.isEmpty()
              ? new Reservation.NoAccount()
              : new Reservation.Refused(account(reserve.account(), row));
    };
  }

  @Override
  public Together reserveTogether(List<Reserve> reserves) {
    return allOrNone(
            reserves.stream()
                .map(reserve -> s1(reserve).part(table, keyOf(reserve.account())))
                .toList())
        ? Together.RESERVED
        : Together.REFUSED;
  }

  @Override
  public Optional<Account> settle(AccountKey account, Settlement settlement) {
    Map<String, AttributeValue> row =
        switch (s3(settlement, account.isShared()).write(dynamo, table, keyOf(account))) {
          case TableWrite.Outcome.Written(Map<String, AttributeValue> now) -> now;
          // Somebody else settled this very ticket: there is nothing left to do.
          case TableWrite.Outcome.Refused(Map<String, AttributeValue> asItWas) -> asItWas;
        };
    return row.isEmpty() ? Optional.empty() : Optional.of(account(account, row));
  }

  @Override
  public Change change(AccountChange change) {
    return allOrNone(parts(change)) ? Change.CHANGED : Change.REFUSED;
  }

  @Override
  public Change changeOwing(AccountChange change) {
    Account account = change.account();
    if (account.changes() == 0) {
      return putNew(opening(change, true)) ? Change.CHANGED : Change.REFUSED;
    }
    return switch (movement(change, true).write(dynamo, table, keyOf(account.key()))) {
      case TableWrite.Outcome.Written _ -> Change.CHANGED;
      case TableWrite.Outcome.Refused _ -> Change.REFUSED;
    };
  }

  private boolean putNew(Map<String, AttributeValue> row) {
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(row).conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** S1: {@code n} credits, {@code n} tickets, one intent. */
  private static TableWrite s1(Reserve reserve) {
    Wanted wanted = reserve.wanted();
    boolean batch = !(wanted instanceof Wanted.One);
    TableWrite s1 =
        new TableWrite()
            .set("r = r - :d", "q = q + :n", "p.#k = q + :detail", "l = :now")
            .onlyIf("(o = :yes OR r >= :need)", "i = :i", "attribute_not_exists(p.#k)")
            .onlyIf("attribute_not_exists(x)", "f <= :now", "u > :now")
            .name("#k", reserve.intentKey())
            .value(":d", reserve.delta())
            .value(":n", wanted.count())
            .value(":need", reserve.need())
            .value(":i", reserve.inflows())
            .value(":detail", AttributeValue.fromN(Intent.packedDetail(reserve.stamp()).toString()))
            .value(":now", reserve.now().getEpochSecond())
            .value(":yes", YES);
    if (batch) {
      s1.set("pc.#k = :contents").value(":contents", packed(wanted));
    } else if (reserve.account().isShared()) {
      s1.set("pu.#k = :buyer").value(":buyer", packed(wanted));
    }
    if (reserve.refunds() > 0) {
      s1.set("i = i + :one").value(":one", 1);
    }
    onlyIfItFits(s1, reserve, batch);
    for (int n = 0; n < reserve.settled().size(); n++) {
      removeSettled(s1, reserve.settled().get(n).intent(), reserve.account().isShared(), "s" + n);
    }
    return s1;
  }

  /** S3: one intent less, and the credits of its lost tickets back. */
  private static TableWrite s3(Settlement settlement, boolean shared) {
    TableWrite s3 = new TableWrite();
    removeSettled(s3, settlement.intent(), shared, "k");
    if (settlement.lost() > 0) {
      s3.set("r = r + :lost", "i = i + :one").value(":lost", settlement.lost()).value(":one", 1);
    }
    return s3;
  }

  private static void removeSettled(
      TableWrite write, Intent intent, boolean shared, String placeholder) {
    String name = "#" + placeholder;
    String value = ":" + placeholder;
    write
        .remove("p." + name)
        .onlyIf("p." + name + " = " + value)
        .name(name, intent.key())
        .value(value, AttributeValue.fromN(intent.packed().toString()));
    if (intent.isBatch()) {
      write.remove("pc." + name);
    } else if (shared) {
      write.remove("pu." + name);
    }
  }

  /** The account stays within 1 KB: so many intents, fewer beside a batch, one batch at most. */
  private static void onlyIfItFits(TableWrite s1, Reserve reserve, boolean batch) {
    boolean shared = reserve.account().isShared();
    int going = reserve.settled().size();
    long batchesGoing = reserve.settled().stream().filter(one -> one.intent().isBatch()).count();
    s1.value(":batches", batchesGoing).value(":beside", Account.room(shared, true) + going);
    if (batch) {
      s1.onlyIf("size(pc) = :batches", "size(p) < :beside");
    } else {
      s1.onlyIf("(size(p) < :beside OR (size(pc) = :batches AND size(p) < :full))")
          .value(":full", Account.room(shared, false) + going);
    }
  }

  /**
   * The parts of the transaction that changes an account: itself, its ledger entry, and the one
   * that it owes.
   */
  public List<TransactWriteItem> parts(AccountChange change) {
    Account account = change.account();
    OrganisationId organisation = account.key().organisation();
    List<TransactWriteItem> parts = new ArrayList<>();
    parts.add(
        account.changes() == 0
            ? TransactWriteItem.builder()
                .put(
                    put ->
                        put.tableName(table)
                            .item(opening(change, false))
                            .conditionExpression("attribute_not_exists(pk)"))
                .build()
            : movement(change, false).part(table, keyOf(account.key())));
    parts.add(ledger.put(organisation, change.entry()));
    ledger.owedBy(account).ifPresent(owed -> parts.add(ledger.putAgain(organisation, owed)));
    return parts;
  }

  private static TableWrite movement(AccountChange change, boolean owing) {
    Account account = change.account();
    TableWrite write = moved(change);
    if (owing) {
      write
          .set(OWED + " = :owed")
          .value(":owed", text(PackedOwed.pack(account.key(), change.says())));
    } else if (account.last() != null && account.last().owed() != null) {
      write.remove(OWED);
    }
    return write;
  }

  private static TableWrite moved(AccountChange change) {
    Account account = change.account();
    TableWrite write =
        new TableWrite()
            .set("a = a + :one", "i = i + :one", "m = :operation", "lb = :by", "lt = :now")
            .onlyIf("a = :a")
            .value(":one", 1)
            .value(":a", account.changes())
            .value(":operation", text(change.operation()))
            .value(":by", text(change.by()))
            .value(":now", change.now().getEpochSecond());
    return switch (change.movement()) {
      case AccountChange.Movement.Allocate(Credits credits) -> given(write, credits);
      case AccountChange.Movement.Receive(Credits credits, _) -> given(write, credits);
      case AccountChange.Movement.Remove(Credits credits) -> taken(write, credits);
      case AccountChange.Movement.Send(Credits credits, _) -> taken(write, credits);
      case AccountChange.Movement.GiveBack _ ->
          account.closed()
              ? write.set("v = v + :one", "e = e + :one").onlyIf("attribute_exists(x)")
              : write.set("v = v + :one", "r = r + :one").onlyIf("attribute_not_exists(x)");
      case AccountChange.Movement.Close _ ->
          write
              .set(account.remaining() < 0 ? "g = g - r" : "e = e + r", "r = :none", "x = :yes")
              .onlyIf("attribute_not_exists(x)", "size(p) = :none", "r = :r", "u <= :now")
              .value(":none", 0)
              .value(":r", account.remaining())
              .value(":yes", YES);
      case AccountChange.Movement.End(Instant until) ->
          write
              .set("u = :until")
              .onlyIf("attribute_not_exists(x)")
              .value(":until", until.getEpochSecond());
      case AccountChange.Movement.Cap _ ->
          write.set("o = :no").onlyIf("attribute_not_exists(x)").value(":no", NO);
      case AccountChange.Movement.Uncap _ ->
          write.set("o = :yes").onlyIf("attribute_not_exists(x)").value(":yes", YES);
      // On a closed account, too: it says for good that nothing was done.
      case AccountChange.Movement.Nothing _ -> write;
    };
  }

  private static TableWrite given(TableWrite write, Credits credits) {
    return write
        .set("g = g + :n", "r = r + :n")
        .onlyIf("attribute_not_exists(x)")
        .value(":n", credits.amount());
  }

  private static TableWrite taken(TableWrite write, Credits credits) {
    return write
        .set("g = g - :n", "r = r - :n")
        .onlyIf("attribute_not_exists(x)", "r >= :n")
        .value(":n", credits.amount());
  }

  /** The row that the first change makes. */
  private static Map<String, AttributeValue> opening(AccountChange change, boolean owing) {
    Account account = change.account();
    long credits = change.opens();
    Map<String, AttributeValue> row = new HashMap<>(keyOf(account.key()));
    row.put("g", number(credits));
    row.put("r", number(credits));
    row.put("v", number(0));
    row.put("e", number(0));
    row.put("q", number(0));
    row.put("i", number(0));
    row.put("p", EMPTY);
    row.put("pc", EMPTY);
    if (account.key().isShared()) {
      row.put("pu", EMPTY);
    }
    row.put(FROM, number(account.from().getEpochSecond()));
    row.put(UNTIL, number(account.until().getEpochSecond()));
    if (account.overage() == Account.Overage.ALLOWED) {
      row.put("o", YES);
    }
    row.put("a", number(1));
    row.put(OPERATION, text(change.operation()));
    row.put(BY, text(change.by()));
    row.put(AT, number(change.now().getEpochSecond()));
    if (owing) {
      row.put(OWED, text(PackedOwed.pack(account.key(), change.says())));
    }
    return row;
  }

  @Override
  public Optional<Account> read(AccountKey key) {
    Map<String, AttributeValue> row =
        dynamo.getItem(get -> get.tableName(table).key(keyOf(key)).consistentRead(true)).item();
    return row.isEmpty() ? Optional.empty() : Optional.of(account(key, row));
  }

  @Override
  public Map<AccountKey, Account> readAll(Collection<AccountKey> keys) {
    Map<Map<String, AttributeValue>, AccountKey> wanted = new LinkedHashMap<>();
    keys.forEach(key -> wanted.put(keyOf(key), key));
    Map<AccountKey, Account> found = new HashMap<>();
    for (Map<String, AttributeValue> row : TableReads.rows(dynamo, table, wanted.keySet(), true)) {
      AccountKey key = wanted.get(Attributes.key(text(row, "pk"), text(row, "sk")));
      if (key != null) {
        found.put(key, account(key, row));
      }
    }
    return found;
  }

  @Override
  public Stream<Account> of(OrganisationId organisation, PoolId pool) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .limit(TableReads.PAGE)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(partition(organisation, pool)))))
        .items()
        .stream()
        .map(row -> account(new AccountKey(organisation, pool, text(row, "sk")), row));
  }

  @Override
  public List<Account> page(OrganisationId organisation, PoolId pool, String after, int limit) {
    AttributeValue pk = text(partition(organisation, pool));
    return TableReads.page(dynamo, table, pk, after, limit, true).stream()
        .map(row -> account(new AccountKey(organisation, pool, text(row, "sk")), row))
        .toList();
  }

  /**
   * Writes all or none.
   *
   * @return false where a condition failed
   */
  private boolean allOrNone(List<TransactWriteItem> parts) {
    try {
      dynamo.transactWriteItems(write -> write.transactItems(parts));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream()
          .noneMatch(reason -> "ConditionalCheckFailed".equals(reason.code()))) {
        throw e;
      }
      return false;
    }
  }

  private static Map<String, AttributeValue> keyOf(AccountKey key) {
    return Attributes.key(partition(key.organisation(), key.pool()), key.holder());
  }

  static String partition(OrganisationId organisation, PoolId pool) {
    return organisation + "#" + pool;
  }

  private static AttributeValue packed(Wanted wanted) {
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(PackedWanted.pack(wanted)));
  }

  static Account account(AccountKey key, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> batches = map(row, "pc");
    Map<String, AttributeValue> buyers = map(row, "pu");
    Map<String, Intent> pending = new HashMap<>();
    map(row, "p")
        .forEach(
            (name, number) ->
                pending.put(
                    name,
                    Intent.unpacked(
                        name, number.n(), wanted(key, batches.get(name), buyers.get(name)))));
    return new Account(
        key,
        number(row, "g"),
        number(row, "v"),
        number(row, "r"),
        number(row, "e"),
        number(row, "q"),
        number(row, "i"),
        pending,
        Instant.ofEpochSecond(number(row, FROM)),
        Instant.ofEpochSecond(number(row, UNTIL)),
        flag(row, "x"),
        overage(row.get("o")),
        number(row, "a"),
        last(key, row),
        row.containsKey("l") ? Instant.ofEpochSecond(number(row, "l")) : null);
  }

  private static Account.LastChange last(AccountKey key, Map<String, AttributeValue> row) {
    String owed = textOrNull(row, OWED);
    return new Account.LastChange(
        text(row, OPERATION),
        text(row, BY),
        Instant.ofEpochSecond(number(row, AT)),
        owed == null ? null : PackedOwed.unpack(key, owed));
  }

  private static Wanted wanted(
      AccountKey key, @Nullable AttributeValue batch, @Nullable AttributeValue buyer) {
    if (batch != null) {
      return PackedWanted.batch(batch.b().asByteArrayUnsafe());
    }
    return buyer == null
        ? new Wanted.One(new UserId(key.holder()))
        : PackedWanted.one(buyer.b().asByteArrayUnsafe());
  }

  private static Account.Overage overage(@Nullable AttributeValue allowed) {
    if (allowed == null) {
      return Account.Overage.NONE;
    }
    return Boolean.TRUE.equals(allowed.bool()) ? Account.Overage.ALLOWED : Account.Overage.STOPPED;
  }

  private static Map<String, AttributeValue> map(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? Map.of() : value.m();
  }
}
