package dev.coffer.unlocks;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Pools;
import dev.coffer.credits.Posting;
import dev.coffer.credits.RefusedLine;
import dev.coffer.identity.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls of one {@link Step} to the books, the operations and the ledger. */
record StepBooks(Step step) implements Pools, Operations, Plans, Ledger {
  private static final String PUT = "put";

  @Override
  public List<PoolBook> glance(OrganisationId organisation) {
    return step.readMaybeOld(database -> database.pools().glance(organisation));
  }

  @Override
  public List<PoolBook> books(OrganisationId organisation) {
    return step.read(database -> database.pools().books(organisation));
  }

  @Override
  public Optional<PoolBook> book(OrganisationId organisation, PoolId pool) {
    return step.read(database -> database.pools().book(organisation, pool));
  }

  @Override
  public Posted post(Posting posting) {
    return step.write(database -> database.pools().post(posting));
  }

  @Override
  public Optional<Operation> find(OrganisationId organisation, String id) {
    return step.read(database -> database.operations().find(organisation, id));
  }

  @Override
  public List<Operation> recent(OrganisationId organisation, int limit) {
    return step.readMaybeOld(database -> database.operations().recent(organisation, limit));
  }

  @Override
  public boolean plan(Operation operation) {
    return step.write(database -> database.operations().plan(operation));
  }

  @Override
  public boolean advance(Operation before, Operation after) {
    return step.write(database -> database.operations().advance(before, after));
  }

  @Override
  public void put(OrganisationId organisation, String plan, int chunk, List<Line> lines) {
    step.write(
        database -> {
          database.plans().put(organisation, plan, chunk, lines);
          return PUT;
        });
  }

  @Override
  public void putRefused(
      OrganisationId organisation, String plan, int chunk, List<RefusedLine> refused) {
    step.write(
        database -> {
          database.plans().putRefused(organisation, plan, chunk, refused);
          return PUT;
        });
  }

  @Override
  public List<Line> lines(OrganisationId organisation, String plan, int chunk) {
    return step.read(database -> database.plans().lines(organisation, plan, chunk));
  }

  @Override
  public List<RefusedLine> refused(OrganisationId organisation, String plan, int chunk) {
    return step.read(database -> database.plans().refused(organisation, plan, chunk));
  }

  @Override
  public void putOutcomes(
      OrganisationId organisation, String plan, int chunk, List<LineOutcome> outcomes) {
    step.write(
        database -> {
          database.plans().putOutcomes(organisation, plan, chunk, outcomes);
          return PUT;
        });
  }

  @Override
  public Optional<List<LineOutcome>> outcomes(OrganisationId organisation, String plan, int chunk) {
    return step.read(database -> database.plans().outcomes(organisation, plan, chunk));
  }

  @Override
  public Map<AccountKey, LedgerEntry> of(String operation, Collection<AccountKey> accounts) {
    return step.read(database -> database.ledger().of(operation, accounts));
  }

  @Override
  public void put(OrganisationId organisation, Collection<LedgerEntry> owed) {
    step.write(
        database -> {
          database.ledger().put(organisation, owed);
          return PUT;
        });
  }

  @Override
  public List<LedgerEntry> book(OrganisationId organisation, PoolId pool, String book) {
    return step.read(database -> database.ledger().book(organisation, pool, book));
  }

  @Override
  public List<LedgerEntry> entriesAfter(
      OrganisationId organisation, PoolId pool, String after, int limit) {
    return step.read(database -> database.ledger().entriesAfter(organisation, pool, after, limit));
  }

  @Override
  public Stream<LedgerEntry> all(OrganisationId organisation, PoolId pool) {
    return step.read(database -> database.ledger().all(organisation, pool).toList()).stream();
  }
}
