package dev.coffer.local.command;

import dev.coffer.contacts.IdentityKey;
import dev.coffer.credits.CreditTables;
import dev.coffer.functions.Tables;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import java.nio.file.Path;
import java.time.InstantSource;
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

  /** The stores of credits. */
  CreditTables credits() {
    return CreditTables.in(dynamo, tables.credits());
  }

  /** The unlock protocol, which gives accounts their true balances. */
  Purchases purchases() {
    return new UnlockProtocol(credits().accounts(), new OwnershipTable(dynamo, tables.ownership()));
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
