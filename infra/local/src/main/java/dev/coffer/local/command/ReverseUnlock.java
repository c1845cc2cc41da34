package dev.coffer.local.command;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolTable;
import dev.coffer.identity.DynamoUsers;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.GenerationRow;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.ReversalTable;
import dev.coffer.unlocks.Reversals;
import dev.coffer.unlocks.VoidRow;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** Gives the credit of an unlock back to the account that paid. */
final class ReverseUnlock implements Command {

  @Override
  public String name() {
    return "credits reverse";
  }

  @Override
  public String summary() {
    return "Gives the credit of an unlock back; the item isn't owned any more.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("org", "ID", "the organisation"),
        Option.optional("contact", "ID", "the contact that was unlocked, or"),
        Option.optional("company", "ID", "the company whose information was unlocked"),
        Option.required("reason", "TEXT", "for the ledger"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    if (arguments.has("contact") == arguments.has("company")) {
      throw new WrongArguments("either --contact ID or --company ID says what was unlocked");
    }
    Item item =
        arguments.has("contact")
            ? Item.of(Item.Kind.CONTACT, arguments.id("contact"))
            : Item.of(Item.Kind.COMPANY, arguments.id("company"));
    String reason = arguments.text("reason", 200);
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    OwnershipTable ownership = new OwnershipTable(operator.dynamo(), operator.tables().ownership());
    GenerationRow newest = ownership.newest(organisation.id(), List.of(item)).get(item);
    return switch (newest) {
      case null -> {
        out.println("Nothing was changed: " + organisation.name() + " never unlocked it.");
        yield 1;
      }
      case VoidRow _ -> {
        out.println(
            "Nothing was changed: " + organisation.name() + " doesn't own it; it isn't sold.");
        yield 1;
      }
      case OwnershipRow row -> reverse(row, reason, ownership, operator, out);
    };
  }

  private static int reverse(
      OwnershipRow row,
      String reason,
      OwnershipTable ownership,
      Operator operator,
      PrintStream out) {
    AccountTable accounts = new AccountTable(operator.dynamo(), operator.tables().credits());
    Reversals reversals =
        new Reversals(accounts, new ReversalTable(operator.dynamo(), ownership, accounts));
    Instant now = operator.clock().instant();
    String account = account(row.account(), operator);
    return switch (reversals.reverse(row, operator.ids().next(), "operator", reason, now)) {
      case REVERSED -> {
        out.println("Gave 1 credit back to " + account + ". The item can be unlocked again.");
        if (accounts.read(row.account()).orElseThrow().closed()) {
          out.println("The pool has ended and that is booked: the credit expired at once.");
        }
        yield 0;
      }
      case ALREADY_REVERSED -> {
        out.println(
            "Nothing was changed: it was reversed before, and the credit went to " + account + ".");
        yield 0;
      }
      case BUSY -> {
        out.println("Nothing was changed: others changed the account all the time. Try again.");
        yield 1;
      }
    };
  }

  /** Whose it is, and in which pool. */
  private static String account(AccountKey key, Operator operator) {
    String pool =
        new PoolTable(operator.dynamo(), operator.tables().credits())
            .of(key.organisation()).stream()
                .filter(candidate -> candidate.id().equals(key.pool()))
                .map(Pool::name)
                .findFirst()
                .orElse(key.pool().value());
    if (key.isShared()) {
      return "the shared balance " + key.holder() + " (" + pool + ")";
    }
    UserId holder = new UserId(key.holder());
    String name =
        new DynamoUsers(operator.dynamo(), operator.tables().identity(), operator.ids())
            .names(key.organisation(), List.of(holder))
            .getOrDefault(holder, key.holder());
    return name + " (" + pool + ")";
  }
}
