package dev.coffer.unlocks;

import static dev.coffer.unlocks.CreditActors.adds;
import static dev.coffer.unlocks.CreditActors.carriesOut;
import static dev.coffer.unlocks.CreditActors.closesWhatIsOver;
import static dev.coffer.unlocks.CreditActors.works;
import static dev.coffer.unlocks.CreditActors.worksFor;
import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.SHARD_0;
import static dev.coffer.unlocks.Scenario.scenario;
import static dev.coffer.unlocks.Treasury.account;
import static dev.coffer.unlocks.Treasury.after;
import static dev.coffer.unlocks.Treasury.book;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.give;
import static dev.coffer.unlocks.Treasury.line;
import static dev.coffer.unlocks.Treasury.operation;
import static dev.coffer.unlocks.Treasury.planned;
import static dev.coffer.unlocks.Treasury.sales;
import static dev.coffer.unlocks.Treasury.share;
import static dev.coffer.unlocks.Treasury.started;
import static dev.coffer.unlocks.Treasury.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.credits.Application;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Pool;
import dev.coffer.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Another end and another limit, which have to reach every account while all goes on. */
final class TermsScenarios {
  private static final UserId PRIYA_HERSELF = new UserId(PRIYA.holder());
  private static final Instant LATER = Treasury.END.plusSeconds(500);
  private static final Instant SOONER = NOW.plusSeconds(500);

  private TermsScenarios() {}

  static List<Scenario> all() {
    return List.of(
        aSoonerEndReachesWhoeverIsUnlocking(),
        anotherEndReachesAccountsThatAreOpenedMeanwhile(),
        aLaterEndKeepsEveryAccountFromBeingClosedTooSoon(),
        aCapTakesBackWhatIsTooMuchAndNobodyIsGivenMore(),
        aCapStopsASharedBalanceAndNothingElse());
  }

  static Scenario aSoonerEndReachesWhoeverIsUnlocking() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation = after(world, 1, started(world, end(world, SOONER)));
    return scenario(
        "a sooner end reaches whoever is unlocking",
        1,
        world,
        (end, _) ->
            assertThat(account(end, PRIYA).until())
                .as("told of it, and closed only after that")
                .isEqualTo(SOONER),
        new Actors(world).buys(ANNA, PRIYA),
        worksFor(1, operation),
        closesWhatIsOver(SOONER));
  }

  static Scenario anotherEndReachesAccountsThatAreOpenedMeanwhile() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation = end(world, LATER);
    return scenario(
        "another end reaches accounts that are opened meanwhile",
        1,
        world,
        (end, _) -> {
          for (Account account : end.accounts().all()) {
            assertThat(account.until()).isEqualTo(book(end).pool().until());
          }
        },
        adds(INES, 1),
        carriesOut(operation));
  }

  static Scenario aLaterEndKeepsEveryAccountFromBeingClosedTooSoon() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation = started(world, end(world, LATER));
    return scenario(
        "a later end keeps every account from being closed too soon",
        2,
        world,
        (end, _) -> {
          assertThat(account(end, PRIYA).closed()).isFalse();
          assertThat(account(end, PRIYA).until()).isEqualTo(LATER);
        },
        works(operation),
        closesWhatIsOver(Treasury.END));
  }

  static Scenario aCapTakesBackWhatIsTooMuchAndNobodyIsGivenMore() {
    World world = give(world(Pool.Limit.OVERAGE, 1), PRIYA, 3);
    Operation operation =
        planned(
            world, Operation.Kind.CAP, Map.of(), List.of(line(PRIYA, Line.Change.REMOVE, 2, 3)));
    return scenario(
        "a cap takes back what is too much and nobody is given more",
        1,
        world,
        (end, _) -> {
          if (operation(end, operation).state() == Operation.State.DONE) {
            assertThat(sales(end).unallocated()).isZero();
            assertThat(end.accounts().read(INES)).isEmpty();
          }
        },
        carriesOut(operation),
        adds(INES, 1));
  }

  static Scenario aCapStopsASharedBalanceAndNothingElse() {
    World world = share(world(Pool.Limit.OVERAGE, 1), Application.ORCHESTRATIONS, 1);
    Operation operation =
        planned(world, Operation.Kind.CAP, Map.of(), List.of(line(SHARD_0, Line.Change.CAP, 0, 1)));
    return scenario(
        "a cap stops a shared balance and nothing else",
        1,
        world,
        (end, _) -> {
          if (operation(end, operation).state() == Operation.State.DONE) {
            assertThat(account(end, SHARD_0).overage()).isEqualTo(Account.Overage.STOPPED);
          }
        },
        new Actors(world).buysFromShared(PRIYA_HERSELF, ANNA, SHARD_0),
        carriesOut(operation));
  }

  private static Operation end(World world, Instant until) {
    return planned(
        world,
        Operation.Kind.CHANGE_END,
        Map.of("until", until.getEpochSecond()),
        List.of(line(PRIYA, Line.Change.END, until.getEpochSecond(), 1)));
  }
}
