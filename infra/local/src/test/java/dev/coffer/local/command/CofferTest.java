package dev.coffer.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.local.Root;
import dev.coffer.local.aws.Database;
import dev.coffer.local.salesforce.DemoOrganisations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CofferTest {
  private static final String SALESFORCE = DemoOrganisations.MERIDIAN.id().shortForm();

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void template() throws IOException {
    Files.copy(Root.find().resolve("template.yaml"), folder.resolve("template.yaml"));
  }

  @Test
  void aRegisteredOrganisationIsListedAndIsRegisteredOnce() {
    assertThat(register()).isZero();
    assertThat(run("org", "list")).isZero();
    assertThat(said()).contains("Meridian Sales Co (Europe/Berlin)");
    assertThat(register()).isEqualTo(1);
    assertThat(said()).contains("Nothing was changed");
  }

  @Test
  void aPoolBeginsAndEndsOnTheOrganisationsDays() {
    register();
    String organisation = lastWord("Registered Meridian Sales Co as ");
    assertThat(
            run(
                "pool",
                "create",
                "--org",
                organisation,
                "--name",
                "2026",
                "--credits",
                "5000",
                "--first-day",
                "2026-01-01",
                "--last-day",
                "2026-12-31"))
        .isZero();
    assertThat(run("pool", "list", "--org", organisation)).isZero();
    assertThat(said()).contains("2026-01-01 to 2026-12-31      5000 credits, 0 used, ");
  }

  @Test
  void aFileOfContactsIsImported() throws IOException {
    Files.writeString(
        folder.resolve("people.csv"),
        """
        Company,Domain,Name,Title,Email,Grade
        Acme,acme.example,Ana Lima,CEO,a@acme.example,A+
        """);
    assertThat(run("contacts", "import", "people.csv", "--preset", "generic")).isZero();
    assertThat(said()).contains("1 rows read with the mapping generic: 1 new");
  }

  @Test
  void everyRowThatIsNotImportedIsInTheReportBesideTheFile() throws IOException {
    StringBuilder csv = new StringBuilder("Company,Domain,Name,Email,Grade\n");
    for (int i = 0; i < 30; i++) {
      csv.append("Acme,acme.example,Person ").append(i).append(",not an address,A\n");
    }
    Files.writeString(folder.resolve("people.csv"), csv);

    run("contacts", "import", "people.csv");

    assertThat(said()).contains("30 refused").contains("30 findings");
    assertThat(Files.readAllLines(folder.resolve("people.csv.report.txt")))
        .hasSize(30)
        .allMatch(line -> line.contains("Email") && line.endsWith("(not imported)"));
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertThat(run("org", "register", "--name", "X")).isEqualTo(2);
    assertThat(said()).contains("--salesforce-org 00D... is missing");
    assertThat(run("org", "register", "--name", "X", "--colour", "red")).isEqualTo(2);
    assertThat(said()).contains("there is no option --colour");
    assertThat(run("contacts", "import")).isEqualTo(2);
    assertThat(said()).contains("FILE.csv is missing");
    assertThat(run("contacts", "import", "nowhere.csv")).isEqualTo(2);
    assertThat(said()).contains("there is no file nowhere.csv");
    assertThat(run("credits", "recover")).isEqualTo(2);
    assertThat(said()).contains("either --org ID or --all says where");
    assertThat(run("org", "erase")).isEqualTo(2);
    assertThat(said()).contains("There is no command \"org erase\".");
  }

  @Test
  void dataThatARunningServerHasIsLeftAlone() {
    switch (Database.inFolder(Root.data(folder), false)) {
      case Database.Opening.Held(Path held) -> throw new AssertionError(held);
      case Database.Opening.Opened(Database server) -> {
        assertThat(run("org", "list")).isEqualTo(1);
        assertThat(said()).contains("Coffer is running with this data");
        server.close();
      }
    }
  }

  @Test
  void everyCommandExplainsItself() {
    assertThat(run("help")).isZero();
    assertThat(run("credits", "allocate", "--help")).isZero();
    assertThat(said()).contains("org register").contains("--user EMAIL");
    assertThat(said()).contains("credits reverse", "credits recover", "contacts suppress");
    assertThat(said()).contains("  credits allocate-all Gives all licensed");
  }

  private int register() {
    return run(
        "org",
        "register",
        "--name",
        "Meridian Sales Co",
        "--salesforce-org",
        SALESFORCE,
        "--time-zone=Europe/Berlin");
  }

  private int run(String... typed) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Coffer(out, folder, folder).run(List.of(typed));
  }

  private String lastWord(String after) {
    String text = said();
    int from = text.indexOf(after) + after.length();
    return text.substring(from, text.indexOf('\n', from)).strip();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
