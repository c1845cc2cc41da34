package dev.coffer.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who there is, for an operator at a command line. It reads more than any function may: listing the
 * organisations goes through the whole table.
 */
public final class OperatorLists {
  private final DynamoDbClient dynamo;
  private final String table;

  /** Of the table {@code identity}, under its name in this installation. */
  public OperatorLists(DynamoDbClient dynamo, String tableName) {
    this.dynamo = dynamo;
    this.table = tableName;
  }

  /** All organisations, by name. */
  public List<Organisation> organisations() {
    return dynamo
        .scanPaginator(
            scan ->
                scan.tableName(table)
                    .filterExpression("sk = :sk AND attribute_exists(#name)")
                    .expressionAttributeNames(Map.of("#name", IdentityRows.NAME))
                    .expressionAttributeValues(
                        Map.of(":sk", AttributeValue.fromS(IdentityRows.ORGANISATION_SK))))
        .items()
        .stream()
        .map(IdentityRows::organisation)
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  /** The users of an organisation, by name. */
  public List<User> users(OrganisationId organisation) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", IdentityRows.usersOf(organisation))))
        .items()
        .stream()
        .map(IdentityRows::user)
        .sorted(Comparator.comparing(User::name))
        .toList();
  }
}
