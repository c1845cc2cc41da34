package dev.coffer.unlocks;

import static dev.coffer.unlocks.Actors.closes;
import static dev.coffer.unlocks.CreditActors.adds;
import static dev.coffer.unlocks.CreditActors.carriesOut;
import static dev.coffer.unlocks.CreditActors.distributes;
import static dev.coffer.unlocks.CreditActors.plansAndCarriesOut;
import static dev.coffer.unlocks.CreditActors.removes;
import static dev.coffer.unlocks.CreditActors.works;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Scenario.scenario;
import static dev.coffer.unlocks.Treasury.account;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.draft;
import static dev.coffer.unlocks.Treasury.give;
import static dev.coffer.unlocks.Treasury.line;
import static dev.coffer.unlocks.Treasury.operation;
import static dev.coffer.unlocks.Treasury.outcomes;
import static dev.coffer.unlocks.Treasury.planned;
import static dev.coffer.unlocks.Treasury.running;
import static dev.coffer.unlocks.Treasury.sales;
import static dev.coffer.unlocks.Treasury.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Application;
import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import java.util.List;
import java.util.Map;

/**
 * Operations on many accounts: crashing anywhere and resumed, while sellers spend and colleagues
 * command. Whatever still runs when all have ended is brought to its end.
 */
final class BulkScenarios {
  private BulkScenarios() {}

  static List<Scenario> all() {
    return List.of(
        anOperationThatCrashesAnywhereIsFinishedByAnybody(),
        aBulkAllocationAndAnUnlockKeepEveryCredit(),
        aColleaguesAllocationInBetweenLosesNoEntry(),
        aColleagueWhoTakesBackWhatWasJustGivenKeepsTheBooks(),
        aBulkRemovalNeverTakesWhatIsSpent(),
        aSettingLeavesWhatAColleagueChanged(),
        aReclaimLeavesWhatIsUsedAgain(),
        aBulkTransferArrivesWhoeverCarriesItOut(),
        aRunningOperationAndADistributionAgree(),
        aClosingAndABulkAllocationAgree(),
        aClosingAndABulkTransferAgree());
  }

  static Scenario anOperationThatCrashesAnywhereIsFinishedByAnybody() {
    World world = give(capped(10), PRIYA, 1);
    return scenario(
        "an operation that crashes anywhere is finished by anybody",
        2,
        world,
        plansAndCarriesOut(
            draft(
                world,
                Operation.Kind.IMPORT,
                Map.of(),
                List.of(
                    line(PRIYA, Line.Change.REMOVE, 1, 1), line(INES, Line.Change.ADD, 2, 0)))));
  }

