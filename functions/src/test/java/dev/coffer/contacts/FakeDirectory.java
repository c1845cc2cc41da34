package dev.coffer.contacts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A directory in memory; {@code DirectoryContract} keeps it honest. */
public final class FakeDirectory implements Directory, DirectoryWriter {
  private final Map<CompanyId, Company> companies = new HashMap<>();
  private final Map<ContactId, Contact> contacts = new HashMap<>();
  private final Map<String, String> identities = new HashMap<>();
  private int writes;

  /** Puts a company in, or over what was there. */
  public synchronized FakeDirectory with(Company company) {
    companies.put(company.id(), company);
    return this;
  }

  /** Puts a contact in, or over what was there. */
  public synchronized FakeDirectory with(Contact contact) {
    contacts.put(contact.id(), contact);
    return this;
  }

  /** How often something was written. */
  public synchronized int writes() {
    return writes;
  }

  @Override
  public synchronized List<Company> atDomain(String domain) {
    List<String> wanted = WebDomain.withParents(domain);
    return companies.values().stream()
        .filter(company -> wanted.contains(company.domain()))
        .sorted(Comparator.comparingInt(company -> wanted.indexOf(company.domain())))
        .limit(FOUND_MAX)
        .toList();
  }

  @Override
  public synchronized List<Company> named(String words) {
    List<String> wanted = Folding.words(words);
    String whole = String.join(" ", wanted);
    return companies.values().stream()
        .filter(company -> !wanted.isEmpty())
        .filter(company -> Folding.eachBegins(wanted, Folding.words(company.name())))
        .sorted(
            Comparator.<Company, Boolean>comparing(c -> !Folding.fold(c.name()).equals(whole))
                .thenComparing(c -> !Folding.fold(c.name()).startsWith(whole))
                .thenComparing(c -> Folding.fold(c.name()))
                .thenComparing(c -> c.id().value()))
        .limit(FOUND_MAX)
        .toList();
  }

  @Override
  public synchronized @Nullable Company company(CompanyId id) {
    return companies.get(id);
  }

  @Override
  public synchronized Map<CompanyId, Company> companies(Collection<CompanyId> ids) {
    return of(ids, companies::get);
  }

  @Override
  public synchronized Map<ContactId, Contact> details(Collection<ContactId> ids) {
    return of(ids, contacts::get);
  }

  @Override
  public synchronized Count countPeople(CompanyId company) {
    return new Count(
        (int) contacts.values().stream().filter(c -> c.companyId().equals(company)).count(), true);
  }

  @Override
  public synchronized Page people(
      CompanyId company, PeopleFilter filter, @Nullable String after, int limit) {
    TreeMap<String, Preview> all =
        contacts.values().stream()
            .filter(contact -> contact.companyId().equals(company))
            .collect(
                Collectors.toMap(
                    FakeDirectory::position, Contact::preview, (a, b) -> b, TreeMap::new));
    List<Place> wanted =
        (after == null ? all : all.tailMap(after, false))
            .entrySet().stream()
                .filter(entry -> filter.accepts(entry.getValue()))
                .map(entry -> new Place(entry.getValue(), entry.getKey()))
                .limit(limit + 1L)
                .toList();
    return wanted.size() <= limit
        ? new Page(wanted, null)
        : new Page(wanted.subList(0, limit), wanted.get(limit - 1).position());
  }

  @Override
  public synchronized Map<String, String> identities(Collection<String> hashes) {
    return of(hashes, identities::get);
  }

  @Override
  public synchronized Map<String, CompanyId> domains(Collection<String> domains) {
    Map<String, CompanyId> byDomain = new HashMap<>();
    for (Company company : companies.values()) {
      if (company.domain() != null) {
        byDomain.put(company.domain(), company.id());
      }
    }
    byDomain.keySet().retainAll(Set.copyOf(domains));
    return byDomain;
  }

  @Override
  public Map<CompanyId, Company> companiesNow(Collection<CompanyId> ids) {
    return companies(ids);
  }

  @Override
  public synchronized Map<ContactId, Filed> filed(Collection<ContactId> ids) {
    return of(
        ids,
        id -> {
          Contact contact = contacts.get(id);
          return contact == null ? null : new Filed(contact, position(contact));
        });
  }

  @Override
  public synchronized void write(Changes changes) {
    writes += changes.companies().size() + changes.identities().size() + changes.contacts().size();
    changes.companies().forEach(change -> with(change.after()));
    identities.putAll(changes.identities());
    changes.contacts().forEach(change -> with(change.after()));
  }

  private static String position(Contact contact) {
    return contact.seniority().rank()
        + "#"
        + Folding.begin(Folding.fold(contact.name()), 24)
        + "#"
        + contact.id();
  }

  private static <K, V> Map<K, V> of(Collection<K> keys, Function<K, @Nullable V> find) {
    Map<K, V> found = new LinkedHashMap<>();
    for (K key : keys) {
      V value = find.apply(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }
}
