package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Ledger;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.Pools;
import dev.coffer.credits.RawAccounts;
import dev.coffer.credits.RawPools;
import dev.coffer.platform.TestDynamo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables on DynamoDB Local, brought into the same state as the model again and again: whatever
 * the explorer does to the model is done to the tables too, and both must answer alike and look
 * alike afterwards.
 */
final class Mirror implements Database {
  private final String credits = TestDynamo.newTable();
  private final RawAccounts raw = new RawAccounts(TestDynamo.client(), credits);
  private final AccountTable accounts = new AccountTable(TestDynamo.client(), credits);
  private final RawOwnership rawOwnership =
      new RawOwnership(TestDynamo.client(), TestDynamo.newTable());
  private final OwnershipTable ownership =
      new OwnershipTable(TestDynamo.client(), rawOwnership.table());
  private final CreditTables tables = CreditTables.in(TestDynamo.client(), credits);
  private final RawPools rawPools = new RawPools(TestDynamo.client(), credits);
  private final ReversalStore reversals =
      new ReversalTable(TestDynamo.client(), ownership, accounts);

  private @Nullable World is;
  private long compared;

  /** How many answers were compared. */
  long compared() {
    return compared;
  }

  /** Brings the tables into this state, writing only the rows that differ. */
  void becomes(World world) {
    World now = is == null ? World.of() : is;
    for (Account account : now.accounts().all()) {
      if (world.accounts().read(account.key()).isEmpty()) {
        raw.remove(account.key());
      }
    }
    for (Account account : world.accounts().all()) {
      if (!account.equals(now.accounts().read(account.key()).orElse(null))) {
        raw.put(account);
      }
    }
    Set<AccountKey> books = new HashSet<>(now.accounts().books());
    books.addAll(world.accounts().books());
    for (AccountKey book : books) {
      raw.become(book, now.accounts().entries(book), world.accounts().entries(book));
    }
    for (GenerationRow row : now.ownership().all()) {
      if (!world.ownership().rows.containsKey(row.generation())) {
        rawOwnership.remove(row.generation());
      }
    }
    for (GenerationRow row : world.ownership().all()) {
      if (!row.equals(now.ownership().rows.get(row.generation()))) {
        rawOwnership.put(row, ownership);
      }
    }
    world.ownership().batches.values().forEach(ownership::put);
    rawPools.become(now.books(), world.books());
    is = world.copy();
  }

  /** Makes a call that the model has just answered; the model is in the state after it. */
  void compare(Function<Database, ?> call, Object answer, World after) {
    Object real = call.apply(this);
    assertThat(real).as("DynamoDB answers like the model").isEqualTo(answer);
    looksLike(after);
  }

  /** Lets a late call arrive; the model is in the state after it. */
  void deliver(Late late, World after) {
    late.deliver(this);
    looksLike(after);
  }

  private void looksLike(World after) {
    World before = is == null ? World.of() : is;
    for (Account account : after.accounts().all()) {
      if (!account.equals(before.accounts().read(account.key()).orElse(null))) {
        assertThat(accounts.read(account.key())).as("the row").contains(account);
      }
    }
    for (AccountKey book : after.accounts().books()) {
      List<LedgerEntry> entries = after.accounts().entries(book);
      if (!entries.equals(before.accounts().entries(book))) {
        assertThat(raw.entries(book)).as("the ledger").isEqualTo(entries);
      }
    }
    for (GenerationRow row : after.ownership().all()) {
      if (!row.equals(before.ownership().rows.get(row.generation()))) {
        assertThat(ownership.read(List.of(row.generation()))).containsEntry(row.generation(), row);
      }
    }
    for (PoolBook book : after.books().allBooks()) {
      if (before.books().allBooks().contains(book)) {
        continue;
      }
      assertThat(tables.pools().book(book.pool().organisation(), book.pool().id()))
          .as("the book")
          .contains(book);
    }
    for (Operation operation : after.books().allOperations()) {
      if (before.books().allOperations().contains(operation)) {
        continue;
      }
      assertThat(tables.operations().find(operation.organisation(), operation.id()))
          .as("the operation")
          .contains(operation);
    }
    compared++;
    is = after.copy();
  }

  @Override
  public AccountStore accounts() {
    return accounts;
  }

  @Override
  public OwnershipStore ownership() {
    return ownership;
  }

  @Override
  public ReversalStore reversals() {
    return reversals;
  }

  @Override
  public Ledger ledger() {
    return tables.ledger();
  }

  @Override
  public Pools pools() {
    return tables.pools();
  }

  @Override
  public Operations operations() {
    return tables.operations();
  }

  @Override
  public Plans plans() {
    return tables.plans();
  }
}
