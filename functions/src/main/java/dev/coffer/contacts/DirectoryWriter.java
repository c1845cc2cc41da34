package dev.coffer.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The directory as an import needs it. All reads are strongly consistent, so that each chunk of an
 * import sees what the chunk before wrote.
 */
interface DirectoryWriter {
  /** What the identity of two different people says: nobody. */
  String AMBIGUOUS = "?";

  /** The ids behind hashed identities, or {@link #AMBIGUOUS}; unknown ones are missing. */
  Map<String, String> identities(Collection<String> hashes);

  /** The companies by domain; unknown ones are missing. */
  Map<String, CompanyId> domains(Collection<String> domains);

  /** Companies by id; unknown ones are missing. */
  Map<CompanyId, Company> companiesNow(Collection<CompanyId> ids);

  /** Contacts by id with their place in a list; unknown ones are missing. */
  Map<ContactId, Filed> filed(Collection<ContactId> ids);

  /**
   * Writes all changes. Not atomic: after a crash the same import again converges, because a
   * contact's detail, by which an import sees that nothing is to be done, is written last.
   */
  void write(Changes changes);

  /**
   * A contact as stored.
   *
   * @param listedAs where its company lists it
   */
  record Filed(Contact contact, String listedAs) {}

  /**
   * A company that is new or different.
   *
   * @param before null when it is new
   */
  record CompanyChange(@Nullable Company before, Company after) {}

  /**
   * A contact that is new or different.
   *
   * @param before null when it is new
   */
  record ContactChange(@Nullable Filed before, Contact after) {}

  /**
   * What a chunk of an import changes; no company and no contact is in it twice.
   *
   * @param identities what to remember: hash to id, or to {@link #AMBIGUOUS}
   */
  record Changes(
      Collection<CompanyChange> companies,
      Map<String, String> identities,
      Collection<ContactChange> contacts) {
    /** Keeps its own copies. */
    public Changes {
      companies = List.copyOf(companies);
      identities = Map.copyOf(identities);
      contacts = List.copyOf(contacts);
    }
  }
}
