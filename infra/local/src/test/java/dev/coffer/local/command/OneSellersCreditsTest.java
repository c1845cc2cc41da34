package dev.coffer.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.Role;
import dev.coffer.identity.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("One seller's credits, at the command line,")
class OneSellersCreditsTest {
  @TempDir private Path folder;
  private OperatorAtWork operator;
  private User ines;
  private User tom;

  @BeforeEach
  void sellers() {
    operator = new OperatorAtWork(100, folder);
    ines = operator.seller("Ines Duarte");
    tom = operator.seller("Tom Becker");
    allocate("40");
  }

  @AfterEach
  void close() {
    operator.close();
  }

  @Test
  void areGivenAndTaken() {
    assertThat(operator.said()).contains("Gave Ines Duarte 40 credits.");
    assertThat(remove("1")).isZero();
    assertThat(operator.said()).contains("Took 1 credit from Ines Duarte.");
    assertThat(operator.account(ines).remaining()).isEqualTo(39);
  }

  @Test
  void areSetToANumberThatIncludesUsedOnes() {
    operator.unlocks(ines, 3);

    assertThat(set("10")).isZero();
    assertThat(operator.said()).contains("Ines Duarte is allocated 10 credits now");
    assertThat(operator.account(ines).remaining()).isEqualTo(7);

    assertThat(set("2")).isEqualTo(1);
    assertThat(operator.said()).contains("Nothing was changed: 7 are unused.");
    assertThat(set("10")).isEqualTo(1);
    assertThat(operator.said()).contains("it is so already");
  }

  @Test
  void moveToAColleague() {
    assertThat(transfer(tom.email(), "15")).isZero();
    assertThat(operator.said()).contains("Moved 15 credits from Ines Duarte to Tom Becker.");
    assertThat(operator.account(ines).remaining()).isEqualTo(25);
    assertThat(operator.account(tom).remaining()).isEqualTo(15);
  }

  @Test
  void doNotMoveWhereTheyAreUsedOrTheColleagueCannotHaveThem() {
    operator.unlocks(ines, 30);
    assertThat(transfer(tom.email(), "11")).isEqualTo(1);
    assertThat(operator.said()).contains("Nothing was changed: 10 are unused.");
    assertThat(remove("11")).isEqualTo(1);

    User leo = operator.user("Leo Fischer", Role.SALES_LITE, false, User.Status.ACTIVE);
    assertThat(operator.why(new TransferCredits(), transferring(leo.email(), "1")))
        .contains("Leo Fischer can't be given credits");
    assertThat(operator.why(new TransferCredits(), transferring(ines.email(), "1")))
        .contains("are the same person");
    assertThat(operator.why(new TransferCredits(), transferring("nobody@meridian.example", "1")))
        .contains("the organisation has no user nobody@meridian.example");
    assertThat(operator.found(tom)).isEmpty();
  }

  @Test
  void areGivenOnceUnderOneName() {
    for (int i = 0; i < 2; i++) {
      assertThat(allocate("5", "--operation", "for the fair")).isZero();
    }
    assertThat(operator.account(ines).remaining()).isEqualTo(45);

    assertThat(allocate("6", "--operation", "for the fair")).isEqualTo(1);
    assertThat(operator.said()).contains("something else was done under this operation's id");
    assertThat(operator.account(ines).remaining()).isEqualTo(45);
  }

  @Test
  void areNotGivenOnceMoreWhereTheOperationsIdIsMistyped() {
    allocate("5", "--operation", "for the fair");
    operator.run(new ShowLedger());
    String id =
        operator.said().lines().filter(line -> line.contains("+5 ")).findFirst().orElseThrow();
    id = id.replaceAll(".*operation ([0-9a-z]{26}).*", "$1");

    assertThat(allocate("5", "--operation", id)).isZero();
    for (String mistyped : List.of(id.substring(1), id.substring(1) + "0", id + "0")) {
      assertThat(operator.why(new AllocateCredits(), oneSeller("5", "--operation", mistyped)))
          .contains("--operation: there is no operation " + mistyped);
    }
    assertThat(operator.account(ines).remaining()).isEqualTo(45);
  }

