package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.FakeAccounts;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs actors in every order there is. At each database call of each actor it branches: the call
 * goes well; the actor crashes before it; the actor crashes after it; the answer is lost and the
 * client sends the same call again, at any later moment; a read that may be old is as old as can
 * be. It goes depth first and copies the whole world at each branch, so every schedule is run, none
 * twice, and a failure names the calls that led to it.
 *
 * <p>An actor is plain code over the stores. To take one step it is run again from its start with
 * the answers it got so far; it must depend on nothing but them.
 */
final class Explorer {
  /** What an actor does; returns its answer. */
  interface Actor {
    @Nullable Object act(AccountStore accounts, OwnershipStore ownership);
  }

  /** The database. */
  record World(FakeAccounts accounts, FakeOwnership ownership) {
    World copy() {
      return new World(accounts.copy(), ownership.copy());
    }
  }

  /** Looks at a world and complains. */
  interface Check {
    void after(World world, List<Outcome> outcomes);
  }

  /**
   * How an actor ended.
   *
   * @param answer null where it crashed or has no answer
   */
  record Outcome(boolean crashed, @Nullable Object answer) {
    /** What a buyer was told; null of a crashed one and of one that bought nothing. */
    Purchases.@Nullable Purchase purchase() {
      return answer instanceof Answered answered ? answered.purchase() : null;
    }
  }

  /** What the order with a stamp was told. */
  record Answered(Stamp stamp, Purchases.Purchase purchase) {}

  private enum Fate {
    WELL,
    /** A read that may be a moment old shows what was there at the very beginning. */
    STALE_READ,
    CRASH_BEFORE,
    CRASH_AFTER,
    ANSWER_LOST
  }

  /** Where one actor stands: the answers it got, and how it ended, if it did. */
  private record Progress(List<Object> answers, @Nullable Outcome outcome) {}

  private final List<Actor> actors;
  private final int faults;
  private final Check atEveryStep;
  private final Check atTheEnd;
  private World start = new World(new FakeAccounts(), new FakeOwnership());
  private long schedules;
  private long steps;

  /**
   * An explorer.
   *
   * @param faults how many calls of a schedule may go wrong
   * @param atEveryStep holds after each call, whatever is under way
   * @param atTheEnd holds when every actor ended
   */
  Explorer(List<Actor> actors, int faults, Check atEveryStep, Check atTheEnd) {
    this.actors = List.copyOf(actors);
    this.faults = faults;
    this.atEveryStep = atEveryStep;
    this.atTheEnd = atTheEnd;
  }

  /** Explores everything from a world; returns the number of schedules. */
  long explore(World world) {
    start = world.copy();
    List<Progress> beginning = new ArrayList<>();
    actors.forEach(_ -> beginning.add(new Progress(List.of(), null)));
    explore(world, beginning, faults, "");
    return schedules;
  }

  /** Database calls made in all schedules. */
  long steps() {
    return steps;
  }

  private void explore(World world, List<Progress> progress, int faultsLeft, String path) {
    boolean ended = true;
    for (int i = 0; i < actors.size(); i++) {
      if (progress.get(i).outcome() != null) {
        continue;
      }
      ended = false;
      for (Fate fate : Fate.values()) {
        if (fate != Fate.WELL && faultsLeft == 0) {
          break;
        }
        World branch = world.copy();
        Progress stepped = step(branch, actors.get(i), progress.get(i), fate);
        if (stepped == null) {
          continue;
        }
        steps++;
        List<Progress> then = new ArrayList<>(progress);
        then.set(i, stepped);
        String name = path + " " + i + ":" + fate;
        check(atEveryStep, branch, then, name);
        explore(branch, then, fate == Fate.WELL ? faultsLeft : faultsLeft - 1, name);
      }
    }
    if (ended) {
      schedules++;
      check(atTheEnd, world, progress, path);
    }
  }

  private static void check(Check check, World world, List<Progress> progress, String path) {
    List<Outcome> outcomes =
        progress.stream()
            .map(one -> one.outcome() == null ? new Outcome(false, null) : one.outcome())
            .toList();
    try {
      check.after(world, outcomes);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("schedule" + path + ": " + e.getMessage(), e);
    }
  }

  /** One call of an actor; null where this fate can't befall the call. */
  private @Nullable Progress step(World world, Actor actor, Progress progress, Fate fate) {
    if (fate == Fate.CRASH_BEFORE) {
      return new Progress(progress.answers(), new Outcome(true, null));
    }
    FakeOwnership seen = fate == Fate.STALE_READ ? start.ownership() : world.ownership();
    Stores stores = new Stores(world, seen, progress.answers());
    Outcome outcome;
    try {
      outcome = new Outcome(false, actor.act(stores, stores));
    } catch (Parked e) {
      outcome = null;
    }
    if (fate == Fate.STALE_READ && !stores.readWhatMayBeOld) {
      return null;
    }
    if (fate == Fate.CRASH_AFTER) {
      return new Progress(stores.answers, new Outcome(true, null));
    }
    if (fate == Fate.ANSWER_LOST) {
      // The client never saw the answer: the same call is its next step.
      return progress;
    }
    return new Progress(stores.answers, outcome);
  }

  /** Stops an actor at the call after the one that this step is about. */
  private static final class Parked extends RuntimeException {
    private static final long serialVersionUID = 1;

    Parked() {
      super(null, null, false, false);
    }
  }

  /** Gives the answers an actor got before, makes one new call, then parks. */
  private static final class Stores implements AccountStore, OwnershipStore {
    private final World world;
    private final FakeOwnership seen;
    private final List<Object> answers;
    private final int known;
    private int next;
    private boolean readWhatMayBeOld;

    Stores(World world, FakeOwnership seen, List<Object> answers) {
      this.world = world;
      this.seen = seen;
      this.answers = new ArrayList<>(answers);
      this.known = answers.size();
    }

    @SuppressWarnings("unchecked") // the same deterministic code asks in the same order
    private <T> T call(Supplier<T> call) {
      if (next < known) {
        return (T) answers.get(next++);
      }
      if (next > known) {
        throw new Parked();
      }
      next++;
      T answer = call.get();
      answers.add(answer);
      return answer;
    }

    @Override
    public Optional<Account> read(AccountKey key) {
      return call(() -> world.accounts().read(key));
    }

    @Override
    public Map<AccountKey, Account> readAll(Collection<AccountKey> keys) {
      return call(() -> world.accounts().readAll(keys));
    }

    @Override
    public Reservation reserve(Reserve reserve) {
      return call(() -> world.accounts().reserve(reserve));
    }

    @Override
    public void settle(AccountKey account, Settlement settlement) {
      call(
          () -> {
            world.accounts().settle(account, settlement);
            return "settled";
          });
    }

    @Override
    public Claim claim(OwnershipRow row) {
      return call(() -> world.ownership().claim(row));
    }

    @Override
    public Optional<OwnershipRow> read(Generation generation) {
      return call(() -> world.ownership().read(generation));
    }

    @Override
    public Map<Generation, OwnershipRow> rows(Collection<Generation> generations) {
      return call(() -> old().rows(generations));
    }

    @Override
    public Map<Item, OwnershipRow> newest(OrganisationId organisation, Collection<Item> items) {
      return call(() -> old().newest(organisation, items));
    }

    private FakeOwnership old() {
      readWhatMayBeOld = true;
      return seen;
    }
  }
}
