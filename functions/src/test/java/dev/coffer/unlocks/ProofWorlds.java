package dev.coffer.unlocks;

import static dev.coffer.unlocks.ProofScene.LAST_YEAR;
import static dev.coffer.unlocks.ProofScene.NOW;
import static dev.coffer.unlocks.ProofScene.THIS_YEAR;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Line;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Planner;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can have happened in an organisation, each of it true. */
enum ProofWorlds {
  ALLOCATIONS {
    @Override
    void happen(ProofScene scene) {
      sellers(scene);
    }
  },
  PURCHASES {
    @Override
    void happen(ProofScene scene) {
      purchases(scene, sellers(scene));
    }
  },
  HALF_DONE_PURCHASES {
    @Override
    void happen(ProofScene scene) {
      PoolId pool = sellers(scene);
      purchases(scene, pool);
      pendings(scene, pool);
    }
  },
  BULK_DONE {
    @Override
    void happen(ProofScene scene) {
      bulk(scene, sellers(scene));
    }
  },
  BULK_HALF_DONE {
    @Override
    void happen(ProofScene scene) {
      PoolId pool = sellers(scene);
      bulk(scene, pool);
      halfDone(scene, pool);
    }
  },
  BULK_TRANSFER_WITHOUT_ITS_END {
    @Override
    void happen(ProofScene scene) {
      PoolId pool = sellers(scene);
      Operation planned =
          scene.planned(
              Operation.Kind.TRANSFER,
              pool,
              Planner.transfer(
                  List.of(new Planner.Wish(0, "", scene.ana.value(), Line.Change.SEND, 4)),
                  scene.accounts(pool),
                  scene.dan.value()));
      int[] asked = {0};
      scene.work().work(scene.started(planned), NOW, () -> asked[0]++ < 2);
    }
  },
  CANCELLED {
    @Override
    void happen(ProofScene scene) {
      PoolId pool = sellers(scene);
      Operation running =
          scene.started(
              scene.planned(
                  Operation.Kind.ALLOCATE,
                  pool,
                  scene.wishes(pool, Line.Change.ADD, 3, scene.ana, scene.ben)));
      scene.bulk().cancel(running);
      scene.work().work(running, NOW, () -> true);
      scene
          .bulk()
          .cancel(
              scene.planned(
                  Operation.Kind.ALLOCATE,
                  pool,
                  scene.wishes(pool, Line.Change.ADD, 3, scene.ana)));
    }
  },
  OVERAGE {
    @Override
    void happen(ProofScene scene) {
      overage(scene);
    }
  },
  ENDED {
    @Override
    void happen(ProofScene scene) {
      ended(scene);
    }
  },
  TERMS {
    @Override
    void happen(ProofScene scene) {
      terms(scene);
    }
  },
  MODES {
    @Override
    void happen(ProofScene scene) {
      PoolId pool = scene.pool(THIS_YEAR, Pool.Limit.CAPPED, Application.Mode.BY_USER, 500, 100);
      for (Application.Mode mode :
          List.of(Application.Mode.SHARED, Application.Mode.BY_USER, Application.Mode.SHARED)) {
        distribute(scene, pool, Application.SALES_INTELLIGENCE, mode, 300);
        if (mode == Application.Mode.BY_USER) {
          ProofScene.done(scene.poolCommands().uncap(scene.organisation, pool, scene.command(NOW)));
        }
      }
    }
  },
  EVERYTHING {
    @Override
    void happen(ProofScene scene) {
      PoolId pool = sellers(scene);
      purchases(scene, pool);
      bulk(scene, pool);
      pendings(scene, pool);
      halfDone(scene, pool);
      overage(scene);
      ended(scene);
      terms(scene);
    }
  };

  abstract void happen(ProofScene scene);

  /** A pool of this year with four sellers, to whom one after the other everything was done. */
  private static PoolId sellers(ProofScene scene) {
    PoolId pool = scene.pool(THIS_YEAR, Pool.Limit.CAPPED, Application.Mode.BY_USER, 500, 100);
    scene.add(pool, scene.ana, 30, NOW);
    scene.add(pool, scene.ben, 30, NOW);
    scene.add(pool, scene.cleo, 30, NOW);
    scene.remove(pool, scene.ana, 3);
    scene.transfer(pool, scene.ben, scene.cleo, 4);
    ProofScene.done(
        scene.poolCommands().enlarge(scene.organisation, pool, Credits.of(50), scene.command(NOW)));
    distribute(scene, pool, Application.ORCHESTRATIONS, Application.Mode.SHARED, 130);
    return pool;
  }

  private static void distribute(
      ProofScene scene, PoolId pool, Application to, Application.Mode mode, long credits) {
    ProofScene.done(
        scene
            .poolCommands()
            .distribute(
                scene.organisation,
                pool,
                Map.of(to, new PoolCommands.Portion(mode, Credits.of(credits))),
                scene.command(NOW)));
  }

