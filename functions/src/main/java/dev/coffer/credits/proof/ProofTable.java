package dev.coffer.credits.proof;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.number;
import static dev.coffer.platform.Attributes.text;

import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.NewestFirstRows;
import dev.coffer.platform.TableReads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Proofs in DynamoDB: {@code pk = <organisation>#proofs}, {@code sk = <proof>}. They are listed
 * once more by time ({@link NewestFirstRows}): {@code pk = <organisation>#proved}.
 */
public final class ProofTable implements Proofs {
  private static final String BY = "b";
  private static final String AT = "t";
  private static final String STATE = "st";
  private static final String POOLS = "pl";
  private static final String ACCOUNTS = "ac";
  private static final String ENTRIES = "en";
  private static final String PURCHASES = "pu";
  private static final String TOOK = "ms";
  private static final String TOTAL = "to";
  private static final String FINDINGS = "fi";
  private static final String UNSETTLED = "us";
  private static final String KIND = "k";
  private static final String WHERE = "w";
  private static final String EXPECTED = "e";
  private static final String FOUND = "f";

  private final DynamoDbClient dynamo;
  private final String table;
  private final NewestFirstRows listed;

  /** The proofs in a table. */
  public ProofTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.listed = new NewestFirstRows(dynamo, table);
  }

  @Override
  public boolean ask(Proof proof) {
    Map<String, AttributeValue> row = row(proof);
    return listed.add(
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(table).item(row).conditionExpression("attribute_not_exists(pk)"))
            .build(),
        list(proof.organisation()),
        proof.at(),
        proof.id());
  }

  @Override
  public void put(Proof proof) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(row(proof))
                  .conditionExpression(STATE + " = :running")
                  .expressionAttributeValues(Map.of(":running", text(Proof.State.RUNNING.name()))));
    } catch (ConditionalCheckFailedException e) {
      // The message came twice, and the other one was quicker.
    }
  }

  @Override
  public Optional<Proof> find(OrganisationId organisation, String id) {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get ->
                    get.tableName(table).consistentRead(true).key(key(partition(organisation), id)))
            .item();
    return row.isEmpty() ? Optional.empty() : Optional.of(proof(organisation, row));
  }

  @Override
  public List<Proof> recent(OrganisationId organisation, int limit) {
    List<Map<String, AttributeValue>> keys =
        listed.ids(list(organisation), limit).stream()
            .map(id -> key(partition(organisation), id))
            .toList();
    return TableReads.rows(dynamo, table, keys, false).stream()
        .map(row -> proof(organisation, row))
        .sorted(Comparator.comparing(Proof::at).reversed().thenComparing(Proof::id))
        .toList();
  }

  private static Map<String, AttributeValue> row(Proof proof) {
    Map<String, AttributeValue> row =
        new HashMap<>(key(partition(proof.organisation()), proof.id()));
    row.put(BY, text(proof.by()));
    row.put(AT, number(proof.at().getEpochSecond()));
    row.put(STATE, text(proof.state().name()));
    row.put(POOLS, number(proof.counts().pools()));
    row.put(ACCOUNTS, number(proof.counts().accounts()));
    row.put(ENTRIES, number(proof.counts().entries()));
    row.put(PURCHASES, number(proof.counts().purchases()));
    Verdict verdict = proof.verdict();
    if (verdict != null) {
      row.put(TOOK, number(verdict.took().toMillis()));
      row.put(TOTAL, number(verdict.total()));
      row.put(
          FINDINGS,
          AttributeValue.fromL(verdict.findings().stream().map(ProofTable::row).toList()));
      row.put(
          UNSETTLED,
          AttributeValue.fromL(
              verdict.unsettled().stream().map(pool -> text(pool.value())).toList()));
    }
    return row;
  }

  private static AttributeValue row(Finding finding) {
    return AttributeValue.fromM(
        Map.of(
            KIND, text(finding.kind().name()),
            WHERE, text(finding.where()),
            EXPECTED, text(finding.expected()),
            FOUND, text(finding.found())));
  }

  private static Proof proof(OrganisationId organisation, Map<String, AttributeValue> row) {
    Verdict.Counts counts =
        new Verdict.Counts(
            number(row, POOLS),
            number(row, ACCOUNTS),
            number(row, ENTRIES),
            number(row, PURCHASES));
    Proof.State state = Proof.State.valueOf(text(row, STATE));
    return new Proof(
        text(row, "sk"),
        organisation,
        text(row, BY),
        Instant.ofEpochSecond(number(row, AT)),
        state,
        counts,
        state == Proof.State.DONE ? verdict(row, counts) : null);
  }

  private static Verdict verdict(Map<String, AttributeValue> row, Verdict.Counts counts) {
    List<Finding> findings = new ArrayList<>();
    for (AttributeValue value : values(row.get(FINDINGS))) {
      Map<String, AttributeValue> finding = value.m();
      findings.add(
          new Finding(
              Finding.Kind.valueOf(text(finding, KIND)),
              text(finding, WHERE),
              text(finding, EXPECTED),
              text(finding, FOUND)));
    }
    return new Verdict(
        counts,
        findings,
        number(row, TOTAL),
        values(row.get(UNSETTLED)).stream().map(value -> new PoolId(value.s())).toList(),
        Duration.ofMillis(number(row, TOOK)));
  }

  private static List<AttributeValue> values(@Nullable AttributeValue value) {
    return value == null ? List.of() : value.l();
  }

  private static String partition(OrganisationId organisation) {
    return organisation + "#proofs";
  }

  private static String list(OrganisationId organisation) {
    return organisation + "#proved";
  }
}
