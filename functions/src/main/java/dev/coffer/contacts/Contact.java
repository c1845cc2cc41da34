package dev.coffer.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the directory with everything that is known, also what only an owner may see.
 *
 * @param id derived from the strongest identity at first import; see {@link IdentityKey}
 * @param title may be empty
 * @param grade null: not validated, so held back from sale
 * @param verifiedOn when the email was last validated
 * @param email personal: for owners only
 * @param phone personal: for owners only
 */
public record Contact(
    ContactId id,
    CompanyId companyId,
    String name,
    String title,
    Seniority seniority,
    @Nullable String department,
    @Nullable String city,
    @Nullable String country,
    @Nullable Grade grade,
    @Nullable LocalDate verifiedOn,
    @Nullable String email,
    @Nullable String phone) {

  /** Refuses a person without a name. */
  public Contact {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a contact needs a name");
    }
  }

  /** Whether a credit can buy it: an email at a minimum, and a grade that says how good it is. */
  public boolean isSold() {
    return email != null && grade != null;
  }

  /** What may be shown to anybody. */
  public Preview preview() {
    return new Preview(
        id,
        companyId,
        name,
        title,
        seniority,
        department,
        city,
        country,
        grade,
        verifiedOn,
        isSold(),
        phone != null);
  }

  /** Leaves out what is personal, so that no log ever shows it. */
  @Override
  public String toString() {
    return "Contact[" + id + "]";
  }
}
