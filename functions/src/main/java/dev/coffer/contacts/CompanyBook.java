package dev.coffer.contacts;

import dev.coffer.contacts.ImportRow.CompanyFacts;
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
 * The companies of one chunk of an import: as they were, and as the rows so far make them.
 *
 * <p>A company is known by its domain, and by its name only where a row gives no domain.
 */
final class CompanyBook {
  private final IdentityKey key;
  private final Map<String, CompanyId> byDomain;
  private final Map<String, String> byName;
  private final Map<CompanyId, Company> before;
  private final Map<CompanyId, Company> now = new LinkedHashMap<>();
  private final Map<String, String> learnt = new LinkedHashMap<>();

  CompanyBook(DirectoryWriter directory, IdentityKey key, List<ImportRow> rows) {
    this.key = key;
    Set<String> domains = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (ImportRow row : rows) {
      if (row.company().domain() != null) {
        domains.add(row.company().domain());
      }
      names.add(key.hash(Identity.companyName(row.company().name())));
    }
    byDomain = new HashMap<>(directory.domains(domains));
    byName = new HashMap<>(directory.identities(names));
    Set<CompanyId> known = new HashSet<>(byDomain.values());
    for (String id : byName.values()) {
      if (!id.equals(DirectoryWriter.AMBIGUOUS)) {
        known.add(new CompanyId(id));
      }
    }
    before = directory.companiesNow(known);
  }

  /** Puts a row's facts in. Null when the name is that of several companies. */
  @Nullable CompanyId put(CompanyFacts facts) {
    String nameHash = key.hash(Identity.companyName(facts.name()));
    CompanyId id = find(facts, nameHash);
    if (id == null) {
      return null;
    }
    String domain = facts.domain();
    if (domain != null) {
      byDomain.put(domain, id);
    }
    String named = byName.get(nameHash);
    if (named == null) {
      learn(nameHash, id.value());
    } else if (!named.equals(id.value()) && !named.equals(DirectoryWriter.AMBIGUOUS)) {
      learn(nameHash, DirectoryWriter.AMBIGUOUS);
    }
    now.put(id, facts.on(id, current(id)));
    return id;
  }

  Collection<DirectoryWriter.CompanyChange> changes() {
    List<DirectoryWriter.CompanyChange> changes = new ArrayList<>();
    now.forEach(
        (id, company) -> {
          Company then = before.get(id);
          if (!company.equals(then)) {
            changes.add(new DirectoryWriter.CompanyChange(then, company));
          }
        });
    return changes;
  }

  Map<String, String> learnt() {
    return learnt;
  }

  private @Nullable CompanyId find(CompanyFacts facts, String nameHash) {
    String named = byName.get(nameHash);
    String domain = facts.domain();
    if (domain == null) {
      if (named == null) {
        return key.companyId(Identity.companyName(facts.name()));
      }
      return named.equals(DirectoryWriter.AMBIGUOUS) ? null : new CompanyId(named);
    }
    CompanyId known = byDomain.get(domain);
    if (known != null) {
      return known;
    }
    if (named != null && !named.equals(DirectoryWriter.AMBIGUOUS)) {
      CompanyId sameName = new CompanyId(named);
      Company company = current(sameName);
      if (company != null && company.domain() == null) {
        return sameName;
      }
    }
    return key.companyId(Identity.domain(domain));
  }

  private @Nullable Company current(CompanyId id) {
    Company company = now.get(id);
    return company == null ? before.get(id) : company;
  }

  private void learn(String hash, String id) {
    byName.put(hash, id);
    learnt.put(hash, id);
  }
}
