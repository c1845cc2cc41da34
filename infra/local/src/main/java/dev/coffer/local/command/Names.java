package dev.coffer.local.command;

import dev.coffer.credits.Application;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

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
    if (user == null) {
      return isShared(holder) ? "shared balance " + holder : person(holder);
    }
    return user.name() + " <" + user.email() + ">";
  }

  /** Whose book of the ledger it is. */
  String book(String book) {
    if (book.equals(LedgerEntry.POOL_BOOK)) {
      return "the pool";
    }
    for (Application application : Application.values()) {
      if (book.startsWith(application.slug())) {
        return (isShared(book) ? "the shared balance of " : "") + Words.of(application);
      }
    }
    return person(book);
  }

  /** Whether an account is a part of a balance that everybody shares. */
  boolean isShared(String holder) {
    return Stream.of(Application.values())
        .map(Application::slug)
        .anyMatch(slug -> holder.startsWith(slug) && holder.length() > slug.length());
  }
}
