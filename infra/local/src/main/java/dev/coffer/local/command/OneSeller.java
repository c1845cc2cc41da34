package dev.coffer.local.command;

import dev.coffer.credits.Allocations;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.util.List;

/** What commands about one seller's credits have in common. */
record OneSeller(
    Arguments arguments,
    Operator operator,
    OrganisationId organisation,
    PoolId pool,
    User user,
    Credits credits) {

  static List<Option> options(String credits) {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.required("user", "EMAIL", "the seller, by email or id (coffer user list)"),
        Option.required("credits", "N", credits),
        Option.reason(),
        Option.operation());
  }

  /** Reads the options. */
  static OneSeller of(Arguments arguments, Operator operator, long least) {
    OrganisationId organisation = arguments.organisation();
    PoolId pool = arguments.pool();
    Credits credits = arguments.credits("credits", least);
    return new OneSeller(
        arguments,
        operator,
        organisation,
        pool,
        KnownUser.of(arguments, operator, organisation),
        credits);
  }

  Allocations allocations() {
    return operator.credits().allocations(operator.purchases()::settled);
  }

  /** What is typed. */
  dev.coffer.credits.Command command(String name) {
    return operator.command(
        arguments, organisation, name, pool.value(), user.id().value(), credits.toString());
  }
}
