package dev.coffer.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.credits.LedgerEntry;
import dev.coffer.identity.Role;
import dev.coffer.identity.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Many sellers' credits, at the command line,")
class ManySellersCreditsTest {
  private static final Instant YEARS_END = Instant.parse("2026-12-30T12:00:00Z");

  /** More than are carried out in one part. */
  private static final int MANY = 503;

  @TempDir private Path folder;
  private OperatorAtWork operator;
  private User ines;
  private User tom;

  @BeforeEach
  void sellers() {
    operator = new OperatorAtWork(100_000, folder);
    ines = operator.seller("Ines Duarte");
    tom = operator.user("Tom Becker", Role.SALES_SDR, true, User.Status.ACTIVE);
    operator.user("Leo Fischer", Role.SALES_AE, false, User.Status.ACTIVE);
    operator.user("Ada Moss", Role.SALES_AE, true, User.Status.DEACTIVATED);
  }

  @AfterEach
  void close() {
    operator.close();
  }

  @Test
  void areOnlyPlannedInADryRunAndGivenWhenThatIsResumed() {
    assertThat(allocateAll("--dry-run", "--operation", "q4", "--reason", "Quarter 4")).isZero();
    assertThat(operator.said())
        .contains("allocate: 2 accounts, 0 refused")
        .contains("  Ines Duarte <ines.duarte@meridian.example>: from 0 to 25 credits (+25)")
        .contains("Nothing is changed yet. To do exactly this: coffer operation resume");
    assertThat(operator.found(ines)).isEmpty();

    assertThat(operator.run(new ResumeOperation(), "--id", "q4")).isZero();
    assertThat(operator.said())
        .contains("  part 1 of 1: 2 accounts changed so far")
        .contains("done: 2 accounts changed, 50 credits given.")
        .contains("99950 credits unallocated.");
    assertThat(operator.account(ines).remaining()).isEqualTo(25);

    assertThat(allocateAll("--dry-run", "--operation", "q4", "--reason", "Quarter 4")).isZero();
    assertThat(operator.said()).contains("It is no plan any more: done.");
  }

  @Test
  void areGivenToThoseWithARoleOnly() {
    assertThat(allocateAll("--role", "sales-sdr")).isZero();
    assertThat(operator.found(ines)).isEmpty();
    assertThat(operator.account(tom).remaining()).isEqualTo(25);

    assertThat(operator.why(new AllocateToAll(), "--credits", "1", "--role", "boss"))
        .contains("--role is one of primary-administrator, ", "sales-sdr", "not \"boss\"");
  }

  @Test
  void areGivenOnceUnderOneName() {
    assertThat(allocateAll("--operation", "q4")).isZero();
    assertThat(allocateAll("--operation", "q4")).isZero();
    assertThat(operator.said()).contains("done: 2 accounts changed, 50 credits given.");
    assertThat(operator.account(ines).remaining()).isEqualTo(25);

    assertThat(operator.run(new AllocateToAll(), "--credits", "26", "--operation", "q4"))
        .isEqualTo(1);
    assertThat(operator.said()).contains("something else was done under this operation's id");
  }

  @Test
  void areGoneOnWithWhereTheCommandWasKilled() {
    List<User> sellers = new ArrayList<>(List.of(ines, tom));
    for (int i = sellers.size(); i < MANY; i++) {
      sellers.add(operator.seller("Seller " + i));
    }
    String[] command = {"--credits", "25", "--operation", "q4"};

    assertThatThrownBy(() -> operator.runKilledAt("part 1 of 2", new AllocateToAll(), command))
        .isInstanceOf(OperatorAtWork.Killed.class);
    assertThat(sellers.stream().filter(seller -> operator.found(seller).isPresent())).hasSize(500);
    assertThat(operator.book().running()).isNotNull();
    operator.run(new ShowOperation(), "--id", "q4");
    assertThat(operator.said()).contains("allocate, running", "1 of 2 parts done: 500 of 503");

    assertThat(allocateAll("--operation", "another")).isEqualTo(1);
    assertThat(operator.said()).contains("another operation on many accounts of the pool");

    assertThatThrownBy(() -> operator.runKilledAt("part 2 of 2", new AllocateToAll(), command))
        .as("the same command again, killed before the end is written down")
        .isInstanceOf(OperatorAtWork.Killed.class);

    assertThat(operator.run(new ResumeOperation(), "--id", "q4")).isZero();
    assertThat(operator.said()).contains("done: 503 accounts changed, 12575 credits given.");
    assertThat(sellers)
        .allSatisfy(
            seller -> {
              assertThat(operator.account(seller).allocated()).isEqualTo(25);
              assertThat(operator.account(seller).changes()).isEqualTo(1);
            });
    try (Stream<LedgerEntry> entries =
        operator.operator().credits().ledger().all(operator.organisation(), operator.pool())) {
      assertThat(entries.filter(entry -> entry.kind() == LedgerEntry.Kind.ALLOCATION))
          .filteredOn(entry -> !entry.book().contains("~"))
          .hasSize(MANY);
    }
    assertThat(operator.book().running()).isNull();
  }

