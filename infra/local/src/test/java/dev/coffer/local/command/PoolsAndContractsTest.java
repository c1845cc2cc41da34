package dev.coffer.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Application;
import dev.coffer.credits.Pool;
import dev.coffer.identity.User;
import dev.coffer.local.salesforce.DemoOrganisations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Pools and contracts, at the command line:")
class PoolsAndContractsTest {
  @TempDir private Path folder;
  private OperatorAtWork operator;
  private User ines;

  @BeforeEach
  void aPoolOfTen() {
    operator = new OperatorAtWork(10, folder);
    ines = operator.seller("Ines Duarte");
  }

  @AfterEach
  void close() {
    operator.close();
  }

  @Test
  void anOrganisationBeginsWithThePoolOfItsPlan() {
    String[] typed = {
      "--name",
      "Blue Heron",
      "--salesforce-org",
      DemoOrganisations.BLUE_HERON.id().shortForm(),
      "--time-zone",
      "Europe/London",
      "--plan",
      "essentials",
      "--first-day",
      "2026-12-01",
      "--last-day",
      "2027-11-30",
      "--operation",
      "blue heron"
    };
    assertThat(operator.run(new RegisterOrganisation(), typed)).isZero();
    String first = operator.said();
    assertThat(first)
        .contains("Registered Blue Heron as ")
        .contains(", Essentials, with 5000 credits from 2026-12-01 to 2027-11-30");

    assertThat(operator.run(new RegisterOrganisation(), typed)).as("again").isZero();
    assertThat(operator.said()).isEqualTo(first);
    String line = first.lines().findFirst().orElseThrow();
    String organisation = line.substring(line.indexOf(" as ") + 4);
    operator.run(new ListPools(), "--org", organisation);
    assertThat(operator.said().lines())
        .singleElement()
        .asString()
        .contains("future   2026-12-01 to 2027-11-30      5000 credits, 0 used, 5000 left");
  }

  @Test
  void aPlanIsNamedWithItsDays() {
    String[] organisation = {
      "--name", "Blue Heron", "--salesforce-org", "00DBh00000Heron", "--time-zone", "Europe/London"
    };
    assertThat(operator.why(new RegisterOrganisation(), with(organisation, "--plan", "essentials")))
        .contains("--plan needs --first-day DAY and --last-day DAY");
    assertThat(
            operator.why(
                new RegisterOrganisation(), with(organisation, "--last-day", "2026-12-01")))
        .contains("--first-day and --last-day are for --plan NAME");
    assertThat(
            operator.why(
                new RegisterOrganisation(),
                with(
                    organisation,
                    "--plan",
                    "gold",
                    "--first-day",
                    "2026-12-01",
                    "--last-day",
                    "2026-12-01")))
        .contains("--plan is one of essentials, not \"gold\"");
  }

