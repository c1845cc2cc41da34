package dev.coffer.local.command;

import dev.coffer.contacts.IdentityKey;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.allocation.PlanDesk;
import dev.coffer.credits.allocation.PoolPlans;
import dev.coffer.credits.allocation.SellerPlans;
import dev.coffer.functions.Tables;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.DynamoUsers;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.identity.Users;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What commands work with.
 *
 * @param folder where paths in arguments begin
 */
record Operator(
    DynamoDbClient dynamo,
    Tables tables,
    IdentityKey identityKey,
    InstantSource clock,
    Ids ids,
    Path folder) {
  private static final Pattern LIKE_AN_ID = Pattern.compile("[0-9A-Za-z]{20,}");

  /** The stores of credits. */
  CreditTables credits() {
    return CreditTables.in(dynamo, tables.credits());
  }

  /** The unlock protocol, which gives accounts their true balances. */
  Purchases purchases() {
    return new UnlockProtocol(credits().accounts(), new OwnershipTable(dynamo, tables.ownership()));
  }

  /** The organisations. */
  Organisations organisations() {
    return new DynamoOrganisations(dynamo, tables.identity());
  }

  /** Their users. */
  Users users() {
    return new DynamoUsers(dynamo, tables.identity(), ids);
  }

  /** Commands about pools. */
  PoolCommands poolCommands() {
    return credits().poolCommands(purchases()::settled);
  }

  /** Plans for many sellers. */
  SellerPlans sellerPlans() {
    return new SellerPlans(planDesk(), users(), credits().accounts());
  }

  /** Plans for all accounts of a pool. */
  PoolPlans poolPlans() {
    return new PoolPlans(planDesk(), credits().accounts());
  }

  private PlanDesk planDesk() {
    CreditTables credits = credits();
    return new PlanDesk(credits.pools(), credits.operations(), credits.bulkOperations(), ids);
  }

  /**
   * The command that is typed, under the name that it is given or a new one.
   *
   * @param input all that is asked for, besides the reason
   */
  dev.coffer.credits.Command command(
      Arguments arguments, OrganisationId organisation, String... input) {
    return command(operation(arguments, organisation), arguments.reason(), input);
  }

  /** The id that what is typed is known by: the one that is given, or a new one. */
  String operation(Arguments arguments, OrganisationId organisation) {
    if (!arguments.has("operation")) {
      return ids.next();
    }
    String id = arguments.operation("operation", organisation);
    String typed = arguments.text("operation", 100);
    // Somebody who repeats a command by its id and mistypes it must not do it once more.
    if (LIKE_AN_ID.matcher(typed).matches()
        && credits().operations().find(organisation, id).isEmpty()) {
      throw new WrongArguments(
          "--operation: there is no operation %s; a name of your own has a space, a hyphen or fewer than 20 letters"
              .formatted(typed));
    }
    return id;
  }

  /** A command of the operator's under a name. */
  dev.coffer.credits.Command command(String operation, String reason, String... input) {
    return new dev.coffer.credits.Command(
        operation,
        dev.coffer.credits.Command.OPERATOR,
        reason,
        String.join("|", input),
        clock.instant());
  }
}
