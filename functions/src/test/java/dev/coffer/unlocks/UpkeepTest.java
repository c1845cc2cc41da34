package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.THIS_YEAR;
import static dev.coffer.unlocks.Treasury.END;
import static dev.coffer.unlocks.Treasury.account;
import static dev.coffer.unlocks.Treasury.book;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.give;
import static dev.coffer.unlocks.Treasury.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Posting;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.SalesforceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Upkeep")
class UpkeepTest {
  private static final Organisation ORGANISATION =
      new Organisation(
          MERIDIAN,
          "Meridian",
          new SalesforceId("00D5g000004aBcDEAU"),
          ZoneOffset.UTC,
          true,
          Organisation.Status.ACTIVE);

  @Test
  void closesAccountsOfAPoolThatIsOver() {
    World world = give(capped(10), PRIYA, 1);

    over(world, world.pools(), END.minusSeconds(1));
    assertThat(account(world, PRIYA).closed()).isFalse();
    over(world, world.pools(), END);

    assertThat(account(world, PRIYA).closed()).isTrue();
  }

  @Test
  void closesNothingOfAPoolThatGoesOnLongerHoweverOldAReadMayBe() {
    World world = give(capped(10), PRIYA, 1);
    PoolBook old = book(world);
    long later = END.plusSeconds(500).getEpochSecond();
    // It runs; the account doesn't know yet.
    Treasury.started(
        world,
        Treasury.planned(
            world,
            Operation.Kind.CHANGE_END,
            Map.of("until", later),
            List.of(line(PRIYA, Line.Change.END, later, 1))));

    over(world, new Late(world.pools(), old), END);

    assertThat(account(world, PRIYA).closed()).isFalse();
  }

  private static void over(World world, Pools pools, Instant now) {
    new Upkeep(pools, new RecoveryPass(world.accounts(), world.protocol()))
        .over(
            List.of(ORGANISATION),
            now,
            new Upkeep.Watch() {
              @Override
              public boolean goesOn() {
                return true;
              }

              @Override
              public void did(Organisation organisation, Pool pool, RecoveryPass.Report report) {
                assertThat(pool.id()).isEqualTo(THIS_YEAR);
              }
            });
  }

  /** Pools of which a read that may be old shows an old book. */
  private record Late(Pools rest, PoolBook old) implements Pools {
    @Override
    public List<PoolBook> glance(OrganisationId organisation) {
      return List.of(old);
    }

    @Override
    public List<PoolBook> books(OrganisationId organisation) {
      return rest.books(organisation);
    }

    @Override
    public Optional<PoolBook> book(OrganisationId organisation, PoolId pool) {
      return rest.book(organisation, pool);
    }

    @Override
    public Posted post(Posting posting) {
      return rest.post(posting);
    }
  }
}
