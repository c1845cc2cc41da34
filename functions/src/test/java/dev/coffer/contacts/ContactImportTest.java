package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContactImportTest {
  private static final String HEADER =
      "Company,Domain,Name,Title,Email,Phone,Grade,Verified On,Source ID";

  private final FakeDirectory directory = new FakeDirectory();

  @Test
  void aRowBecomesACompanyAndAContactWithEverythingInIt() {
    ImportReport report =
        Imports.run(
            directory,
            "Company,Domain,Industry,Headcount,Company City,Company Country,Company Phone,Founded,"
                + "Name,Title,Department,City,Country,Email,Phone,Grade,Verified On",
            "Acme,https://www.ACME.example/about,Logistics,\"1,250\",Lyon,France,+33 1 99 00 12"
                + " 34,1984,Ana Souza,VP Sales,Sales,Porto,Portugal,Ana@acme.example,0044 20 7946"
                + " 0123,a+,2026-10-01");
    assertThat(report.stopped()).isNull();
    assertThat(report.mapping()).isEqualTo("generic");
    assertThat(report.totals()).isEqualTo(new ImportTotals(1, 1, 0, 0, 0, 0, 0, 1, 0));
    Company company = only("acme");
    assertThat(company.domain()).isEqualTo("acme.example");
    assertThat(company.headcountBand()).isEqualTo(HeadcountBand.UP_TO_5000);
    assertThat(company.information())
        .isEqualTo(
            new Company.Information(
                "Logistics", 1250, "Lyon", "France", "+33 1 99 00 12 34", 1984));
    Contact ana = person("ana");
    assertThat(ana)
        .isEqualTo(
            new Contact(
                ana.id(),
                company.id(),
                "Ana Souza",
                "VP Sales",
                Seniority.VP,
                "Sales",
                "Porto",
                "Portugal",
                Grade.A_PLUS,
                LocalDate.parse("2026-10-01"),
                "Ana@acme.example",
                "+44 20 7946 0123"));
  }

  @Test
  void theSameFileAgainWritesNothing() {
    String[] file = {
      HEADER,
      "Acme,acme.example,Ana Souza,CEO,ana@acme.example,,A,,1",
      "Acme,acme.example,Bo Li,Clerk,,,,,",
      "Beta,,,,,,,,"
    };
    Imports.run(directory, file);
    int writes = directory.writes();
    ImportReport again = Imports.run(directory, file);
    assertThat(directory.writes()).isEqualTo(writes);
    assertThat(again.totals()).isEqualTo(new ImportTotals(3, 0, 0, 2, 1, 0, 1, 0, 0));
  }

  @Test
  void aFileWithoutAColumnLeavesThatFieldAndAnEmptyCellEmptiesIt() {
    Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,ana@acme.example,+1 415 555 0100,A,,");
    Imports.run(directory, "Company,Name,Email,Phone", "Acme,Ana Souza,ana@acme.example,");
    Contact ana = person("ana");
    assertThat(ana.title()).isEqualTo("CEO");
    assertThat(ana.seniority()).isEqualTo(Seniority.C_LEVEL);
    assertThat(ana.grade()).isEqualTo(Grade.A);
    assertThat(ana.phone()).isNull();
  }

  @Test
  void aContactWithoutAGradeIsHeldBackFromSaleAndReported() {
    ImportReport report =
        Imports.run(
            directory, HEADER, "Acme,,Ana Souza,CEO,ana@acme.example,,,,", "Acme,,Bo Li,CEO,,,A,,");
    assertThat(person("ana").isSold()).isFalse();
    assertThat(person("ana").preview().hasEmail()).isFalse();
    assertThat(report.totals().unsold()).isEqualTo(2);
    assertThat(report.findings())
        .containsExactly(
            new Finding(
                2,
                "Grade",
                Finding.Kind.NOTICE,
                "is empty; the contact is held back from sale until it has a grade"));
  }

  @Test
  void progressIsTold() {
    List<ImportTotals> heard = new ArrayList<>();
    StringBuilder file = new StringBuilder("Company,Name\n");
    for (int i = 0; i < 1_200; i++) {
      file.append("Acme,Person ").append(i).append('\n');
    }
    new ContactImport(directory, Imports.KEY)
        .run(
            new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
            Mapping.AUTO,
            heard::add,
            Imports.CLOCK);
    assertThat(heard.stream().map(ImportTotals::read)).containsExactly(500L, 1_000L, 1_200L);
  }

  @Test
  void aLongListOfFindingsIsCutInTheReportButAllAreTold() {
    StringBuilder file = new StringBuilder("Company,Name\n");
    for (int i = 0; i < 1_500; i++) {
      file.append("Acme,!\n");
    }
    ImportReport report =
        Imports.run(directory, Mapping.AUTO, file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(report.findings()).hasSize(ImportReport.FINDINGS_MAX);
    assertThat(report.findingsCount()).isEqualTo(1_500);
    assertThat(report.totals().refused()).isEqualTo(1_500);
  }

  @Nested
  class WhoIsWho {
    @Test
    void aChangedEmailWithTheSameSourceIdKeepsTheContact() {
      Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,old@acme.example,,A,,7");
      ContactId id = person("ana").id();
      ImportReport report =
          Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,new@acme.example,,A,,7");
      assertThat(report.totals().updated()).isEqualTo(1);
      assertThat(person("ana").id()).isEqualTo(id);
      assertThat(person("ana").email()).isEqualTo("new@acme.example");
      Imports.run(directory, HEADER, "Acme,,Ana Souza,CFO,NEW@acme.example,,A,,");
      assertThat(person("ana").id()).isEqualTo(id);
      assertThat(person("ana").title()).isEqualTo("CFO");
    }

    @Test
    void whoMovesToAnotherCompanyIsStillTheSameContact() {
      Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,ana@mail.example,,A,,");
      Imports.run(directory, HEADER, "Beta,,Ana Souza,CEO,ana@mail.example,,A,,");
      assertThat(directory.countPeople(only("acme").id()).count()).isZero();
      assertThat(directory.countPeople(only("beta").id()).count()).isEqualTo(1);
    }

    @Test
    void twoSourcesCanUseTheSameIdForDifferentPeople() {
      String header = "Company,Name,Source,Source ID";
      Imports.run(directory, header, "Acme,Ana Souza,crm,1", "Acme,Bo Li,events,1");
      assertThat(directory.countPeople(only("acme").id()).count()).isEqualTo(2);
    }

    @Test
    void theSamePersonTwiceInAFileIsOneContactAndTheLastRowWins() {
      ImportReport report =
          Imports.run(
              directory,
              HEADER,
              "Acme,,Ana Souza,CEO,ana@acme.example,,A,,",
              "Acme,,Ana Souza,CFO,ANA@acme.example,,A,,9",
              "Acme,,Ana Souza,COO,new@acme.example,,A,,9");
      assertThat(report.totals().created()).isEqualTo(1);
      assertThat(report.totals().updated()).isEqualTo(2);
      assertThat(directory.countPeople(only("acme").id()).count()).isEqualTo(1);
      assertThat(person("ana").title()).isEqualTo("COO");
    }

    @Test
    void aRowWithOnlyANameThatTwoPeopleShareIsReportedNotGuessed() {
      Imports.run(
          directory,
          HEADER,
          "Acme,,Ana Souza,CEO,ana1@acme.example,,A,,",
          "Acme,,Ana Souza,Clerk,ana2@acme.example,,A,,");
      ImportReport report = Imports.run(directory, HEADER, "Acme,,ana SOUZA,Clerk,,,A,,");
      assertThat(report.totals().refused()).isEqualTo(1);
      assertThat(messages(report))
          .containsExactly("could be more than one person there; give an email or a source id");
    }

    @Test
    void aRowWithOnlyANameThatOnePersonHasIsThatPerson() {
      String withoutEmail = "Company,Name,Title";
      Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,ana@acme.example,,A,,");
      ImportReport report = Imports.run(directory, withoutEmail, "Acme,Ana Souza,CFO");
      assertThat(report.totals().updated()).isEqualTo(1);
      assertThat(person("ana").email()).isEqualTo("ana@acme.example");
    }

    @Test
    void aRowWithOnlyANameIsNotTakenForSomebodyWhoHasLeft() {
      Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,ana@mail.example,,A,,");
      Imports.run(directory, HEADER, "Beta,,Ana Souza,CEO,ana@mail.example,,A,,");
      ImportReport report = Imports.run(directory, "Company,Name,Title", "Acme,Ana Souza,Clerk");
      assertThat(report.totals().refused()).isEqualTo(1);
      assertThat(person("ana").companyId()).isEqualTo(only("beta").id());
    }

    @Test
    void anEmailThatPassedToSomebodyElseIsReportedNotGuessed() {
      Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,sales@acme.example,,A,,1");
      Imports.run(directory, HEADER, "Acme,,Ana Souza,CEO,ana@acme.example,,A,,1");
      ImportReport report =
          Imports.run(directory, HEADER, "Acme,,Bo Li,Clerk,sales@acme.example,,A,,2");
      assertThat(messages(report))
          .containsExactly("was another person's before; give a new one, or their source id");
      assertThat(person("ana").name()).isEqualTo("Ana Souza");
    }

    @Test
    void anEmailOfAnotherContactIsReported() {
      Imports.run(
          directory,
          HEADER,
          "Acme,,Ana Souza,CEO,ana@acme.example,,A,,1",
          "Acme,,Bo Li,CEO,bo@acme.example,,A,,2");
      ImportReport report =
          Imports.run(directory, HEADER, "Acme,,Bo Li,CEO,ana@acme.example,,A,,2");
      assertThat(messages(report))
          .containsExactly("is another contact's; two people can't have the same");
    }

    @Test
    void aCompanyIsKnownByItsDomainWhateverItIsCalled() {
      Imports.run(directory, HEADER, "Acme,acme.example,Ana Souza,,,,,,");
      CompanyId id = only("acme").id();
      Imports.run(directory, HEADER, "Zenith,WWW.acme.example,Bo Li,,,,,,");
      assertThat(only("zenith").id()).isEqualTo(id);
      assertThat(directory.countPeople(id).count()).isEqualTo(2);
    }

    @Test
    void aCompanyKnownByNameGetsItsDomainLater() {
      Imports.run(directory, HEADER, "Acme,,Ana Souza,,,,,,");
      CompanyId id = only("acme").id();
      Imports.run(directory, HEADER, "ACME,acme.example,,,,,,,");
      assertThat(directory.atDomain("acme.example").getFirst().id()).isEqualTo(id);
    }

    @Test
    void aNameThatTwoCompaniesShareNeedsADomain() {
      ImportReport report =
          Imports.run(
              directory,
              HEADER,
              "Apollo,apollo.example,Ana Souza,,,,A,,",
              "Apollo,apollo-air.example,Bo Li,,,,A,,",
              "Apollo,,Cy Day,,,,A,,");
      assertThat(directory.named("apollo")).hasSize(2);
      assertThat(messages(report))
          .containsExactly("is the name of several companies; give the domain of the one you mean");
    }

    @Test
    void twoInstallationsGiveDifferentIdsAndOneAlwaysTheSame() {
      Identity ana = Identity.email("ana@acme.example");
      assertThat(Imports.KEY.contactId(ana)).isEqualTo(Imports.key(1).contactId(ana));
      assertThat(Imports.KEY.contactId(ana)).isNotEqualTo(Imports.key(2).contactId(ana));
      assertThat(Imports.KEY.contactId(ana).value()).isNotEqualTo(Imports.KEY.hash(ana));
      assertThat(Imports.KEY.toString()).doesNotContain("[B@").doesNotContain("1, 1");
    }
  }

  private Company only(String name) {
    List<Company> found = directory.named(name);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private Contact person(String word) {
    for (String company : List.of("acme", "beta")) {
      for (Company candidate : directory.named(company)) {
        Contact found = first(candidate.id(), word);
        if (found != null) {
          return found;
        }
      }
    }
    throw new AssertionError("nobody is called " + word);
  }

  private @Nullable Contact first(CompanyId company, String word) {
    var places = directory.people(company, PeopleFilter.search(word), null, 50).places();
    if (places.isEmpty()) {
      return null;
    }
    ContactId id = places.getFirst().person().id();
    return Objects.requireNonNull(directory.details(List.of(id)).get(id));
  }

  private static List<String> messages(ImportReport report) {
    return report.findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.REFUSED)
        .map(Finding::message)
        .toList();
  }
}