  @Test
  void everyCreditOfAPoolIsShownWhereItIs() {
    allocate("8");
    operator.unlocks(ines, 3);

    assertThat(operator.run(new ShowPool())).isZero();
    assertThat(operator.said())
        .contains("current, 2026-01-01 to 2026-12-31 (Z)")
        .contains("not capped: what is used beyond 10 is billed")
        .contains("if nothing more is used, 7 credits lapse with 2026-12-31")
        .contains(
            "10 granted = 0 undistributed + 2 unallocated + 5 available + 0 held + 3 used"
                + " + 0 expired - 0 overage");
    assertThat(operator.run(new ListPools())).isZero();
    assertThat(operator.said()).contains("10 credits, 3 used, 7 left  2026");

    operator.on(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(operator.run(new ShowPool())).isZero();
    assertThat(operator.said()).contains("past, ", "7 credits lapsed with 2026-12-31");
    assertThat(operator.run(new ListPools())).isZero();
    assertThat(operator.said()).contains("3 used, 7 lapsed");
  }

  @Test
  void moreCreditsAreAddedOnceAndThenDistributed() {
    for (int i = 0; i < 2; i++) {
      assertThat(operator.run(new EnlargePool(), "--credits", "90", "--operation", "top up"))
          .isZero();
      assertThat(operator.said()).contains("Added 90 credits to the pool. They are undistributed");
    }
    assertThat(operator.book().pool().quantity().amount()).isEqualTo(100);

    assertThat(
            operator.run(
                new DistributePool(), "--sales-intelligence", "60", "--orchestrations", "30"))
        .isZero();
    assertThat(operator.said())
        .contains(
            "Distributed: sales intelligence has 60, orchestrations has 30, 10 are undistributed.");
    assertThat(operator.run(new DistributePool(), "--orchestrations", "41")).isEqualTo(1);
    assertThat(operator.said()).contains("Nothing was changed: 10 are undistributed.");
  }

  @Test
  void salesIntelligenceIsSharedOrByUser() {
    assertThat(
            operator.run(
                new DistributePool(),
                "--sales-intelligence",
                "10",
                "--sales-intelligence-mode",
                "shared"))
        .isZero();
    assertThat(allocate("1")).isEqualTo(1);
    assertThat(operator.said()).contains("everybody draws on one balance there");
    assertThat(operator.run(new DistributePool(), "--sales-intelligence", "9"))
        .as("the mode stays as it is")
        .isZero();
    assertThat(operator.book().share(Application.SALES_INTELLIGENCE).mode())
        .isEqualTo(Application.Mode.SHARED);

    assertThat(operator.why(new DistributePool())).contains("--sales-intelligence N or");
    assertThat(
            operator.why(
                new DistributePool(),
                "--orchestrations",
                "1",
                "--sales-intelligence-mode",
                "by-user"))
        .contains("--sales-intelligence-mode needs --sales-intelligence N");
    assertThat(
            operator.why(
                new DistributePool(),
                "--sales-intelligence",
                "1",
                "--sales-intelligence-mode",
                "alone"))
        .contains("is by-user or shared, not \"alone\"");
  }

  @Test
  void aCapTakesBackWhatIsAllocatedBeyondTheQuantity() {
    allocate("14");
    assertThat(operator.run(new CapPool(), "--dry-run")).isZero();
    assertThat(operator.said())
        .contains("Ines Duarte <ines.duarte@meridian.example>: from 14 to 10 credits (-4)")
        .contains("the shared balances, 8 accounts, stop at what they have");
    assertThat(operator.book().pool().limit()).isEqualTo(Pool.Limit.OVERAGE);

    assertThat(operator.run(new CapPool())).isZero();
    assertThat(operator.said()).contains("4 credits taken back", "0 credits unallocated.");
    assertThat(operator.book().pool().limit()).isEqualTo(Pool.Limit.CAPPED);
    assertThat(allocate("1")).isEqualTo(1);
    assertThat(operator.said()).contains("the pool is capped, and 0 are unallocated");

    assertThat(operator.run(new UncapPool())).isZero();
    assertThat(operator.said()).contains("may go on beyond the quantity");
    assertThat(allocate("1")).isZero();
    assertThat(operator.run(new UncapPool())).isEqualTo(1);
    assertThat(operator.said()).contains("it is so already");
  }

  @Test
  void aPoolEndsOnAnotherDay() {
    allocate("5");
    String[] march = {"--last-day", "2027-03-31", "--operation", "prolong"};
    assertThat(operator.run(new EndPool(), march)).isZero();
    assertThat(operator.said()).contains("9 accounts end with 2027-03-31");
    Instant until = Instant.parse("2027-04-01T00:00:00Z");
    assertThat(operator.account(ines).until()).isEqualTo(until);
    assertThat(operator.book().pool().until()).isEqualTo(until);

    operator.on(Instant.parse("2028-01-01T00:00:00Z"));
    assertThat(operator.run(new EndPool(), march)).as("again, much later").isZero();
    assertThat(operator.why(new EndPool(), "--last-day", "2027-12-31"))
        .contains("--last-day is before today");
    operator.on(Instant.parse("2025-06-01T00:00:00Z"));
    assertThat(operator.why(new EndPool(), "--last-day", "2025-12-31"))
        .contains("--last-day is before the pool's first day");
  }

  @Test
  void whatIsUsedBeyondTheContractIsBilled() throws IOException {
    assertThat(operator.run(new ListOverages())).isZero();
    assertThat(operator.said()).contains("Nobody has used more than was contracted.");

    allocate("14");
    operator.unlocks(ines, 12);
    assertThat(operator.run(new ListOverages())).isZero();
    assertThat(operator.said())
        .contains("Meridian, 2026, 2026-01-01 to 2026-12-31: 12 used of 10, true-up 2");
    assertThat(operator.run(new ListOverages(), "--csv", "bill.csv")).isZero();
    assertThat(Files.readAllLines(folder.resolve("bill.csv")))
        .containsExactly(
            "Organisation,Pool,First day,Last day,Quantity,Used,True-up",
            "Meridian,2026,2026-01-01,2026-12-31,10,12,2");
    assertThat(operator.run(new ShowPool())).isZero();
    assertThat(operator.said()).contains("true-up: 2 credits used beyond the quantity");
  }

  private int allocate(String credits) {
    return operator.run(new AllocateCredits(), "--user", ines.email(), "--credits", credits);
  }

  private static String[] with(String[] typed, String... more) {
    String[] all = Arrays.copyOf(typed, typed.length + more.length);
    System.arraycopy(more, 0, all, typed.length, more.length);
    return all;
  }
}
