package dev.coffer.local.command;

import dev.coffer.credits.Operation;
import dev.coffer.identity.OrganisationId;

/** Finds the operation that {@code --id} names. */
final class KnownOperation {
  private KnownOperation() {}

  static Operation of(Arguments arguments, Operator operator, OrganisationId organisation) {
    return operator
        .credits()
        .operations()
        .find(organisation, arguments.operation("id", organisation))
        .orElseThrow(() -> new WrongArguments("the organisation has no such operation"));
  }

  /** One that is about many accounts; any other is done as soon as it is there. */
  static Operation onMany(Arguments arguments, Operator operator, OrganisationId organisation) {
    Operation operation = of(arguments, operator, organisation);
    if (operation.bulk() == null) {
      throw new WrongArguments("that operation is about one account, and done");
    }
    return operation;
  }
}
