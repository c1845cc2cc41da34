package dev.coffer.identity;

import static dev.coffer.platform.Attributes.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The organisations in DynamoDB. */
public final class DynamoOrganisations implements Organisations {
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
