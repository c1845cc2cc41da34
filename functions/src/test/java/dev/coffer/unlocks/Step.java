package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.identity.OrganisationId;
import dev.coffer.unlocks.Explorer.Fate;
import dev.coffer.unlocks.Explorer.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets an actor make one call. The actor is plain code: it is run again from its start with the
 * answers that it got before, makes the new call, and is stopped where it would make another one.
 */
final class Step implements Database, AccountStore, OwnershipStore, ReversalStore {
  private final World world;
  private final World start;
  private final Progress progress;
  private final Fate fate;
  private final int choice;
  private final @Nullable Mirror mirror;
  private final List<Object> answers;
  private final StepBooks books = new StepBooks(this);
  private int next;
  private int choices = 1;
  private @Nullable Function<Database, ?> made;

  Step(
      World world, World start, Progress progress, Fate fate, int choice, @Nullable Mirror mirror) {
    this.world = world;
    this.start = start;
    this.progress = progress;
    this.fate = fate;
    this.choice = choice;
    this.mirror = mirror;
    this.answers = new ArrayList<>(progress.answers());
  }

  /** How many ways this call can be chosen. */
  int choices() {
    return choices;
  }

  /** The call again, where it is still on its way after this step. */
  @Nullable Late late(int actor) {
    return switch (fate) {
      case CRASH_ON_THE_WAY, DELIVERED_TWICE ->
          made == null ? null : new Late(actor, progress.answers(), choice, made);
      case WELL, STALE_READ, CRASH_BEFORE, CRASH_AFTER, ANSWER_LOST -> null;
    };
  }

  /** Where the actor stands after the step; null where this fate can't befall the call. */
  @Nullable Progress run(Explorer.Actor actor) {
    if (fate == Fate.CRASH_BEFORE) {
      return progress.begun() ? null : progress.crash();
    }
    Progress then;
    try {
      Object answer = actor.act(this);
      then = Progress.under(answers, progress.couldAlwaysPay()).end(answer);
    } catch (Parked e) {
      then = Progress.under(answers, progress.couldAlwaysPay());
    } catch (CannotBe e) {
      return null;
    }
    return switch (fate) {
      case WELL, STALE_READ, DELIVERED_TWICE -> then;
      case CRASH_BEFORE, CRASH_AFTER, CRASH_ON_THE_WAY -> then.crash();
      // The client never saw the answer: the same call is its next step.
      case ANSWER_LOST -> Progress.under(progress.answers(), progress.couldAlwaysPay());
    };
  }

  <T> T write(Function<Database, T> call) {
    return call(call, fate != Fate.STALE_READ);
  }

  <T> T read(Function<Database, T> call) {
    return call(call, fate == Fate.WELL);
  }

  <T> T readMaybeOld(Function<Database, T> call) {
    return call(call, fate == Fate.WELL || fate == Fate.STALE_READ);
  }

  @SuppressWarnings("unchecked") // the same deterministic code asks in the same order
  private <T> T call(Function<Database, T> call, boolean canBe) {
    int known = progress.answers().size();
    if (next < known) {
      return (T) answers.get(next++);
    }
    if (next > known) {
      throw new Parked();
    }
    if (!canBe) {
      throw new CannotBe();
    }
    next++;
    made = call;
    if (fate == Fate.CRASH_ON_THE_WAY) {
      throw new Parked();
    }
    T answer = call.apply(fate == Fate.STALE_READ ? start : world);
    if (mirror != null && fate != Fate.STALE_READ) {
      mirror.compare(call, answer, world);
    }
    answers.add(answer);
    return answer;
  }

  @Override
  public List<Claim> claimAll(List<OwnershipRow> rows) {
    Claim[] claims = new Claim[rows.size()];
    List<Integer> left = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    while (!left.isEmpty()) {
      if (next == progress.answers().size()) {
        choices = left.size();
      }
      List<Integer> now = List.copyOf(left);
      Line line =
          write(
              database -> {
                int index = now.get(choice);
                return new Line(index, database.ownership().claim(rows.get(index)));
              });
      claims[line.index()] = line.claim();
      left.removeIf(index -> index == line.index());
    }
    return Arrays.asList(claims);
  }

  /** One line of a bulk write, and what came of it. */
  private record Line(int index, Claim claim) {}

  @Override
  public Claim claim(GenerationRow row) {
    return write(database -> database.ownership().claim(row));
  }

  @Override
  public Map<Generation, GenerationRow> read(Collection<Generation> generations) {
    return read(database -> database.ownership().read(generations));
  }

  @Override
  public Map<Generation, GenerationRow> rows(Collection<Generation> generations) {
    return readMaybeOld(database -> database.ownership().rows(generations));
  }

  @Override
  public Map<Item, GenerationRow> newest(OrganisationId organisation, Collection<Item> items) {
    return readMaybeOld(database -> database.ownership().newest(organisation, items));
  }

  @Override
  public void put(Batch batch) {
    write(
        database -> {
          database.ownership().put(batch);
          return "put";
        });
  }

  @Override
  public Batch batch(OrganisationId organisation, String id) {
    return read(database -> database.ownership().batch(organisation, id));
  }

  @Override
  public Optional<Account> read(AccountKey key) {
    return read(database -> database.accounts().read(key));
  }

  @Override
  public Map<AccountKey, Account> readAll(Collection<AccountKey> keys) {
    return read(database -> database.accounts().readAll(keys));
  }

  @Override
  public Stream<Account> of(OrganisationId organisation, PoolId pool) {
    return read(database -> database.accounts().of(organisation, pool).toList()).stream();
  }

  @Override
  public List<Account> page(OrganisationId organisation, PoolId pool, String after, int limit) {
    return read(database -> database.accounts().page(organisation, pool, after, limit));
  }

  @Override
  public Reservation reserve(Reserve reserve) {
    return write(database -> database.accounts().reserve(reserve));
  }

  @Override
  public Together reserveTogether(List<Reserve> reserves) {
    return write(database -> database.accounts().reserveTogether(reserves));
  }

  @Override
  public Optional<Account> settle(AccountKey account, Settlement settlement) {
    return write(database -> database.accounts().settle(account, settlement));
  }

  @Override
  public Change change(AccountChange change) {
    return write(database -> database.accounts().change(change));
  }

  @Override
  public Change changeOwing(AccountChange change) {
    return write(database -> database.accounts().changeOwing(change));
  }

  @Override
  public Outcome reverse(OwnershipRow row, AccountChange change) {
    return write(database -> database.reversals().reverse(row, change));
  }

  @Override
  public AccountStore accounts() {
    return this;
  }

  @Override
  public OwnershipStore ownership() {
    return this;
  }

  @Override
  public ReversalStore reversals() {
    return this;
  }

  @Override
  public Ledger ledger() {
    return books;
  }

  @Override
  public Pools pools() {
    return books;
  }

  @Override
  public Operations operations() {
    return books;
  }

  @Override
  public Plans plans() {
    return books;
  }

  /** Stops an actor at the call after the one that this step is about. */
  private static final class Parked extends RuntimeException {
    private static final long serialVersionUID = 1;

    Parked() {
      super(null, null, false, false);
    }
  }

  /** Stops an actor whose call this fate can't befall. */
  private static final class CannotBe extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotBe() {
      super(null, null, false, false);
    }
  }
}
