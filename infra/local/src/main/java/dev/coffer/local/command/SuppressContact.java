package dev.coffer.local.command;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.Item;
import dev.coffer.identity.Organisation;
import dev.coffer.unlocks.GenerationRow;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Suppressions;
import dev.coffer.unlocks.VoidRow;
import java.io.PrintStream;
import java.util.List;

/** Takes a contact off the market in an organisation. */
final class SuppressContact implements Command {

  @Override
  public String name() {
    return "contacts suppress";
  }

  @Override
  public String summary() {
    return "Takes a contact off the market in an organisation, for ever.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("org", "ID", "the organisation"),
        Option.required("contact", "ID", "the contact"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    ContactId contact = new ContactId(arguments.id("contact"));
    Organisation organisation = KnownOrganisation.of(arguments, operator);
    DirectoryTable directory = new DirectoryTable(operator.dynamo(), operator.tables().contacts());
    if (directory.details(List.of(contact)).isEmpty()) {
      throw new WrongArguments("there is no such contact");
    }
    Item item = new Item.Person(contact);
    OwnershipTable ownership = new OwnershipTable(operator.dynamo(), operator.tables().ownership());
    VoidRow standing =
        new Suppressions(ownership)
            .suppress(
                organisation.id(), item, VoidRow.Reason.SUPPRESSED, operator.clock().instant());
    out.println(
        "The contact isn't sold to "
            + organisation.name()
            + " any more ("
            + switch (standing.reason()) {
              case SUPPRESSED -> "suppressed";
              case ERASED -> "erased";
            }
            + " since "
            + standing.at()
            + ").");
    GenerationRow newest = ownership.newest(organisation.id(), List.of(item)).get(item);
    if (newest instanceof OwnershipRow row && !row.reversed()) {
      out.println(
          "It owns the contact already, since "
              + row.at()
              + ": that stays. To give the credit back: coffer credits reverse");
    }
    return 0;
  }
}
