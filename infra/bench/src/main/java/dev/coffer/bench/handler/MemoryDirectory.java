package dev.coffer.bench.handler;

import dev.coffer.contacts.Company;
import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.Contact;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.PeopleFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts in a map; all that an unlock asks of the directory. */
record MemoryDirectory(Map<ContactId, Contact> contacts) implements Directory {

  @Override
  public Map<ContactId, Contact> details(Collection<ContactId> ids) {
    Map<ContactId, Contact> found = new HashMap<>();
    for (ContactId id : ids) {
      Contact contact = contacts.get(id);
      if (contact != null) {
        found.put(id, contact);
      }
    }
    return found;
  }

  @Override
  public List<Company> atDomain(String domain) {
    throw notAsked();
  }

  @Override
  public List<Company> named(String words) {
    throw notAsked();
  }

  @Override
  public @Nullable Company company(CompanyId id) {
    throw notAsked();
  }

  @Override
  public Map<CompanyId, Company> companies(Collection<CompanyId> ids) {
    throw notAsked();
  }

  @Override
  public Count countPeople(CompanyId company) {
    throw notAsked();
  }

  @Override
  public Page people(CompanyId company, PeopleFilter filter, @Nullable String after, int limit) {
    throw notAsked();
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("no unlock of a contact asks this");
  }
}
