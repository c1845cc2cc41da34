package dev.coffer.identity;

import static dev.coffer.platform.Attributes.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The organisations in DynamoDB. */
public final class DynamoOrganisations implements Organisations {
  private static final int PAGE = 500;

  private final IdentityTable table;

  /** In the table {@code identity}, under its name in this installation. */
  public DynamoOrganisations(DynamoDbClient dynamo, String tableName) {
    this.table = new IdentityTable(dynamo, tableName);
  }

  @Override
  public Registration register(Organisation organisation) {
    SalesforceId salesforce = organisation.salesforceOrganisationId();
    boolean added =
        table.putNew(
            List.of(
                IdentityRows.binding(salesforce, organisation.id()),
                IdentityRows.listed(organisation.id()),
                IdentityRows.row(organisation)));
    return added
        ? new Registration.Registered(organisation)
        : new Registration.AlreadyRegistered(bound(salesforce).orElse(organisation.id()));
  }

  @Override
  public Optional<Organisation> find(OrganisationId id) {
    return table.get(IdentityRows.organisationKey(id), true).map(IdentityRows::organisation);
  }

  @Override
  public List<Organisation> all() {
    List<Organisation> all = new ArrayList<>();
    String after = "";
    while (true) {
      List<Map<String, AttributeValue>> page = table.page(IdentityRows.ORGANISATIONS, after, PAGE);
      table
          .getAll(page.stream().map(row -> IdentityRows.organisationKey(id(row))).toList(), false)
          .forEach(row -> all.add(IdentityRows.organisation(row)));
      if (page.size() < PAGE) {
        all.sort(Comparator.comparing(Organisation::name));
        return all;
      }
      after = id(page.getLast()).value();
    }
  }

  private static OrganisationId id(Map<String, AttributeValue> row) {
    return new OrganisationId(text(row, "sk"));
  }

  @Override
  public Optional<Organisation> findBySalesforceId(SalesforceId id) {
    return bound(id).flatMap(this::find);
  }

  @Override
  public Optional<Organisation> setStatus(OrganisationId id, Organisation.Status status) {
    return table
        .update(
            IdentityRows.organisationKey(id),
            "SET " + IdentityRows.STATUS + " = :status",
            "attribute_exists(pk)",
            Map.of(":status", text(status.name())))
        .map(IdentityRows::organisation);
  }

  private Optional<OrganisationId> bound(SalesforceId id) {
    return table
        .get(IdentityRows.salesforceOrganisationKey(id), true)
        .map(IdentityRows::boundOrganisation);
  }
}
