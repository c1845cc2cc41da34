package dev.coffer.contacts;

/**
 * How an import went, in rows: {@code read = created + updated + unchanged + companyOnly +
 * refused}.
 *
 * @param read rows below the header
 * @param created rows that brought a new contact
 * @param updated rows that changed a contact
 * @param unchanged rows that said nothing new
 * @param companyOnly rows with a company and no person
 * @param refused rows that were not imported; each has a finding
 * @param unsold rows whose contact is kept back from sale, for want of a grade or an email
 * @param companiesCreated companies that weren't there before
 * @param companiesUpdated companies that changed
 */
public record ImportTotals(
    long read,
    long created,
    long updated,
    long unchanged,
    long companyOnly,
    long refused,
    long unsold,
    long companiesCreated,
    long companiesUpdated) {
  /** Nothing yet. */
  public static final ImportTotals NONE = new ImportTotals(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  ImportTotals plus(ImportTotals more) {
    return new ImportTotals(
        read + more.read,
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        companyOnly + more.companyOnly,
        refused + more.refused,
        unsold + more.unsold,
        companiesCreated + more.companiesCreated,
        companiesUpdated + more.companiesUpdated);
  }
}