  @Test
  void stayAsTheyAreWhereTheOperationIsCancelled() {
    allocateAll("--dry-run", "--operation", "q4");
    assertThat(operator.run(new CancelOperation(), "--id", "q4")).isZero();
    assertThat(operator.said())
        .contains("cancelled: 0 accounts changed.", "The rest was left as it was.");

    assertThat(operator.run(new ResumeOperation(), "--id", "q4")).isEqualTo(1);
    assertThat(operator.found(ines)).isEmpty();
  }

  @Test
  void areAsTheImportedFileSays() throws IOException {
    allocateAll();
    operator.unlocks(tom, 20);
    Files.writeString(
        folder.resolve("credits.csv"),
        """
        Email,Credits,Change
        ines.duarte@meridian.example,30,
        tom.becker@meridian.example,10,
        ada.moss@meridian.example,5,ADD
        nobody@meridian.example,5,
        ines.duarte@meridian.example,1,
        """);

    assertThat(operator.run(new ImportAllocations(), "credits.csv", "--dry-run")).isZero();
    assertThat(operator.said())
        .contains("import: 1 account, 4 refused")
        .contains("  Ines Duarte <ines.duarte@meridian.example>: from 25 to 30 credits (+5)")
        .contains("not line 3, tom.becker@meridian.example: 20 are used")
        .contains("not line 4, ada.moss@meridian.example: They aren't active.")
        .contains("not line 5, nobody@meridian.example: Nobody in the list")
        .contains("not line 6: The email stands on line 2 already.");
    assertThat(operator.account(ines).allocated()).isEqualTo(25);

    assertThat(operator.run(new ImportAllocations(), "credits.csv")).isZero();
    assertThat(operator.said())
        .contains("from 25 to 30 credits (+5)")
        .contains("done: 1 account changed, 5 credits given.", "4 were refused");
    assertThat(operator.account(ines).allocated()).isEqualTo(30);
  }

  @Test
  void areNotImportedFromWhatIsNoSuchFile() throws IOException {
    assertThat(operator.why(new ImportAllocations(), "nowhere.csv"))
        .contains("there is no file nowhere.csv that can be read");
    Files.writeString(folder.resolve("people.csv"), "Name\nInes\n");
    assertThat(operator.why(new ImportAllocations(), "people.csv"))
        .contains("people.csv: the first line must name the columns: Email and Credits");
  }

  @Test
  void areTakenBackFromThoseWhoHaveNotUsedThemForLong() {
    allocateAll();
    operator.on(YEARS_END);
    operator.unlocks(tom, 1);
    String[] idle = {"--idle-days", "30", "--keep", "5"};

    assertThat(operator.run(new ReclaimCredits(), idle)).isZero();

    assertThat(operator.said())
        .contains("reclaim: 1 account, 0 refused")
        .contains("Ines Duarte <ines.duarte@meridian.example>: from 25 to 5 credits (-20)")
        .contains("done: 1 account changed, 20 credits taken back.");
    assertThat(operator.account(ines).remaining()).isEqualTo(5);
    assertThat(operator.account(tom).remaining()).isEqualTo(24);
    assertThat(operator.why(new ReclaimCredits(), "--idle-days", "4000", "--keep", "5"))
        .contains("--idle-days is at most 3650");
  }

  @Test
  void areSaidNotToHaveChangedWhereAColleagueWasQuicker() throws IOException {
    allocateAll();
    Files.writeString(
        folder.resolve("credits.csv"), "Email,Credits\nines.duarte@meridian.example,30\n");
    operator.run(new ImportAllocations(), "credits.csv", "--dry-run", "--operation", "list");
    operator.run(new AllocateCredits(), "--user", ines.email(), "--credits", "1");

    assertThat(operator.run(new ResumeOperation(), "--id", "list")).isZero();
    assertThat(operator.said())
        .contains("done: 0 accounts changed.")
        .contains("not Ines Duarte <ines.duarte@meridian.example>: a colleague has changed it");
    assertThat(operator.account(ines).allocated()).isEqualTo(26);
  }

  @Test
  void areListedAndShownByOperation() {
    allocateAll("--operation", "q4", "--reason", "Quarter 4");

    assertThat(operator.run(new ListOperations())).isZero();
    assertThat(operator.said())
        .contains("allocate", "done", "2 of 2 accounts changed, by operator: Quarter 4");
    assertThat(operator.run(new ShowOperation(), "--id", "q4", "--lines")).isZero();
    assertThat(operator.said())
        .contains("commanded    2026-11-23T09:30:00Z by operator: Quarter 4")
        .contains("Tom Becker <tom.becker@meridian.example>: +25");

    operator.run(
        new AllocateCredits(),
        "--user",
        ines.email(),
        "--credits",
        "1",
        "--operation",
        "only ines");
    assertThat(operator.run(new ShowOperation(), "--id", "only ines")).isZero();
    assertThat(operator.said()).contains("allocate, done", "credits      1");
    assertThat(operator.why(new CancelOperation(), "--id", "only ines"))
        .contains("that operation is about one account, and done");
    assertThat(operator.why(new ResumeOperation(), "--id", "q5"))
        .contains("the organisation has no such operation");
  }

  private int allocateAll(String... more) {
    List<String> typed = new ArrayList<>(List.of("--credits", "25"));
    typed.addAll(List.of(more));
    return operator.run(new AllocateToAll(), typed.toArray(String[]::new));
  }
}
