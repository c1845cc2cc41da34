package dev.coffer.unlocks;

import dev.coffer.credits.Reading;
import dev.coffer.credits.proof.Purchased;
import dev.coffer.identity.OrganisationId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** An auditor's view of purchases in memory. */
record FakePurchased(FakeOwnership ownership) implements Purchased {

  @Override
  public Stream<Reading<Decided>> all(OrganisationId organisation) {
    return ownership.all().stream()
        .filter(row -> row.generation().organisation().equals(organisation))
        .sorted(Comparator.comparing(row -> row.generation().key()))
        .map(FakePurchased::reading);
  }

  @Override
  public Optional<Reading<Decided>> one(OrganisationId organisation, String item, int generation) {
    return Optional.ofNullable(
            ownership.rows.get(Generation.of(organisation, item + "#" + generation)))
        .map(FakePurchased::reading);
  }

  private static Reading<Decided> reading(GenerationRow row) {
    return new Reading.Row<>(
        new Decided(
            row.generation().item().key(),
            row.generation().number(),
            switch (row) {
              case OwnershipRow bought ->
                  new Payment(bought.account(), bought.ticket(), bought.reversed());
              case VoidRow _ -> null;
            }));
  }
}
