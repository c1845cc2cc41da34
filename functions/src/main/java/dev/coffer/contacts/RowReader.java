package dev.coffer.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an {@link ImportRow} of the cells of one line, or says everything that is wrong. */
final class RowReader {
  private final List<String> header;
  private final Map<ImportField, Integer> columns;
  private final String source;
  private final LocalDate today;

  RowReader(List<String> header, Mapping.Fitted.Fits fits, LocalDate today) {
    this.header = header;
    columns = fits.columns();
    source = fits.mapping().source();
    this.today = today;
  }

  /** A line that was read. */
  sealed interface Line {
    /** In order. */
    record Good(ImportRow row) implements Line {}

    /** Refused; at least one finding. */
    record Bad(List<Finding> findings) implements Line {}
  }

  /** Whether the file has a column for a field. */
  boolean has(ImportField field) {
    return columns.containsKey(field);
  }

  /** A field's column as the header has it. */
  String columnName(ImportField field) {
    Integer column = columns.get(field);
    return column == null ? field.column() : header.get(column);
  }

  Line read(long line, List<String> cells) {
    if (cells.size() != header.size()) {
      String message =
          "the row has " + cells.size() + " cells where the header has " + header.size();
      return new Line.Bad(List.of(new Finding(line, "", Finding.Kind.REFUSED, message)));
    }
    Cells read = new Cells(this, line, cells, today);
    ImportRow.CompanyFacts company = company(read);
    ImportRow.PersonFacts person = person(read);
    return read.findings.isEmpty() && company != null
        ? new Line.Good(new ImportRow(line, company, person))
        : new Line.Bad(read.findings);
  }

  @Nullable Integer columnOf(ImportField field) {
    return columns.get(field);
  }

  private static ImportRow.@Nullable CompanyFacts company(Cells read) {
    String name = read.name(ImportField.COMPANY, read.text(ImportField.COMPANY, 200));
    Integer headcount = null;
    HeadcountBand band = null;
    String size = read.text(ImportField.HEADCOUNT, 20);
    if (size != null) {
      band = HeadcountBand.of(size.replace('\u2013', '-').replace(",", "").replace(" ", ""));
      if (band == null) {
        headcount = read.whole(ImportField.HEADCOUNT, size.replace(",", ""), 0, 10_000_000);
        band = headcount == null ? null : HeadcountBand.of(headcount);
      }
    }
    Company.Information information =
        new Company.Information(
            read.text(ImportField.INDUSTRY, 100),
            headcount,
            read.text(ImportField.COMPANY_CITY, 100),
            read.text(ImportField.COMPANY_COUNTRY, 100),
            read.phone(ImportField.COMPANY_PHONE),
            read.year(ImportField.FOUNDED));
    String domain = read.domain(ImportField.DOMAIN);
    return name == null ? null : new ImportRow.CompanyFacts(name, domain, band, information);
  }

  private ImportRow.@Nullable PersonFacts person(Cells read) {
    String whole = read.text(ImportField.NAME, 120);
    String first = read.text(ImportField.FIRST_NAME, 60);
    String last = read.text(ImportField.LAST_NAME, 60);
    if (whole == null && (first != null || last != null)) {
      whole = first == null ? last : last == null ? first : first + " " + last;
    }
    ImportField nameField = has(ImportField.NAME) ? ImportField.NAME : ImportField.LAST_NAME;
    String title = read.text(ImportField.TITLE, 200);
    String email = read.email(ImportField.EMAIL);
    String phone = read.phone(ImportField.PHONE);
    String sourceId = read.text(ImportField.SOURCE_ID, 100);
    String givenSource = read.text(ImportField.SOURCE, 50);
    Seniority seniority = read.seniority(ImportField.SENIORITY);
    Grade grade = read.grade(ImportField.GRADE);
    LocalDate verifiedOn = read.day(ImportField.VERIFIED_ON);
    String department = read.text(ImportField.DEPARTMENT, 100);
    String city = read.text(ImportField.CITY, 100);
    String country = read.text(ImportField.COUNTRY, 100);
    if (whole == null) {
      if (title != null || email != null || phone != null || sourceId != null) {
        read.wrong(nameField, "is empty; a person needs a name");
      }
      return null;
    }
    String name = read.name(nameField, whole);
    if (name == null) {
      return null;
    }
    return new ImportRow.PersonFacts(
        name,
        title,
        seniority,
        department,
        city,
        country,
        grade,
        verifiedOn,
        email,
        phone,
        givenSource == null ? source : givenSource,
        sourceId);
  }
}
