package dev.coffer.contacts;

import dev.coffer.contacts.DirectoryWriter.Filed;
import dev.coffer.contacts.ImportRow.PersonFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people of one chunk of an import: as they were, and as the rows so far make them.
 *
 * <p>A person is known by source id and by email; by name and company only where a row gives
 * neither. What could mean two people is refused, never guessed: whoever is taken for another
 * person would be handed to those who own the other one.
 */
final class PersonBook {
  private final IdentityKey key;
  private final RowReader columns;
  private final Map<String, String> known;
  private final Map<ContactId, Filed> before;
  private final Map<ContactId, Contact> now = new LinkedHashMap<>();
  private final Map<String, String> learnt = new LinkedHashMap<>();

  /** A row's person at their company. */
  record Person(long line, CompanyId company, PersonFacts facts) {}

  /** What a row did. */
  sealed interface Outcome {
    /** It is in; {@code before} is null for a new person. */
    record Put(@Nullable Contact before, Contact after) implements Outcome {}

    /** It can't be told who it is about. */
    record Unclear(ImportField field, String message) implements Outcome {}
  }

  PersonBook(DirectoryWriter directory, IdentityKey key, RowReader columns, List<Person> people) {
    this.key = key;
    this.columns = columns;
    Set<String> hashes = new HashSet<>();
    for (Person person : people) {
      Hashes all = hashes(person);
      hashes.add(all.name);
      if (all.email != null) {
        hashes.add(all.email);
      }
      if (all.source != null) {
        hashes.add(all.source);
      }
    }
    known = new HashMap<>(directory.identities(hashes));
    Set<ContactId> ids = new HashSet<>();
    for (String id : known.values()) {
      if (!id.equals(DirectoryWriter.AMBIGUOUS)) {
        ids.add(new ContactId(id));
      }
    }
    before = directory.filed(ids);
  }

  /** Puts a row's facts in. */
  Outcome put(Person person) {
    Hashes hashes = hashes(person);
    String bySource = hashes.source == null ? null : known.get(hashes.source);
    String byEmail = hashes.email == null ? null : known.get(hashes.email);
    String byName = known.get(hashes.name);
    String id;
    if (bySource != null) {
      if (byEmail != null && !byEmail.equals(bySource)) {
        return new Outcome.Unclear(
            ImportField.EMAIL, "is another contact's; two people can't have the same");
      }
      id = bySource;
    } else if (byEmail != null) {
      if (!stillTheirEmail(new ContactId(byEmail), person.facts)) {
        return new Outcome.Unclear(
            ImportField.EMAIL, "was another person's before; give a new one, or their source id");
      }
      id = byEmail;
    } else if (hashes.email == null && hashes.source == null && byName != null) {
      if (byName.equals(DirectoryWriter.AMBIGUOUS) || !stillThere(new ContactId(byName), person)) {
        return new Outcome.Unclear(
            ImportField.NAME, "could be more than one person there; give an email or a source id");
      }
      id = byName;
    } else {
      id = key.contactId(strongest(person)).value();
    }
    learn(hashes, id);
    return put(new ContactId(id), person);
  }

  Collection<DirectoryWriter.ContactChange> changes() {
    List<DirectoryWriter.ContactChange> changes = new ArrayList<>();
    now.forEach(
        (id, contact) -> {
          Filed then = before.get(id);
          if (then == null || !contact.equals(then.contact())) {
            changes.add(new DirectoryWriter.ContactChange(then, contact));
          }
        });
    return changes;
  }

  Map<String, String> learnt() {
    return learnt;
  }

  private Outcome put(ContactId id, Person person) {
    Contact then = current(id);
    Contact after =
        then == null
            ? person.facts.contact(id, person.company)
            : person.facts.on(then, person.company, columns::has);
    now.put(id, after);
    return new Outcome.Put(then, after);
  }

  private boolean stillTheirEmail(ContactId id, PersonFacts facts) {
    Contact contact = current(id);
    return contact == null
        || (contact.email() != null && contact.email().equalsIgnoreCase(facts.email()))
        || Folding.fold(contact.name()).equals(Folding.fold(facts.name()));
  }

  private boolean stillThere(ContactId id, Person person) {
    Contact contact = current(id);
    return contact == null
        || (contact.companyId().equals(person.company)
            && Folding.fold(contact.name()).equals(Folding.fold(person.facts.name())));
  }

  private @Nullable Contact current(ContactId id) {
    Contact contact = now.get(id);
    if (contact != null) {
      return contact;
    }
    Filed filed = before.get(id);
    return filed == null ? null : filed.contact();
  }

  private void learn(Hashes hashes, String id) {
    if (hashes.email != null && known.putIfAbsent(hashes.email, id) == null) {
      learnt.put(hashes.email, id);
    }
    if (hashes.source != null && known.putIfAbsent(hashes.source, id) == null) {
      learnt.put(hashes.source, id);
    }
    String named = known.get(hashes.name);
    if (named == null) {
      known.put(hashes.name, id);
      learnt.put(hashes.name, id);
    } else if (!named.equals(id) && !named.equals(DirectoryWriter.AMBIGUOUS)) {
      known.put(hashes.name, DirectoryWriter.AMBIGUOUS);
      learnt.put(hashes.name, DirectoryWriter.AMBIGUOUS);
    }
  }

  private static Identity strongest(Person person) {
    PersonFacts facts = person.facts;
    if (facts.email() != null) {
      return Identity.email(facts.email());
    }
    return facts.sourceId() != null
        ? Identity.source(facts.source(), facts.sourceId())
        : Identity.nameAt(person.company, facts.name());
  }

  private Hashes hashes(Person person) {
    PersonFacts facts = person.facts;
    String email = facts.email();
    String sourceId = facts.sourceId();
    return new Hashes(
        email == null ? null : key.hash(Identity.email(email)),
        sourceId == null ? null : key.hash(Identity.source(facts.source(), sourceId)),
        key.hash(Identity.nameAt(person.company, facts.name())));
  }

  private record Hashes(@Nullable String email, @Nullable String source, String name) {}
}
