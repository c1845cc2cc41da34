package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.order;

import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.unlocks.Explorer.Actor;
import dev.coffer.unlocks.Explorer.EndCheck;
import dev.coffer.unlocks.Explorer.Outcome;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.ArrayList;
import java.util.List;

/**
 * Actors who meet, and what must be true of it besides the invariants.
 *
 * @param sentence what it shows
 * @param faults how many calls of a schedule may go wrong
 * @param world in which they begin
 */
record Scenario(String sentence, int faults, World world, EndCheck more, List<Actor> actors) {

  /** All there are. */
  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>(OneContactScenarios.all());
    all.addAll(HalfDoneScenarios.all());
    all.addAll(ManyContactsScenarios.all());
    all.addAll(SharedBalanceScenarios.all());
    all.addAll(AdministratorsAndClockScenarios.all());
    all.addAll(AllocationScenarios.all());
    all.addAll(DistributionScenarios.all());
    all.addAll(BulkScenarios.all());
    all.addAll(WorkersScenarios.all());
    all.addAll(TermsScenarios.all());
    return all;
  }

  static Scenario scenario(
      String sentence, int faults, World world, EndCheck more, Actor... actors) {
    return new Scenario(sentence, faults, world, more, List.of(actors));
  }

  static Scenario scenario(String sentence, int faults, World world, Actor... actors) {
    return scenario(sentence, faults, world, (_, _) -> {}, actors);
  }

  /** Explores it with as many faults as are said. */
  Explorer explorer(int withFaults) {
    return new Explorer(
        actors,
        withFaults,
        Invariants::hold,
        (end, outcomes) -> {
          Invariants.holdAtRest(end, outcomes);
          more.after(end, outcomes);
        });
  }

  @Override
  public String toString() {
    return sentence;
  }

  /** Somebody buys an item, and it is settled. */
  static OwnershipRow bought(World world, Item item, AccountKey payer) {
    Purchase purchase =
        world.protocol().buy(order(item, world.accounts().read(payer).orElseThrow()));
    world.protocol().recover(payer);
    return ((Purchase.Bought) purchase).row();
  }

  static long used(World world, AccountKey account) {
    return world.accounts().read(account).orElseThrow().used().amount();
  }

  /** What the buyers were told. */
  static List<Purchase> purchases(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome::answer)
        .filter(Actors.Answered.class::isInstance)
        .flatMap(answer -> ((Actors.Answered) answer).purchases().stream())
        .toList();
  }
}
