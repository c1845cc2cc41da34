package dev.coffer.unlocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs actors in every order there is. At each database call of each actor it branches: the call
 * goes well; the actor crashes before it or after it; the answer is lost and the client sends the
 * same call again, at any later moment; the call is delivered once more, at any later moment, with
 * nobody there to hear the answer; the actor crashes and its call arrives later still; a read that
 * may be old is as old as can be; the lines of a bulk write are carried out in any order, with
 * anything in between.
 *
 * <p>It goes depth first over copies of a model of the database. Two ways to the very same state
 * (every row, every actor's answers so far, every call that is still on its way) go on alike, so a
 * state is explored once and its schedules are counted as often as there are ways to it. A failure
 * names the calls that led to it.
 */
final class Explorer {
  private final List<Actor> actors;
  private final int faults;
  private final StepCheck atEveryStep;
  private final EndCheck atTheEnd;
  private final Map<State, Long> explored = new HashMap<>();
  private World start = World.of();
  private @Nullable Mirror mirror;
  private long steps;

  /**
   * An explorer.
   *
   * @param faults how many calls of a schedule may go wrong
   * @param atEveryStep holds after each call, whatever is under way
   * @param atTheEnd holds when every actor ended
   */
  Explorer(List<Actor> actors, int faults, StepCheck atEveryStep, EndCheck atTheEnd) {
    this.actors = List.copyOf(actors);
    this.faults = faults;
    this.atEveryStep = atEveryStep;
    this.atTheEnd = atTheEnd;
  }

  /** Makes every call of the model at the tables too, and compares what comes of it. */
  Explorer comparedWith(Mirror tables) {
    mirror = tables;
    return this;
  }

  /** Explores everything from a world; returns the number of schedules. */
  long explore(World world) {
    start = world.copy();
    List<Progress> beginning = new ArrayList<>();
    actors.forEach(_ -> beginning.add(Progress.NOTHING));
    return explore(new State(world, beginning, List.of(), faults), "");
  }

  /** Different database calls made. */
  long steps() {
    return steps;
  }

  private long explore(State state, String path) {
    Long known = explored.get(state);
    if (known != null) {
      return known;
    }
    long schedules = 0;
    for (int i = 0; i < actors.size(); i++) {
      if (!state.progress().get(i).ended()) {
        for (Fate fate : Fate.values()) {
          schedules += branch(state, i, fate, path);
        }
      }
    }
    for (Late late : state.late()) {
      World world = state.world().copy();
      late.deliver(world);
      if (!world.equals(state.world())) {
        if (mirror != null) {
          mirror.becomes(state.world());
          mirror.deliver(late, world);
        }
        State then = state.after(world, late, actors);
        check(state.world(), then, path + " late:" + late);
        schedules += explore(then, path + " late:" + late);
      }
    }
    if (state.ended()) {
      schedules++;
      end(state, path);
    }
    explored.put(state, schedules);
    return schedules;
  }

  /** One call of an actor, in each order that a bulk write may take. */
  private long branch(State state, int actor, Fate fate, String path) {
    if (fate != Fate.WELL && state.faultsLeft() == 0) {
      return 0;
    }
    long schedules = 0;
    int choices = 1;
    for (int choice = 0; choice < choices; choice++) {
      World world = state.world().copy();
      Step step = new Step(world, start, state.progress().get(actor), fate, choice, mirror);
      if (mirror != null) {
        mirror.becomes(state.world());
      }
      Progress progress = step.run(actors.get(actor));
      if (progress == null) {
        return schedules;
      }
      choices = step.choices();
      steps++;
      String name = path + " " + actor + ":" + fate + (choices > 1 ? "/" + choice : "");
      State then = state.after(world, actor, progress, step.late(actor), fate, actors);
      check(state.world(), then, name);
      schedules += explore(then, name);
    }
    return schedules;
  }

  private void check(World before, State then, String path) {
    try {
      atEveryStep.after(before, then.world());
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("schedule" + path + ": " + e.getMessage(), e);
    }
  }

  /** Checks the end, lets everything that is still on its way arrive, and checks again. */
  private void end(State state, String path) {
    List<Outcome> outcomes = state.outcomes();
    World rest = state.world().copy();
    String when = path;
    try {
      atTheEnd.after(rest, outcomes);
      if (!state.late().isEmpty()) {
        when = path + " and, after recovery, late:" + state.late();
        state.late().forEach(late -> late.deliver(rest));
        atTheEnd.after(rest, outcomes);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("schedule" + when + ": " + e.getMessage(), e);
    }
  }

  /** What an actor does; returns its answer. It depends on nothing but what the database says. */
  interface Actor {
    @Nullable Object act(Database database);

    /** Whether a buyer could pay at this moment; a buyer who always could must not be refused. */
    default boolean couldPay(World world) {
      return false;
    }
  }

  /** Looks at a world before and after one call, and complains. */
  interface StepCheck {
    void after(World before, World now);
  }

  /** Looks at a world when all actors have ended, and complains. It may change it. */
  interface EndCheck {
    void after(World world, List<Outcome> outcomes);
  }

  /** What befalls a call. */
  enum Fate {
    WELL,
    /** A read that may be a moment old shows what was there at the very beginning. */
    STALE_READ,
    /** Only at an actor's first call: later on it is the same as after the call before. */
    CRASH_BEFORE,
    CRASH_AFTER,
    /** The actor crashes, and the call arrives at some later moment. */
    CRASH_ON_THE_WAY,
    /** It was carried out, and the client, who can't know, sends it again. */
    ANSWER_LOST,
    /** It goes well, and at some later moment it is carried out once more. */
    DELIVERED_TWICE
  }

  /**
   * How an actor ended.
   *
   * @param answer null where it crashed or has no answer
   * @param couldAlwaysPay there was no moment in which the credits didn't suffice
   */
  record Outcome(boolean crashed, @Nullable Object answer, boolean couldAlwaysPay) {}

  /**
   * Where one actor stands.
   *
   * @param answers that it got so far
   * @param crashed or has its answer
   */
  record Progress(
      List<Object> answers,
      boolean begun,
      boolean ended,
      boolean crashed,
      @Nullable Object answer,
      boolean couldAlwaysPay) {
    static final Progress NOTHING = new Progress(List.of(), false, false, false, null, true);

    /** As it stands after a call that brought this many answers. */
    static Progress under(List<Object> answers, boolean couldAlwaysPay) {
      return new Progress(List.copyOf(answers), true, false, false, null, couldAlwaysPay);
    }

    Progress crash() {
      return new Progress(answers, true, true, true, null, couldAlwaysPay);
    }

    Progress end(@Nullable Object itsAnswer) {
      return new Progress(answers, true, true, false, itsAnswer, couldAlwaysPay);
    }

    /** Notes whether the actor could pay at a moment at which it was at work. */
    Progress at(Actor actor, World moment) {
      return couldAlwaysPay && !actor.couldPay(moment)
          ? new Progress(answers, begun, ended, crashed, answer, false)
          : this;
    }
  }

  /** Everything that decides how it goes on. */
  record State(World world, List<Progress> progress, List<Late> late, int faultsLeft) {

    boolean ended() {
      return progress.stream().allMatch(Progress::ended);
    }

    List<Outcome> outcomes() {
      return progress.stream()
          .map(one -> new Outcome(one.crashed(), one.answer(), one.couldAlwaysPay()))
          .toList();
    }

    /** A late call arrived. */
    State after(World now, Late delivered, List<Actor> actors) {
      List<Late> left = new ArrayList<>(late);
      left.remove(delivered);
      return new State(now, seen(progress, -1, now, actors), left, faultsLeft);
    }

    /** An actor made a call. */
    State after(
        World now, int actor, Progress its, @Nullable Late added, Fate fate, List<Actor> actors) {
      List<Progress> then = new ArrayList<>(progress);
      then.set(actor, progress.get(actor).begun() ? its : its.at(actors.get(actor), world));
      List<Late> calls = new ArrayList<>(late);
      if (added != null) {
        calls.add(added);
      }
      return new State(
          now,
          seen(then, actor, now, actors),
          calls,
          fate == Fate.WELL ? faultsLeft : faultsLeft - 1);
    }

    private static List<Progress> seen(
        List<Progress> progress, int actor, World now, List<Actor> actors) {
      List<Progress> then = new ArrayList<>(progress);
      for (int i = 0; i < then.size(); i++) {
        Progress one = then.get(i);
        if (one.begun() && (i == actor || !one.ended())) {
          then.set(i, one.at(actors.get(i), now));
        }
      }
      return then;
    }
  }
}
