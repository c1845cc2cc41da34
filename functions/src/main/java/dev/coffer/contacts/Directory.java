package dev.coffer.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The companies and people there are, to read. Who may see what is decided elsewhere. */
public interface Directory {
  /** The most companies that a search finds. */
  int FOUND_MAX = 20;

  /** The most people on one page. */
  int PAGE_MAX = 50;

  /** The most contacts or companies that one call reads by id. */
  int BATCH_MAX = 100;

  /**
   * The companies at a host: the one with exactly this domain first, then those of the domains
   * above it. At most {@value #FOUND_MAX}.
   *
   * @param domain as {@link WebDomain#of} makes it
   */
  List<Company> atDomain(String domain);

  /**
   * The companies in whose name each of these words begins a word, best match first: the same name,
   * then names that begin so, then the others by name. At most {@value #FOUND_MAX}.
   */
  List<Company> named(String words);

  /** A company, or null when there is none. */
  @Nullable Company company(CompanyId id);

  /** Companies by id; unknown ones are missing. At most {@value #BATCH_MAX}. */
  Map<CompanyId, Company> companies(Collection<CompanyId> ids);

  /**
   * Contacts by id, with what is personal; unknown ones are missing. At most {@value #BATCH_MAX}.
   */
  Map<ContactId, Contact> details(Collection<ContactId> ids);

  /** How many people a company has. */
  Count countPeople(CompanyId company);

  /**
   * The people of a company that the filter wants, most senior first, then by name.
   *
   * @param after the {@link Place#position} after which to go on, or null for the beginning; need
   *     not exist any more
   * @param limit at most {@value #PAGE_MAX}; a page can be shorter and still have a next one
   */
  Page people(CompanyId company, PeopleFilter filter, @Nullable String after, int limit);

  /**
   * A number of people.
   *
   * @param exact false: there are at least so many
   */
  record Count(int count, boolean exact) {}

  /**
   * Some people of a company.
   *
   * @param next the position after which to go on; null on the last page
   */
  record Page(List<Place> places, @Nullable String next) {
    /** Keeps its own copy. */
    public Page {
      places = List.copyOf(places);
    }
  }

  /**
   * A person in a company's list.
   *
   * @param position where; stays the same until the person's name, seniority or company changes
   */
  record Place(Preview person, String position) {}
}
