package dev.coffer.local.command;

import dev.coffer.credits.Application;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.util.HashMap;
import java.util.Map;

/** What to call those who hold, move or command credits in an organisation. */
final class Names {
  private final Map<String, User> users = new HashMap<>();

  /** The names of an organisation. */
  Names(Operator operator, OrganisationId organisation) {
    new OperatorLists(operator.dynamo(), operator.tables().identity())
        .users(organisation)
        .forEach(user -> users.put(user.id().value(), user));
  }

  /** A person, or the word for whoever is none; their id where they are gone. */
  String person(String by) {
    User user = users.get(by);
    return user == null ? by : user.name();
  }

  /** Whose account it is, with the email where they are a person. */
  String holder(String holder) {
    User user = users.get(holder);
    return user == null ? book(holder) : user.name() + " <" + user.email() + ">";
  }

  /** Whose book of the ledger it is. */
  String book(String book) {
    if (book.equals(LedgerEntry.POOL_BOOK)) {
      return "the pool";
    }
    for (Application application : Application.values()) {
      if (book.startsWith(application.slug())) {
        boolean whole = book.equals(application.slug());
        return whole ? Words.of(application) : "shared balance " + book;
      }
    }
    return person(book);
  }
}
