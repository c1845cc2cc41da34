package dev.coffer.local.command;

import dev.coffer.identity.Organisation;

/** Finds the organisation that {@code --org} names. */
final class KnownOrganisation {
  private KnownOrganisation() {}

  static Organisation of(Arguments arguments, Operator operator) {
    return operator
        .organisations()
        .find(arguments.organisation())
        .orElseThrow(() -> new WrongArguments("there is no such organisation"));
  }
}
