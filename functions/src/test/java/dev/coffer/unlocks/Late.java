package dev.coffer.unlocks;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A call that is still on its way, and nobody waits for its answer. Which call it is follows from
 * the actor and what the actor knew.
 */
record Late(int actor, List<Object> known, int choice, Function<Database, ?> call) {

  /** It arrives. */
  Object deliver(Database database) {
    return call.apply(database);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Late late
        && actor == late.actor
        && choice == late.choice
        && known.equals(late.known);
  }

  @Override
  public int hashCode() {
    return Objects.hash(actor, choice, known);
  }

  @Override
  public String toString() {
    return "call " + known.size() + " of " + actor;
  }
}