  /** Bought, lost, reversed, bought again, and off the market. */
  private static void purchases(ProofScene scene, PoolId pool) {
    for (int i = 0; i < 5; i++) {
      scene.bought(scene.ana, NOW, scene.key(pool, scene.ana));
      scene.bought(scene.ben, NOW, scene.key(pool, scene.ben));
      scene.bought(scene.ben, NOW, scene.shard(pool, i));
    }
    OwnershipRow row = scene.bought(scene.ana, NOW, scene.key(pool, scene.ana));
    scene.reverse(row, NOW);
    scene.buy(scene.cleo, row.generation().item(), NOW, scene.key(pool, scene.cleo));
    OwnershipRow twice = scene.bought(scene.ben, NOW, scene.key(pool, scene.ben));
    scene.reverse(twice, NOW);
    Suppressions suppressions = new Suppressions(scene.database.ownership());
    suppressions.suppress(
        scene.organisation, twice.generation().item(), VoidRow.Reason.ERASED, NOW);
    suppressions.suppress(
        scene.organisation, row.generation().item(), VoidRow.Reason.SUPPRESSED, NOW);
    // This ticket loses, for the item is off the market by then.
    Item gone = scene.item();
    reserve(scene, pool, gone);
    suppressions.suppress(scene.organisation, gone, VoidRow.Reason.SUPPRESSED, NOW);
    scene.protocol().recover(scene.key(pool, scene.ana));
  }

  private static void reserve(ProofScene scene, PoolId pool, Item item) {
    scene
        .database
        .accounts()
        .reserve(
            new AccountStore.Reserve(
                scene.key(pool, scene.ana),
                Generation.first(scene.organisation, item).key(),
                new Wanted.One(scene.ana),
                scene.stamp(NOW),
                scene.account(scene.key(pool, scene.ana)).inflows(),
                List.of(),
                NOW));
  }

  /** One with its row and two without. */
  private static void pendings(ProofScene scene, PoolId pool) {
    scene.bought(scene.ana, NOW, scene.key(pool, scene.ana));
    reserve(scene, pool, scene.item());
    reserve(scene, pool, scene.item());
  }

  private static void bulk(ProofScene scene, PoolId pool) {
    scene.carriedOut(
        scene.planned(
            Operation.Kind.ALLOCATE,
            pool,
            scene.wishes(pool, Line.Change.ADD, 10, scene.ana, scene.ben, scene.dan)));
    scene.carriedOut(
        scene.planned(
            Operation.Kind.REMOVE, pool, scene.wishes(pool, Line.Change.REMOVE, 1000, scene.ben)));
    // Somebody has nothing by then, and that is written down.
    Operation planned =
        scene.planned(
            Operation.Kind.REMOVE,
            pool,
            scene.wishes(pool, Line.Change.REMOVE, 2, scene.cleo, scene.dan));
    scene.remove(pool, scene.dan, 10);
    scene.carriedOut(planned);
    scene.carriedOut(
        scene.planned(
            Operation.Kind.TRANSFER,
            pool,
            Planner.transfer(
                List.of(
                    new Planner.Wish(0, "", scene.ana.value(), Line.Change.SEND, 2),
                    new Planner.Wish(0, "", scene.cleo.value(), Line.Change.SEND, 2)),
                scene.accounts(pool),
                scene.dan.value())));
    scene.add(pool, scene.ana, 1, NOW);
    scene.planned(
        Operation.Kind.ALLOCATE, pool, scene.wishes(pool, Line.Change.ADD, 10, scene.ana));
  }

  /** Accounts are changed, nobody has written the entries, and the operation doesn't know. */
  private static void halfDone(ProofScene scene, PoolId pool) {
    Operation running =
        scene.started(
            scene.planned(
                Operation.Kind.ALLOCATE,
                pool,
                scene.wishes(pool, Line.Change.ADD, 7, scene.ana, scene.ben, scene.cleo)));
    for (var seller : List.of(scene.ana, scene.cleo)) {
      scene
          .database
          .accounts()
          .changeOwing(
              new AccountChange(
                  scene.account(scene.key(pool, seller)),
                  new AccountChange.Movement.Allocate(Credits.of(7)),
                  running.id(),
                  running.by(),
                  running.reason(),
                  NOW));
    }
  }

  /** Everybody draws on balances that may go below zero. */
  private static PoolId overage(ProofScene scene) {
    PoolId pool = scene.pool(THIS_YEAR, Pool.Limit.OVERAGE, Application.Mode.SHARED, 16, 8);
    for (int i = 0; i < 4; i++) {
      scene.bought(scene.ben, NOW, scene.shard(pool, 0));
    }
    return pool;
  }

  /** Everything left has lapsed, or is owed. */
  private static void ended(ProofScene scene) {
    Instant then = LAST_YEAR.plus(Duration.ofDays(30));
    PoolId pool = scene.pool(LAST_YEAR, Pool.Limit.OVERAGE, Application.Mode.BY_USER, 50, 8);
    scene.add(pool, scene.ana, 20, then);
    scene.add(pool, scene.ben, 40, then);
    OwnershipRow row = scene.bought(scene.ana, then, scene.key(pool, scene.ana));
    OwnershipRow early = scene.bought(scene.ana, then, scene.key(pool, scene.ana));
    scene.reverse(early, then);
    for (int i = 0; i < 4; i++) {
      scene.bought(scene.ben, then, scene.shard(pool, 0));
    }
    scene.closePast(pool, NOW);
    scene.reverse(row, NOW);
  }

  /** Capped, uncapped, and with another end. */
  private static void terms(ProofScene scene) {
    PoolId pool = overage(scene);
    scene.carriedOut(
        scene.planned(
            Operation.Kind.CAP,
            pool,
            Planner.cap(scene.book(pool), scene.accounts(pool).values())));
    ProofScene.done(scene.poolCommands().uncap(scene.organisation, pool, scene.command(NOW)));
    Instant until = ProofScene.NEXT_YEAR.plus(Duration.ofDays(31));
    scene.carriedOut(
        scene.planned(
            Operation.Kind.CHANGE_END,
            pool,
            Planner.end(scene.accounts(pool).values(), until),
            Map.of("until", until.getEpochSecond())));
  }
}
