package dev.coffer.contacts;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import whose every cell is in order.
 *
 * @param person null: the row is about a company only
 */
record ImportRow(long line, CompanyFacts company, @Nullable PersonFacts person) {

  /** What a row says about its company; null is "doesn't say". */
  record CompanyFacts(
      String name,
      @Nullable String domain,
      @Nullable HeadcountBand headcountBand,
      Company.Information information) {

    /** The company with these facts; what the row doesn't say stays as it was. */
    Company on(CompanyId id, @Nullable Company before) {
      if (before == null) {
        return new Company(id, name, domain, headcountBand, information);
      }
      Company.Information then = before.information();
      return new Company(
          id,
          name,
          // The domain is what the company is known by, so it stays the first one.
          before.domain() == null ? domain : before.domain(),
          or(headcountBand, before.headcountBand()),
          new Company.Information(
              or(information.industry(), then.industry()),
              // A new band without a number says that the old number is out of date.
              headcountBand == null ? then.headcount() : information.headcount(),
              or(information.city(), then.city()),
              or(information.country(), then.country()),
              or(information.phone(), then.phone()),
              or(information.founded(), then.founded())));
    }

    private static <T> @Nullable T or(@Nullable T now, @Nullable T then) {
      return now == null ? then : now;
    }
  }

  /**
   * What a row says about a person; null is an empty cell.
   *
   * @param source who gave the id
   */
  record PersonFacts(
      String name,
      @Nullable String title,
      @Nullable Seniority seniority,
      @Nullable String department,
      @Nullable String city,
      @Nullable String country,
      @Nullable Grade grade,
      @Nullable LocalDate verifiedOn,
      @Nullable String email,
      @Nullable String phone,
      String source,
      @Nullable String sourceId) {

    /** A new person with these facts. */
    Contact contact(ContactId id, CompanyId company) {
      String knownTitle = title == null ? "" : title;
      return new Contact(
          id,
          company,
          name,
          knownTitle,
          seniority == null ? Seniority.ofTitle(knownTitle) : seniority,
          department,
          city,
          country,
          grade,
          verifiedOn,
          email,
          phone);
    }

    /**
     * A known person with these facts. An empty cell empties the field; a field that has no column
     * in the file stays as it was.
     *
     * @param has whether the file has a column for a field
     */
    Contact on(Contact before, CompanyId company, Predicate<ImportField> has) {
      Contact now = contact(before.id(), company);
      boolean ranked = has.test(ImportField.TITLE) || seniority != null;
      return new Contact(
          before.id(),
          company,
          name,
          has.test(ImportField.TITLE) ? now.title() : before.title(),
          ranked ? now.seniority() : before.seniority(),
          has.test(ImportField.DEPARTMENT) ? department : before.department(),
          has.test(ImportField.CITY) ? city : before.city(),
          has.test(ImportField.COUNTRY) ? country : before.country(),
          has.test(ImportField.GRADE) ? grade : before.grade(),
          has.test(ImportField.VERIFIED_ON) ? verifiedOn : before.verifiedOn(),
          has.test(ImportField.EMAIL) ? email : before.email(),
          has.test(ImportField.PHONE) ? phone : before.phone());
    }
  }
}
