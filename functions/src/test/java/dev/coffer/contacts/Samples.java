package dev.coffer.contacts;

import dev.coffer.platform.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Companies and people for tests. */
final class Samples {
  private static final Ids IDS = Ids.from(new Random(7));

  private Samples() {}

  static Company company(String name, @Nullable String domain) {
    return new Company(
        new CompanyId(IDS.next()),
        name,
        domain,
        HeadcountBand.UP_TO_200,
        new Company.Information("Logistics", 120, "Lyon", "France", "+33 1 99 00 12 34", 1984));
  }

  static Contact person(Company company, String name, String title) {
    return new Contact(
        new ContactId(IDS.next()),
        company.id(),
        name,
        title,
        Seniority.ofTitle(title),
        "Sales",
        "Lyon",
        "France",
        Grade.A,
        LocalDate.parse("2026-10-01"),
        "someone@mail.example",
        "+33 1 99 00 12 34");
  }

  static Contact graded(Contact person, @Nullable Grade grade) {
    return reachable(person, grade, person.email(), person.phone());
  }

  static Contact reachable(
      Contact person, @Nullable Grade grade, @Nullable String email, @Nullable String phone) {
    return new Contact(
        person.id(),
        person.companyId(),
        person.name(),
        person.title(),
        person.seniority(),
        person.department(),
        person.city(),
        person.country(),
        grade,
        person.verifiedOn(),
        email,
        phone);
  }

  static Contact renamed(Contact person, String name, String title, Company company) {
    return new Contact(
        person.id(),
        company.id(),
        name,
        title,
        Seniority.ofTitle(title),
        person.department(),
        person.city(),
        person.country(),
        person.grade(),
        person.verifiedOn(),
        person.email(),
        person.phone());
  }

  static DirectoryWriter.Changes added(List<Company> companies, List<Contact> contacts) {
    return new DirectoryWriter.Changes(
        companies.stream()
            .map(company -> new DirectoryWriter.CompanyChange(null, company))
            .toList(),
        Map.of(),
        contacts.stream()
            .map(contact -> new DirectoryWriter.ContactChange(null, contact))
            .toList());
  }
}
