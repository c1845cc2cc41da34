package dev.coffer.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Writes the demo directory as a CSV file in the generic layout of the import: 200 companies and
 * 5,000 people, the same bytes on every run. The companies that the stand-in Salesforce has as
 * accounts come first, so that they are there as soon as the import has begun.
 */
public final class DemoDirectory {
  /** How many companies there are. */
  public static final int COMPANIES = 200;

  /** How many people there are. */
  public static final int PEOPLE = 5_000;

  private static final long SEED = 20_261_123;
  private static final LocalDate FIRST_VERIFIED = LocalDate.parse("2025-11-01");
  private static final int VERIFIED_DAYS = 200;
  private static final int WITHOUT_EMAIL_PERCENT = 6;
  private static final int WITH_PHONE_PERCENT = 55;
  private static final int ABROAD_PERCENT = 30;

  private static final List<String> HEADER =
      List.of(
          "Company",
          "Domain",
          "Industry",
          "Headcount",
          "Company City",
          "Company Country",
          "Company Phone",
          "Founded",
          "Name",
          "Title",
          "Department",
          "City",
          "Country",
          "Grade",
          "Verified On",
          "Email",
          "Phone",
          "Source",
          "Source ID");

  private final RandomGenerator random = new Random(SEED);
  private int person;

  private DemoDirectory() {}

  /**
   * Writes everything; the writer is flushed, not closed.
   *
   * @throws IOException when the writer does
   */
  public static void write(Writer out) throws IOException {
    new DemoDirectory().all(CsvWriter.builder().build(out));
    out.flush();
  }

  @SuppressWarnings("resource") // closing it would close the caller's writer
  private void all(CsvWriter csv) throws IOException {
    csv.writeRecord(HEADER);
    for (DemoCompany company : DemoCompany.all(COMPANIES, PEOPLE, random)) {
      List<String> facts = facts(company);
      Set<String> names = new HashSet<>();
      for (int i = 0; i < company.people(); i++) {
        List<String> row = new ArrayList<>(facts);
        row.addAll(person(company, i == 0 ? Job.CHIEF_EXECUTIVE : Job.next(random), names));
        csv.writeRecord(row);
      }
      if (company.people() == 0) {
        List<String> row = new ArrayList<>(facts);
        while (row.size() < HEADER.size()) {
          row.add("");
        }
        csv.writeRecord(row);
      }
    }
    csv.flush();
  }

  private List<String> facts(DemoCompany company) {
    if (!company.described()) {
      return List.of(company.name(), company.domain(), "", "11-50", "", "", "", "");
    }
    Country country = company.country();
    int headcount = company.people() * random.nextInt(2, 30) + random.nextInt(20);
    return List.of(
        company.name(),
        company.domain(),
        company.industry(),
        Integer.toString(headcount),
        Pick.one(country.cities(), random),
        country.name(),
        country.numbers().next(random),
        Integer.toString(random.nextInt(1890, 2022)));
  }

  private List<String> person(DemoCompany company, Job job, Set<String> names) {
    Country country =
        Pick.chance(ABROAD_PERCENT, random) ? DemoCompany.country(random) : company.country();
    String first;
    String last;
    String mailbox;
    do {
      // A large company can run out of its own country's names.
      if (names.size() > country.firstNames().size() * country.lastNames().size() / 2) {
        country = DemoCompany.country(random);
      }
      first = Pick.one(country.firstNames(), random);
      last = Pick.one(country.lastNames(), random);
      mailbox = ascii(first) + "." + ascii(last);
    } while (!names.add(mailbox));
    boolean withEmail = !Pick.chance(WITHOUT_EMAIL_PERCENT, random);
    // The grade is the email's: without an email there is none.
    String grade = withEmail ? grade() : "";
    LocalDate verified = FIRST_VERIFIED.plusDays(random.nextInt(VERIFIED_DAYS));
    boolean withPhone = Pick.chance(WITH_PHONE_PERCENT, random);
    person++;
    return List.of(
        first + " " + last,
        job.title(),
        job.department(),
        Pick.one(country.cities(), random),
        country.name(),
        grade,
        grade.isEmpty() ? "" : verified.toString(),
        withEmail ? mailbox + "@" + company.domain() : "",
        withPhone ? country.numbers().next(random) : "",
        "demo",
        String.format(Locale.ROOT, "demo-%05d", person));
  }

  private String grade() {
    int drawn = random.nextInt(100);
    return drawn < 40 ? "A+" : drawn < 75 ? "A" : drawn < 95 ? "B" : "";
  }

  /** A name as it stands in an email address. */
  private static String ascii(String name) {
    String plain =
        name.replace("ß", "ss")
            .replace("ø", "o")
            .replace("Ø", "o")
            .replace("ł", "l")
            .replace("Ł", "l")
            .replace("đ", "d")
            .replace("Đ", "d")
            .replace("æ", "ae")
            .replace("ı", "i");
    return Normalizer.normalize(plain, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }
}
