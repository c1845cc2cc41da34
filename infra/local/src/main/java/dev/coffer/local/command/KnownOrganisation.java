package dev.coffer.local.command;

import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.Organisation;

/** Finds the organisation that {@code --org} names. */
final class KnownOrganisation {
  private KnownOrganisation() {}

  static Organisation of(Arguments arguments, Operator operator) {
    return new DynamoOrganisations(operator.dynamo(), operator.tables().identity())
        .find(arguments.organisation())
        .orElseThrow(() -> new WrongArguments("there is no such organisation"));
  }
}
