package dev.coffer.unlocks;

import static dev.coffer.unlocks.CreditActors.adds;
import static dev.coffer.unlocks.CreditActors.worksFor;
import static dev.coffer.unlocks.Samples.INES;
import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.PRIYA;
import static dev.coffer.unlocks.Samples.THIS_YEAR;
import static dev.coffer.unlocks.Treasury.after;
import static dev.coffer.unlocks.Treasury.capped;
import static dev.coffer.unlocks.Treasury.give;
import static dev.coffer.unlocks.Treasury.line;
import static dev.coffer.unlocks.Treasury.running;
import static dev.coffer.unlocks.WrongVariantsTest.caught;

import dev.coffer.credits.Application;
import dev.coffer.credits.Command;
import dev.coffer.credits.ForgetfulOfOwedEntries;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Posting;
import dev.coffer.credits.Share;
import dev.coffer.identity.OrganisationId;
import dev.coffer.unlocks.Explorer.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Simpler ways to keep the books, which look right. */
@DisplayName("The exploration catches a posting that")
class WrongPostingTest {

  /** Two read the same book, and the second overwrites what the first has counted. */
  @Test
  void doesNotLookWhetherTheBookIsStillTheOneThatWasRead() {
    World world = capped(10);
    Actor careless = adds(INES, 2);
    caught(
        0,
        world,
        adds(PRIYA, 2),
        database -> careless.act(Altered.of(database).with(new Overwriting(database.pools()))));
  }

  /** The end of an operation that is a command of its own, not a step of the operation. */
  @Test
  void endsAnOperationWithoutLookingWhetherItHasEnded() {
    World world = give(capped(10), PRIYA, 1);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 2, 1)));
    after(world, 2, operation);
    caught(0, world, ends(operation), ends(operation));
  }

  @Test
  void forgetsTheEntryThatAnAccountOwes() {
    World world = new World(new ForgetfulOfOwedEntries(), new FakeOwnership());
    Treasury.create(world, Pool.Limit.CAPPED, 10);
    give(world, PRIYA, 1);
    Operation operation =
        running(world, Operation.Kind.ALLOCATE, List.of(line(PRIYA, Line.Change.ADD, 2, 1)));
    after(world, 1, operation);
    caught(0, world, worksFor(1, operation), adds(PRIYA, 1));
  }

  private static Actor ends(Operation operation) {
    Command command = CreditActors.command();
    return database -> {
      Operation is = database.operations().find(MERIDIAN, operation.id()).orElseThrow();
      PoolBook book = database.pools().book(MERIDIAN, THIS_YEAR).orElseThrow();
      Share share = book.share(Application.SALES_INTELLIGENCE);
      Share after =
          new Share(
              share.mode(), share.distributed(), share.allocated() + is.progress().moved(), 0);
      Operation ending =
          new Operation(
              command.operation(),
              MERIDIAN,
              THIS_YEAR,
              operation.kind(),
              command.by(),
              NOW,
              "",
              "",
              Operation.State.DONE,
              Map.of(),
              null,
              0);
      PoolBook ended = book.with(Application.SALES_INTELLIGENCE, after).running(null);
      return database.pools().post(Posting.once(ending, book, ended, List.of()));
    };
  }

  /** Posts on the book as it is by then. */
  private record Overwriting(Pools rest) implements Pools {
    @Override
    public Posted post(Posting posting) {
      PoolBook now = rest.book(MERIDIAN, THIS_YEAR).orElseThrow();
      return rest.post(
          new Posting(
              posting.operationBefore(),
              posting.operation(),
              now,
              posting.book(),
              posting.accounts()));
    }

    @Override
    public List<PoolBook> glance(OrganisationId organisation) {
      return rest.glance(organisation);
    }

    @Override
    public List<PoolBook> books(OrganisationId organisation) {
      return rest.books(organisation);
    }

    @Override
    public Optional<PoolBook> book(OrganisationId organisation, PoolId pool) {
      return rest.book(organisation, pool);
    }
  }
}