  static Scenario aBulkAllocationAndAnUnlockKeepEveryCredit() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        planned(
            world, Operation.Kind.ALLOCATE, Map.of(), List.of(line(PRIYA, Line.Change.ADD, 1, 1)));
    return scenario(
        "a bulk allocation and an unlock keep every credit",
        1,
        world,
        new Actors(world).buys(ANNA, PRIYA),
        carriesOut(operation));
  }

  static Scenario aColleaguesAllocationInBetweenLosesNoEntry() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 1, 1)));
    return scenario(
        "a colleague's allocation in between loses no entry",
        2,
        world,
        (end, _) -> assertThat(outcomes(end, operation)).containsExactly(done(1)),
        works(operation),
        adds(PRIYA, 3));
  }

  static Scenario aColleagueWhoTakesBackWhatWasJustGivenKeepsTheBooks() {
    World world = capped(10);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 2, 0)));
    return scenario(
        "a colleague who takes back what was just given keeps the books",
        1,
        world,
        (end, _) -> assertThat(sales(end).allocated()).isBetween(0L, 2L),
        works(operation),
        removes(PRIYA, 2));
  }

  static Scenario aBulkRemovalNeverTakesWhatIsSpent() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(world, Operation.Kind.REMOVE, List.of(line(PRIYA, Line.Change.REMOVE, 1, 1)));
    return scenario(
        "a bulk removal never takes what is spent",
        1,
        world,
        new Actors(world).buys(ANNA, PRIYA),
        works(operation));
  }

  static Scenario aSettingLeavesWhatAColleagueChanged() {
    World world = give(capped(10), PRIYA, 2);
    Operation operation =
        running(world, Operation.Kind.SET, List.of(line(PRIYA, Line.Change.SET, 4, 2)));
    return scenario(
        "a setting leaves what a colleague changed",
        1,
        world,
        (end, _) ->
            assertThat(outcomes(end, operation))
                .singleElement()
                .satisfies(
                    outcome ->
                        assertThat(account(end, PRIYA).allocated())
                            .as("set before the colleague came, or not at all")
                            .isIn(outcome.equals(done(2)) ? List.of(3L, 4L) : List.of(1L))),
        works(operation),
        removes(PRIYA, 1));
  }

  static Scenario aReclaimLeavesWhatIsUsedAgain() {
    World world = give(capped(10), PRIYA, 2);
    Operation operation =
        started(
            world,
            planned(
                world,
                Operation.Kind.RECLAIM,
                Map.of(Planner.IDLE_BEFORE, NOW.getEpochSecond()),
                List.of(line(PRIYA, Line.Change.RECLAIM, 2, 2))));
    return scenario(
        "a reclaim leaves what is used again",
        1,
        world,
        new Actors(world).buys(ANNA, PRIYA),
        works(operation));
  }

  static Scenario aBulkTransferArrivesWhoeverCarriesItOut() {
    World world = give(capped(10), PRIYA, 2);
    Operation operation =
        running(
            world,
            Operation.Kind.TRANSFER,
            List.of(
                new Line(PRIYA.holder(), Line.Change.SEND, 2, 2, INES.holder()),
                new Line(INES.holder(), Line.Change.RECEIVE, 0, 0, PRIYA.holder())));
    return scenario(
        "a bulk transfer arrives whoever carries it out",
        1,
        world,
        (end, _) -> {
          assertThat(operation(end, operation).progress().moved()).isZero();
          assertThat(account(end, PRIYA).allocated() + account(end, INES).allocated()).isEqualTo(2);
        },
        new Actors(world).buys(ANNA, PRIYA),
        works(operation));
  }

  static Scenario aRunningOperationAndADistributionAgree() {
    World world = give(capped(3), PRIYA, 1);
    Operation operation =
        planned(
            world, Operation.Kind.ALLOCATE, Map.of(), List.of(line(PRIYA, Line.Change.ADD, 2, 1)));
    return scenario(
        "a running operation and a distribution agree",
        1,
        world,
        (end, _) -> assertThat(sales(end).unallocated()).isNotNegative(),
        carriesOut(operation),
        distributes(Application.SALES_INTELLIGENCE, Application.Mode.BY_USER, 1));
  }

  static Scenario aClosingAndABulkAllocationAgree() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 2, 1)));
    return scenario(
        "a closing and a bulk allocation agree",
        2,
        world,
        works(operation),
        closes(PRIYA, Treasury.END));
  }

  static Scenario aClosingAndABulkTransferAgree() {
    World world = give(give(capped(10), PRIYA, 2), INES, 1);
    Operation operation =
        running(
            world,
            Operation.Kind.TRANSFER,
            List.of(
                new Line(PRIYA.holder(), Line.Change.SEND, 2, 2, INES.holder()),
                new Line(INES.holder(), Line.Change.RECEIVE, 0, 1, PRIYA.holder())));
    return scenario(
        "a closing and a bulk transfer agree",
        1,
        world,
        (end, _) -> {
          long moved = operation(end, operation).progress().moved();
          assertThat(moved)
              .as("what can't arrive goes back to the pool")
              .isIn(0L, account(end, INES).closed() ? -2L : 0L);
        },
        works(operation),
        closes(INES, Treasury.END),
        closes(PRIYA, Treasury.END));
  }

  private static LineOutcome done(long moved) {
    return new LineOutcome(LineOutcome.Result.DONE, moved);
  }
}