  @Test
  void areRefusedInWordsThatSayWhatWouldBeRight() {
    assertThat(operator.why(new AllocateCredits(), "--user", ines.email(), "--credits", "0"))
        .contains("--credits is a whole number of at least 1, not \"0\"");
    assertThat(
            operator.why(new AllocateCredits(), "--user", ines.email(), "--credits", "2000000000"))
        .contains("--credits is at most 1000000000");
    assertThat(
            operator.why(
                new AllocateCredits(),
                "--user",
                ines.email(),
                "--credits",
                "1",
                "--reason",
                "x".repeat(201)))
        .contains("--reason has 1 to 200 characters");
    assertThat(operator.why(new ListCredits(), "--pool", operator.organisation().value()))
        .contains("the organisation has no such pool");
  }

  @Test
  void standInTheListAndInAFileThatChangesNothingWhenItComesBack() throws IOException {
    operator.unlocks(ines, 4);
    assertThat(operator.run(new ListCredits())).isZero();
    assertThat(operator.said())
        .containsPattern(" 40 +4 +36 +available +Ines Duarte <ines.duarte@meridian.example>")
        .containsPattern(" 0 +0 +0 +none +Tom Becker <");

    assertThat(operator.run(new ListCredits(), "--csv", "all.csv", "--bom")).isZero();
    assertThat(operator.said()).contains("Wrote all.csv.");
    assertThat(Files.readString(folder.resolve("all.csv"), StandardCharsets.UTF_8))
        .startsWith("\uFEFFName,Email,")
        .contains("Ines Duarte,ines.duarte@meridian.example,AVAILABLE,SALES_AE,operator,");

    assertThat(operator.run(new ImportAllocations(), "all.csv")).isZero();
    assertThat(operator.said()).contains("import: 0 accounts, 0 refused", "0 accounts changed.");
    assertThat(operator.why(new ListCredits(), "--bom")).contains("--bom is for --csv FILE");
  }

  @Test
  void areSharedInOneLineOfTheLedger() {
    operator.run(
        new DistributePool(),
        "--sales-intelligence",
        "60",
        "--orchestrations",
        "40",
        "--reason",
        "batches");

    assertThat(operator.run(new ShowLedger())).isZero();
    assertThat(operator.said().lines().filter(line -> line.contains("the shared balance")))
        .singleElement()
        .asString()
        .contains("+40  from orchestrations to the shared balance of orchestrations")
        .endsWith(": batches");
  }

  @Test
  void areInTheLedgerFromFirstToLast() {
    remove("3", "--reason", "left over");
    transfer(tom.email(), "7");

    assertThat(operator.run(new ShowLedger(), "--user", ines.email())).isZero();
    assertThat(operator.said().lines())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("allocation", "+40  from sales intelligence to Ines Duarte")
                    .startsWith("2026-11-23T09:30:00Z")
                    .contains("by operator, operation "),
            second ->
                assertThat(second)
                    .contains("-3  from Ines Duarte to sales intelligence")
                    .endsWith(": left over"),
            third -> assertThat(third).contains("-7  from Ines Duarte to Tom Becker"),
            count -> assertThat(count).isEqualTo("3 entries"));

    assertThat(operator.run(new ShowLedger())).isZero();
    assertThat(operator.said())
        .contains("grant          +100  from operator to the pool")
        .contains("distribution   +100  from the pool to sales intelligence")
        .contains("+7  from Ines Duarte to Tom Becker");
    assertThat(operator.said()).doesNotContain("+0").endsWith("6 entries\n");
    assertThat(operator.said().indexOf("grant"))
        .isLessThan(operator.said().indexOf("distribution"));
  }

  private int allocate(String credits, String... more) {
    return operator.run(new AllocateCredits(), oneSeller(credits, more));
  }

  private int remove(String credits, String... more) {
    return operator.run(new RemoveCredits(), oneSeller(credits, more));
  }

  private int set(String credits) {
    return operator.run(new SetCredits(), oneSeller(credits));
  }

  private String[] oneSeller(String credits, String... more) {
    String[] typed = new String[more.length + 4];
    typed[0] = "--user";
    typed[1] = ines.email();
    typed[2] = "--credits";
    typed[3] = credits;
    System.arraycopy(more, 0, typed, 4, more.length);
    return typed;
  }

  private int transfer(String to, String credits) {
    return operator.run(new TransferCredits(), transferring(to, credits));
  }

  private String[] transferring(String to, String credits) {
    return new String[] {"--from", ines.email(), "--to", to, "--credits", credits};
  }
}
