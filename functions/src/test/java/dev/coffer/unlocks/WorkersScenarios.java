package dev.coffer.unlocks;

import static dev.coffer.unlocks.CreditActors.adds;
import static dev.coffer.unlocks.CreditActors.cancels;
import static dev.coffer.unlocks.CreditActors.carriesOut;
import static dev.coffer.unlocks.CreditActors.works;
import static dev.coffer.unlocks.CreditActors.worksFor;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Scenario.bought;
import static dev.coffer.unlocks.Scenario.scenario;
import static dev.coffer.unlocks.Treasury.account;
import static dev.coffer.unlocks.Treasury.after;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.give;
import static dev.coffer.unlocks.Treasury.leftInTheMiddle;
import static dev.coffer.unlocks.Treasury.line;
import static dev.coffer.unlocks.Treasury.operation;
import static dev.coffer.unlocks.Treasury.outcomes;
import static dev.coffer.unlocks.Treasury.planned;
import static dev.coffer.unlocks.Treasury.running;
import static dev.coffer.unlocks.Treasury.sales;
import static dev.coffer.unlocks.Treasury.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import java.util.List;
import java.util.Map;

/**
 * Several at one operation on many accounts. A worker's every step begins with a look at the
 * operation, so those who have met in each kind of step have met in all.
 */
final class WorkersScenarios {
  private WorkersScenarios() {}

  static List<Scenario> all() {
    return List.of(
        aChunkThatTwoCarryOutAtOnceGivesEverySellerOnce(),
        twoWhoGoOnAfterAChunkLeaveNothingOut(),
        twoWhoEndAnOperationCountItOnce(),
        aColleaguesAllocationBetweenTwoWorkersLosesNoEntry(),
        aCancelledOperationStopsHoweverSlowAWorkerIs(),
        aCancelledOperationIsEndedByOneAndLeftByAnother(),
        aPlanIsStartedOrCancelled(),
        aHalfDoneUnlockLetsNobodyDoItTwice());
  }

  static Scenario aChunkThatTwoCarryOutAtOnceGivesEverySellerOnce() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        after(
            world,
            1,
            started(
                world,
                planned(
                    world,
                    2,
                    Operation.Kind.ALLOCATE,
                    Map.of(),
                    List.of(
                        line(PRIYA, Line.Change.ADD, 1, 1), line(INES, Line.Change.ADD, 2, 0)))));
    return scenario(
        "a chunk that two carry out at once gives every seller once",
        1,
        world,
        (end, _) -> {
          assertThat(account(end, PRIYA).allocated()).isEqualTo(2);
          assertThat(account(end, INES).allocated()).isEqualTo(2);
          assertThat(operation(end, operation).state()).isEqualTo(Operation.State.DONE);
        },
        worksFor(1, operation),
        worksFor(1, operation));
  }

  static Scenario twoWhoGoOnAfterAChunkLeaveNothingOut() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(
            world,
            Operation.Kind.ALLOCATE,
            List.of(line(PRIYA, Line.Change.ADD, 1, 1), line(INES, Line.Change.ADD, 2, 0)));
    after(world, 2, operation);
    return scenario(
        "two who go on after a chunk leave nothing out",
        1,
        world,
        (end, _) -> assertThat(outcomes(end, operation)).containsExactly(done(1), done(2)),
        worksFor(1, operation),
        worksFor(2, operation));
  }

  static Scenario twoWhoEndAnOperationCountItOnce() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 2, 1)));
    after(world, 2, operation);
    return scenario(
        "two who end an operation count it once",
        2,
        world,
        (end, _) -> assertThat(sales(end).allocated()).isEqualTo(3),
        works(operation),
        works(operation));
  }

  static Scenario aColleaguesAllocationBetweenTwoWorkersLosesNoEntry() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 1, 1)));
    after(world, 1, operation);
    return scenario(
        "a colleague's allocation between two workers loses no entry",
        0,
        world,
        (end, _) -> assertThat(outcomes(end, operation)).containsExactly(done(1)),
        worksFor(1, operation),
        worksFor(1, operation),
        adds(PRIYA, 3));
  }

  static Scenario aCancelledOperationStopsHoweverSlowAWorkerIs() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(
            world,
            Operation.Kind.ALLOCATE,
            List.of(line(PRIYA, Line.Change.ADD, 1, 1), line(INES, Line.Change.ADD, 2, 0)));
    after(world, 1, operation);
    return scenario(
        "a cancelled operation stops however slow a worker is",
        1,
        world,
        (end, outcomes) -> {
          assertThat(sales(end).held()).isZero();
          if (outcomes.getFirst().crashed() || outcomes.getLast().crashed()) {
            return;
          }
          assertThat(operation(end, operation).progress().opened())
              .as("nothing was begun after it was cancelled")
              .isEqualTo(outcomes(end, operation).size());
        },
        worksFor(2, operation),
        cancels(operation));
  }

  static Scenario aCancelledOperationIsEndedByOneAndLeftByAnother() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(
            world,
            Operation.Kind.ALLOCATE,
            List.of(line(PRIYA, Line.Change.ADD, 1, 1), line(INES, Line.Change.ADD, 2, 0)));
    after(world, 1, operation);
    cancels(operation(world, operation)).act(world);
    return scenario(
        "a cancelled operation is ended by one and left by another",
        0,
        world,
        (end, _) -> {
          assertThat(operation(end, operation).state()).isEqualTo(Operation.State.CANCELLED);
          assertThat(outcomes(end, operation)).containsExactly(done(1));
          assertThat(end.accounts().read(INES)).isEmpty();
        },
        worksFor(2, operation),
        worksFor(1, operation));
  }

  static Scenario aPlanIsStartedOrCancelled() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        planned(
            world, Operation.Kind.ALLOCATE, Map.of(), List.of(line(PRIYA, Line.Change.ADD, 1, 1)));
    return scenario(
        "a plan is started or cancelled", 2, world, carriesOut(operation), cancels(operation));
  }

  static Scenario aHalfDoneUnlockLetsNobodyDoItTwice() {
    World world = give(give(capped(10), PRIYA, 1), INES, 1);
    bought(world, ANNA, INES);
    leftInTheMiddle(world, PRIYA, ANNA);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 2, 1)));
    after(world, 1, operation);
    return scenario(
        "a half done unlock lets nobody do it twice",
        1,
        world,
        (end, _) -> {
          assertThat(account(end, PRIYA).allocated()).isEqualTo(3);
          assertThat(account(end, PRIYA).remaining()).isEqualTo(3);
        },
        worksFor(1, operation),
        worksFor(1, operation));
  }

  private static LineOutcome done(long moved) {
    return new LineOutcome(LineOutcome.Result.DONE, moved);
  }
}
