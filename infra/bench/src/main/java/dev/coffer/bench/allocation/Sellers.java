package dev.coffer.bench.allocation;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.credits.Application;
import dev.coffer.credits.Command;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** An organisation with a pool and many sellers, in a table of its own, behind a meter. */
final class Sellers implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
  static final OrganisationId ORGANISATION = new OrganisationId(Digest.id("organisation"));
  static final PoolId POOL = new PoolId(Digest.id("pool"));
  private static final Duration YEAR = Duration.ofDays(365);

  private final LocalDatabase database;
  private final String table;
  private final MeteredDynamo dynamo;
  private final CreditTables credits;

  Sellers(LocalDatabase database) {
    this.database = database;
    this.table = database.newTable();
    this.dynamo = new MeteredDynamo(database.client());
    this.credits = CreditTables.in(dynamo, table);
    credits
        .poolCommands(account -> account)
        .create(
            ORGANISATION,
            new PoolCommands.Contract(
                "2026", Credits.of(10_000_000), NOW.minus(YEAR), NOW.plus(YEAR), Pool.Limit.CAPPED),
            Map.of(
                Application.SALES_INTELLIGENCE,
                new PoolCommands.Portion(Application.Mode.BY_USER, Credits.of(10_000_000))),
            command(POOL.value()));
  }

  static Command command(String operation) {
    return new Command(operation, Command.OPERATOR, "A benchmark", "", NOW);
  }

  static UserId seller(int number) {
    return new UserId(Digest.id("seller", Integer.toString(number)));
  }

  CreditTables credits() {
    return credits;
  }

  MeteredDynamo dynamo() {
    return dynamo;
  }

  /** Ends the benchmark unless so many sellers have so many credits each. */
  void audit(int sellers, long each) {
    long right;
    try (var accounts = credits.accounts().of(ORGANISATION, POOL)) {
      right = accounts.filter(one -> !one.key().isShared() && one.allocated() == each).count();
    }
    long entries =
        IntStream.of(0, sellers / 2, sellers - 1)
            .mapToLong(n -> credits.ledger().book(ORGANISATION, POOL, seller(n).value()).size())
            .sum();
    if (right != sellers || entries != 3) {
      throw new IllegalStateException(right + " sellers of " + sellers + " have " + each);
    }
  }

  @Override
  public void close() {
    database.drop(table);
  }
}
