package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Books, operations and plans in memory, beside accounts in memory; held to the tables' contracts
 * by {@link PoolsContract}, {@link OperationsContract} and {@link PlansContract}.
 */
public final class FakePools implements Pools, Operations, Plans {
  private final FakeAccounts accounts;
  private final Map<PoolId, PoolBook> books;
  private final Map<String, Operation> operations;
  private final Map<String, Object> chunks;

  public FakePools(FakeAccounts accounts) {
    this(accounts, Map.of(), Map.of(), Map.of());
  }

  private FakePools(
      FakeAccounts accounts,
      Map<PoolId, PoolBook> books,
      Map<String, Operation> operations,
      Map<String, Object> chunks) {
    this.accounts = accounts;
    this.books = new HashMap<>(books);
    this.operations = new HashMap<>(operations);
    this.chunks = new HashMap<>(chunks);
  }

  /** The same rows beside a copy of the accounts, free to go another way. */
  public FakePools copy(FakeAccounts besides) {
    return new FakePools(besides, books, operations, chunks);
  }

  /** Begins with a book, whatever the rules say. */
  public void given(PoolBook book) {
    books.put(book.pool().id(), book);
  }

  /** Begins with an operation, whatever the rules say. */
  public void given(Operation operation) {
    operations.put(operation.id(), operation);
    accounts.reason(operation);
  }

  public List<PoolBook> allBooks() {
    return List.copyOf(books.values());
  }

  public List<Operation> allOperations() {
    return List.copyOf(operations.values());
  }

  /** Every chunk of every plan, by its name. */
  public Map<String, Object> allChunks() {
    return Map.copyOf(chunks);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakePools pools
        && books.equals(pools.books)
        && operations.equals(pools.operations)
        && chunks.equals(pools.chunks);
  }

  @Override
  public int hashCode() {
    return books.hashCode() + 31 * operations.hashCode();
  }

  @Override
  public List<PoolBook> glance(OrganisationId organisation) {
    return books(organisation);
  }

  @Override
  public List<PoolBook> books(OrganisationId organisation) {
    return books.values().stream()
        .filter(book -> book.pool().organisation().equals(organisation))
        .sorted(Comparator.comparing(PoolBook::pool, Pool.BURN_ORDER))
        .toList();
  }

  @Override
  public Optional<PoolBook> book(OrganisationId organisation, PoolId pool) {
    return Optional.ofNullable(books.get(pool))
        .filter(book -> book.pool().organisation().equals(organisation));
  }

  @Override
  public Posted post(Posting posting) {
    Operation known = operations.get(posting.operation().id());
    Operation before = posting.operationBefore();
    boolean operationAsRead =
        before == null ? known == null : known != null && known.version() == before.version();
    if (!operationAsRead) {
      if (known == null) {
        throw new IllegalStateException("operation " + posting.operation().id() + " is gone");
      }
      return new Posted.OperationMoved(known);
    }
    PoolBook was = posting.before();
    PoolBook is = books.get(posting.book().pool().id());
    boolean bookAsRead = was == null ? is == null : is != null && is.version() == was.version();
    List<Optional<Account>> changed = posting.accounts().stream().map(accounts::after).toList();
    if (!bookAsRead
        || changed.stream().anyMatch(Optional::isEmpty)
        || posting.accounts().stream().anyMatch(accounts::hasBeen)) {
      return new Posted.Refused();
    }
    operations.put(posting.operation().id(), posting.operation());
    accounts.reason(posting.operation());
    books.put(posting.book().pool().id(), posting.after());
    OrganisationId organisation = posting.book().pool().organisation();
    accounts.put(organisation, posting.entries());
    for (int i = 0; i < changed.size(); i++) {
      accounts.carryOut(posting.accounts().get(i), changed.get(i).orElseThrow());
    }
    return new Posted.Done(posting.after());
  }

  @Override
  public Optional<Operation> find(OrganisationId organisation, String id) {
    return Optional.ofNullable(operations.get(id))
        .filter(operation -> operation.organisation().equals(organisation));
  }

  @Override
  public List<Operation> recent(OrganisationId organisation, int limit) {
    return operations.values().stream()
        .filter(operation -> operation.organisation().equals(organisation))
        .filter(operation -> operation.bulk() != null)
        .sorted(Comparator.comparing(Operation::at).reversed().thenComparing(Operation::id))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean plan(Operation operation) {
    if (operations.putIfAbsent(operation.id(), operation) != null) {
      return false;
    }
    accounts.reason(operation);
    return true;
  }

  @Override
  public boolean advance(Operation before, Operation after) {
    Operation known = operations.get(before.id());
    if (known == null || known.version() != before.version()) {
      return false;
    }
    operations.put(after.id(), after);
    return true;
  }

  @Override
  public void put(OrganisationId organisation, String plan, int chunk, List<Line> lines) {
    chunks.put(plan + "/lines/" + chunk, List.copyOf(lines));
  }

  @Override
  @SuppressWarnings("unchecked") // put by this class under this name
  public List<Line> lines(OrganisationId organisation, String plan, int chunk) {
    Object lines = chunks.get(plan + "/lines/" + chunk);
    if (lines == null) {
      throw new IllegalStateException("no chunk " + chunk + " of plan " + plan);
    }
    return (List<Line>) lines;
  }

  @Override
  public void putRefused(
      OrganisationId organisation, String plan, int chunk, List<RefusedLine> refused) {
    chunks.put(plan + "/refused/" + chunk, List.copyOf(refused));
  }

  @Override
  @SuppressWarnings("unchecked") // put by this class under this name
  public List<RefusedLine> refused(OrganisationId organisation, String plan, int chunk) {
    return (List<RefusedLine>) chunks.getOrDefault(plan + "/refused/" + chunk, List.of());
  }

  @Override
  public void putOutcomes(
      OrganisationId organisation, String plan, int chunk, List<LineOutcome> outcomes) {
    chunks.put(plan + "/outcomes/" + chunk, new ArrayList<>(outcomes));
  }

  @Override
  @SuppressWarnings("unchecked") // put by this class under this name
  public Optional<List<LineOutcome>> outcomes(OrganisationId organisation, String plan, int chunk) {
    return Optional.ofNullable((List<LineOutcome>) chunks.get(plan + "/outcomes/" + chunk));
  }
}
