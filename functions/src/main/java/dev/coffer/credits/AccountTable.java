package dev.coffer.credits;

import static dev.coffer.platform.Attributes.flag;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;
import static dev.coffer.platform.Attributes.textOrNull;

import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Attributes;
import dev.coffer.platform.TableReads;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The accounts in DynamoDB: {@code pk = <organisation>#<pool>}, {@code sk = <holder>}. It alone
 * knows their attributes, which are short because every one of them is paid for at each write.
 */
public final class AccountTable implements AccountStore {
  static final String ALLOCATED = "g";
  static final String RETURNED = "v";
  static final String REMAINING = "r";
  static final String EXPIRED = "e";
  static final String NEXT_TICKET = "q";
  static final String PENDING = "p";
  static final String PENDING_BATCHES = "pc";
  static final String FROM = "f";
  static final String UNTIL = "u";
  static final String CLOSED = "x";
  static final String OVERAGE = "o";
  static final String ALLOCATIONS = "a";
  static final String LAST_OPERATION = "m";
  static final String LAST_UNLOCK = "l";
  static final String LAST_UPDATED_BY = "lb";
  static final String LAST_UPDATED_AT = "lt";

  private final DynamoDbClient dynamo;
  private final String table;

  /** The accounts in a table. */
  public AccountTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
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
  public Reservation reserve(Reserve reserve) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    names.put("#k", reserve.intentKey());
    values.put(":one", number(1));
    values.put(":d", number(reserve.delta()));
    values.put(":need", number(reserve.need()));
    values.put(":detail", packed(Intent.packedDetail(reserve.stamp())));
    values.put(":now", number(reserve.now().getEpochSecond()));
    values.put(":full", number(Account.MAX_PENDING + reserve.settled().size()));

    StringBuilder update =
        new StringBuilder("SET r = r - :d, q = q + :one, p.#k = q + :detail, l = :now");
    StringBuilder condition =
        new StringBuilder("(attribute_exists(o) OR r >= :need) AND attribute_not_exists(p.#k)")
            .append(" AND size(p) < :full AND attribute_not_exists(x)")
            .append(" AND f <= :now AND u > :now");
    for (int i = 0; i < reserve.settled().size(); i++) {
      Intent intent = reserve.settled().get(i).intent();
      names.put("#s" + i, intent.key());
      values.put(":s" + i, packed(intent.packed()));
      update.append(i == 0 ? " REMOVE p.#s" : ", p.#s").append(i);
      condition.append(" AND p.#s").append(i).append(" = :s").append(i);
    }
    try {
      var response =
          dynamo.updateItem(
              write ->
                  write
                      .tableName(table)
                      .key(keyOf(reserve.account()))
                      .updateExpression(update.toString())
                      .conditionExpression(condition.toString())
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(values)
                      .returnValues(ReturnValue.ALL_NEW)
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD));
      Intent intent =
          account(reserve.account(), response.attributes()).pending().get(reserve.intentKey());
      if (intent == null) {
        throw new IllegalStateException("reserved nothing in " + reserve.account());
      }
      return new Reservation.Reserved(intent);
    } catch (ConditionalCheckFailedException e) {
      return e.hasItem() && !e.item().isEmpty()
          ? new Reservation.Refused(account(reserve.account(), e.item()))
          : new Reservation.NoAccount();
    }
  }

  @Override
  public void settle(AccountKey account, Settlement settlement) {
    try {
      dynamo.updateItem(
          write ->
              write
                  .tableName(table)
                  .key(keyOf(account))
                  .updateExpression("SET r = r + :lost REMOVE p.#k")
                  .conditionExpression("p.#k = :intent")
                  .expressionAttributeNames(Map.of("#k", settlement.intent().key()))
                  .expressionAttributeValues(
                      Map.of(
                          ":lost", number(settlement.lost() ? 1 : 0),
                          ":intent", packed(settlement.intent().packed()))));
    } catch (ConditionalCheckFailedException e) {
      // Somebody else settled this very ticket: there is nothing left to do.
      return;
    }
  }

  static Map<String, AttributeValue> keyOf(AccountKey key) {
    return Attributes.key(partition(key.organisation(), key.pool()), key.holder());
  }

  static String partition(OrganisationId organisation, PoolId pool) {
    return organisation + "#" + pool;
  }

  static Account account(AccountKey key, Map<String, AttributeValue> row) {
    Map<String, Intent> pending = new HashMap<>();
    AttributeValue intents = row.get(PENDING);
    if (intents == null) {
      throw new IllegalStateException("account without " + PENDING);
    }
    intents.m().forEach((name, value) -> pending.put(name, Intent.unpacked(name, value.n())));
    return new Account(
        key,
        number(row, ALLOCATED),
        number(row, RETURNED),
        number(row, REMAINING),
        number(row, EXPIRED),
        number(row, NEXT_TICKET),
        pending,
        Instant.ofEpochSecond(number(row, FROM)),
        Instant.ofEpochSecond(number(row, UNTIL)),
        flag(row, CLOSED),
        flag(row, OVERAGE),
        number(row, ALLOCATIONS),
        textOrNull(row, LAST_UPDATED_BY));
  }

  private static AttributeValue packed(BigInteger value) {
    return AttributeValue.fromN(value.toString());
  }
}
