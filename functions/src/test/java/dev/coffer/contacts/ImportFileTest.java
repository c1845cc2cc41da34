package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {
  private static final String HEADER =
      "Company,Domain,Headcount,Founded,Name,Seniority,Email,Phone,Grade,Verified On";

  private final FakeDirectory directory = new FakeDirectory();

  @Test
  void aSalesforceReportIsRecognisedByItsHeader() {
    ImportReport report =
        Imports.run(
            directory,
            "\"First Name\",\"Last Name\",\"Title\",\"Account Name\",\"Website\",\"Email\","
                + "\"Phone\",\"Mailing City\",\"Mailing Country\",\"Contact ID\",\"Rating\"",
            "\"Ana\",\"Souza\",\"CEO\",\"Acme\",\"http://acme.example\",\"ana@acme.example\","
                + "\"(415) 555-0100\",\"Porto\",\"Portugal\",\"003xx000001\",\"Hot\"");
    assertThat(report.mapping()).isEqualTo("salesforce-report");
    assertThat(report.unusedColumns()).containsExactly("Rating");
    assertThat(report.totals().created()).isEqualTo(1);
    Company acme = directory.atDomain("acme.example").getFirst();
    Preview ana =
        directory.people(acme.id(), PeopleFilter.EVERYBODY, null, 1).places().get(0).person();
    assertThat(ana.name()).isEqualTo("Ana Souza");
    assertThat(ana.city()).isEqualTo("Porto");
    assertThat(directory.details(List.of(ana.id())).get(ana.id()))
        .extracting(Contact::phone)
        .isEqualTo("(415) 555-0100");
  }

  @Test
  void aWrittenMappingIsFollowed() {
    Mapping mapping =
        Mapping.of("erp", List.of("Firma=company", "Ansprechpartner=name", "Nr.=source-id"));
    ImportReport report =
        Imports.run(directory, mapping, "Firma;Nr.;Ansprechpartner;Ort", "Müller;7;Jörg Groß;Ulm");
    assertThat(report.stopped()).isNull();
    assertThat(report.totals().created()).isEqualTo(1);
    assertThat(report.unusedColumns()).containsExactly("Ort");
    assertThat(directory.named("muller")).hasSize(1);
  }

  @Test
  void aMappingToAnUnknownFieldIsRefused() {
    assertThatThrownBy(() -> Mapping.of("erp", List.of("Firma=firm")))
        .hasMessage("no field is called firm");
    assertThatThrownBy(() -> Mapping.of("erp", List.of("Firma")))
        .hasMessage("a mapping must be written column=field");
  }

  @Test
  void aHeaderWithoutWhatIsNeededNamesTheMissingColumns() {
    ImportReport report = Imports.run(directory, "Email,Phone", "a@b.example,1");
    assertThat(report.stopped())
        .isEqualTo(
            "the header has no column for \"Company\" and \"Name\" (read with the mapping"
                + " generic); rename the column or give a mapping");
    assertThat(report.totals()).isEqualTo(ImportTotals.NONE);
    assertThat(directory.writes()).isZero();
  }

  @Test
  void twoColumnsOfTheSameMeaningAreRefused() {
    ImportReport report = Imports.run(directory, "Company,company,Name", "a,b,c");
    assertThat(report.stopped()).isEqualTo("two columns mean Company; leave one of them out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme,no domain,,,Ana,,,,A, | Domain | must be a web domain such as example.com",
        "Acme,10.0.0.1,,,Ana,,,,A, | Domain | must be a web domain such as example.com",
        "Acme,,many,,Ana,,,,A, | Headcount | must be a whole number from 0 to 10000000",
        "Acme,,,999,Ana,,,,A, | Founded | must be a whole number from 1000 to 2026",
        "Acme,,,,,,a@b.example,,A, | Name | is empty; a person needs a name",
        "Acme,,,,?,,,,A, | Name | must have a letter or a digit",
        "Acme,,,,Ana,BOSS,,,A, | Seniority | must be one of C_LEVEL, VP, DIRECTOR, MANAGER,"
            + " STAFF, or empty",
        "Acme,,,,Ana,,nobody,,A, | Email | must be an email address such as name@example.com",
        "Acme,,,,Ana,,a@b@c.example,,A, | Email | must be an email address such as"
            + " name@example.com",
        "Acme,,,,Ana,,a@b,,A, | Email | must be an email address such as name@example.com",
        "Acme,,,,Ana,,a@b.example/x,,A, | Email | must be an email address such as"
            + " name@example.com",
        "Acme,,,,Ana,,,n/a,A, | Phone | must be a telephone number of 6 to 15 digits such as +44"
            + " 20 7946 0123, best with its country code",
        "Acme,,,,Ana,,,,C, | Grade | must be A+, A or B, or empty to hold the contact back from"
            + " sale",
        "Acme,,,,Ana,,,,A,23.11.2026 | Verified On | must be a day such as 2026-11-23",
        "Acme,,,,Ana,,,,A,2027-01-01 | Verified On | must not be in the future",
        ",,,,Ana,,,,A, | Company | is empty; every row needs one",
        "Acme,,,,Ana,,,,A | '' | the row has 9 cells where the header has 10",
      })
  void aBadCellIsReportedByLineAndColumnAndTheRowIsNotImported(
      String row, String column, String message) {
    ImportReport report = Imports.run(directory, HEADER, "Good,,,,Bo Li,,,,A,", row);
    assertThat(report.findings())
        .containsExactly(new Finding(3, column, Finding.Kind.REFUSED, message));
    assertThat(report.totals().refused()).isEqualTo(1);
    assertThat(report.totals().created()).isEqualTo(1);
  }

  @Test
  void allThatIsWrongWithARowIsReportedAtOnce() {
    ImportReport report = Imports.run(directory, HEADER, "Acme,x,,,Ana,,nobody,,C,");
    assertThat(report.findings().stream().map(Finding::column))
        .containsExactlyInAnyOrder("Domain", "Email", "Grade");
    assertThat(report.totals().refused()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"An\0a", "An\u0007a", "\"An\na\"", "An\u202Ea"})
  void cellsWithControlCharactersAreRefused(String name) {
    ImportReport report = Imports.run(directory, HEADER, "Acme,,,," + name + ",,,,A,");
    assertThat(report.totals().refused()).isEqualTo(1);
    assertThat(report.findings().getFirst().message()).startsWith("must not contain");
    assertThat(directory.writes()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"51-200,UP_TO_200", "51–200,UP_TO_200", "'\"10,001+\"',ABOVE_10000", "7,UP_TO_10"})
  void aHeadcountIsANumberOrABand(String cell, HeadcountBand band) {
    Imports.run(directory, HEADER, "Acme,," + cell + ",,,,,,,");
    assertThat(directory.named("acme").getFirst().headcountBand()).isEqualTo(band);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1 (415) 555-0100", "030 23125 000", "+442079460123", "415.555.0100 ext. 12"})
  void aPhoneNumberIsKeptAsItIsWritten(String phone) {
    Imports.run(directory, HEADER, "Acme,,,,Ana,,," + phone + ",A,");
    Company acme = directory.named("acme").getFirst();
    ContactId id =
        directory.people(acme.id(), PeopleFilter.EVERYBODY, null, 1).places().get(0).person().id();
    assertThat(directory.details(List.of(id)).get(id)).extracting(Contact::phone).isEqualTo(phone);
  }

  @Test
  void aByteOrderMarkIsAcceptedAndOtherEncodingsAreNot() {
    String text = "Company,Name\nAcme,Zoë Zimmer\n";
    assertThat(run("\uFEFF" + text).totals().created()).isEqualTo(1);
    ImportReport latin =
        Imports.run(directory, Mapping.AUTO, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(latin.stopped()).contains("is not UTF-8");
    ImportReport utf16 =
        Imports.run(directory, Mapping.AUTO, text.getBytes(StandardCharsets.UTF_16));
    assertThat(utf16.stopped()).contains("is not UTF-8");
  }

  @Test
  void rowsBeforeABrokenByteAreImportedAndTheReportSaysWhereItStopped() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("Company,Name\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 3_000; i++) {
      file.writeBytes(("Acme,Person " + i + "\n").getBytes(StandardCharsets.UTF_8));
    }
    file.write(0xff);
    ImportReport report = Imports.run(directory, Mapping.AUTO, file.toByteArray());
    assertThat(report.stopped()).contains("is not UTF-8");
    assertThat(report.totals().read()).isBetween(1L, 3_000L);
    assertThat(report.totals().created()).isEqualTo(report.totals().read());
  }

  @Test
  void aQuoteThatIsNeverClosedStopsTheImportWithItsLine() {
    String file = "Company,Name\nAcme,Ana\nAcme,\"Bo\n" + "Acme,Cy\n".repeat(60_000);
    ImportReport report = run(file);
    assertThat(report.stopped()).contains("after line 2").contains("a quote is not closed");
    assertThat(report.totals().created()).isEqualTo(1);
  }

  @Test
  void anEmptyFileSaysSo() {
    assertThat(run("").stopped()).isEqualTo("the file is empty");
    assertThat(run("\n\n").stopped()).isEqualTo("the file is empty");
    ImportReport headerOnly = run("Company,Name\n");
    assertThat(headerOnly.stopped()).isNull();
    assertThat(headerOnly.totals()).isEqualTo(ImportTotals.NONE);
  }

  private ImportReport run(String file) {
    return Imports.run(directory, Mapping.AUTO, file.getBytes(StandardCharsets.UTF_8));
  }
}
