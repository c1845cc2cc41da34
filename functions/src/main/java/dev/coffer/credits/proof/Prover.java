package dev.coffer.credits.proof;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Evidence;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.Operation;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Reading;
import dev.coffer.identity.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recomputes every balance of an organisation from its ledger entries and purchases. It reads and
 * never writes, holds what it needs of each account and nothing of entries and purchases, and may
 * run while everybody works: of each account it counts what was settled when it was read.
 *
 * <p>Of every account: allocated, returned, expired and closed are what its entries come to, and
 * given = remaining + expired + reserved + bought. Of every pool: its quantity and what each
 * application was given are what the pool's entries come to, and what a share has allocated is what
 * its accounts were given. The closed equation of the pool is the sum of these. Two numbers can't
 * be proved, for nothing else tells them: how often something came into an account, and a next
 * ticket that is too high, which only leaves tickets out.
 */
public final class Prover {
  private final Evidence evidence;
  private final Purchased purchased;

  /** Over these rows. */
  public Prover(Evidence evidence, Purchased purchased) {
    this.evidence = evidence;
    this.purchased = purchased;
  }

  /**
   * Proves an organisation.
   *
   * @param clock tells how long it took
   */
  public Verdict prove(OrganisationId organisation, InstantSource clock, Verdict.Watch watch) {
    Instant began = clock.instant();
    Run run = new Run(organisation, watch);
    run.pools();
    run.purchases();
    return new Verdict(
        run.counting.counts(),
        run.findings.kept(),
        run.findings.total(),
        run.unsettled,
        Duration.between(began, clock.instant()));
  }

  /** One proof, while it runs. */
  private final class Run {
    private final OrganisationId organisation;
    private final Counting counting;
    private final Findings findings = new Findings();
    private final List<PoolId> unsettled = new ArrayList<>();
    private final Map<PoolId, Map<String, Seen>> seen = new HashMap<>();

    Run(OrganisationId organisation, Verdict.Watch watch) {
      this.organisation = organisation;
      this.counting = new Counting(watch);
    }

    void pools() {
      // Before the accounts: what is over by now has left all its entries.
      List<Operation> operations = Moves.read(evidence.bulkOperations(organisation), findings);
      for (Reading<PoolBook> reading : evidence.books(organisation)) {
        switch (reading) {
          case Reading.Row<PoolBook>(PoolBook book) -> {
            PoolProof proof =
                new PoolProof(evidence, organisation, book.pool().id(), book, operations, counting);
            add(book.pool().id(), proof);
            Optional<Findings> shares =
                new Shares(evidence, proof::correction).compare(book.pool());
            shares.ifPresentOrElse(findings::addAll, () -> unsettled.add(book.pool().id()));
          }
          case Reading.Unreadable<PoolBook>(String id, String why) -> {
            PoolId pool = new PoolId(id);
            findings.add(Finding.Kind.UNREADABLE, Where.pool(pool), "a pool", why);
            add(pool, new PoolProof(evidence, organisation, pool, null, operations, counting));
          }
        }
      }
    }

    private void add(PoolId pool, PoolProof proof) {
      proof.run();
      findings.addAll(proof.findings());
      seen.put(pool, proof.seen());
    }

    void purchases() {
      Tally tally = new Tally(purchased, organisation);
      seen.forEach(tally::countFor);
      tally.read(counting, findings);
      tally.strangers().forEach(this::stranger);
      List<Seen> doubtful =
          seen.values().stream()
              .flatMap(accounts -> accounts.values().stream())
              .filter(Seen::isDoubtful)
              .filter(one -> !account(one.key()).map(one::isExplainedBy).orElse(false))
              .toList();
      if (!doubtful.isEmpty()) {
        lookAgain(doubtful);
      }
    }

    /** Reads these accounts, their books and all purchases anew. */
    private void lookAgain(List<Seen> doubtful) {
      Map<PoolId, Map<String, Seen>> anew = new HashMap<>();
      for (Seen earlier : doubtful) {
        Checked.anew(evidence, earlier.key())
            .ifPresent(
                checked ->
                    anew.computeIfAbsent(earlier.key().pool(), _ -> new HashMap<>())
                        .put(
                            earlier.key().holder(),
                            Seen.of(checked.account(), checked.fold()).closely(earlier)));
      }
      Tally tally = new Tally(purchased, organisation);
      anew.forEach(tally::countFor);
      tally.countAgain();
      anew.values().stream()
          .flatMap(accounts -> accounts.values().stream())
          .filter(Seen::isDoubtful)
          .forEach(
              one ->
                  account(one.key())
                      .ifPresent(later -> one.report(later, givenBack(one.key()), findings)));
    }

    private Optional<Account> account(AccountKey key) {
      return evidence.account(key).flatMap(Reading::readable);
    }

    private Set<String> givenBack(AccountKey key) {
      return evidence.entries(key.organisation(), key.pool(), key.holder()).stream()
          .flatMap(reading -> reading.readable().stream())
          .filter(entry -> entry.kind() == LedgerEntry.Kind.REVERSAL)
          .map(LedgerEntry::other)
          .collect(Collectors.toSet());
    }

    /** An account that wasn't there when its pool was read may have been opened since. */
    private void stranger(AccountKey account, String purchase) {
      if (evidence.account(account).isEmpty()) {
        findings.add(
            Finding.Kind.MISSING, Where.account(account), "an account", "purchase " + purchase);
      } else if (!seen.containsKey(account.pool())
          && evidence.book(organisation, account.pool()).isEmpty()) {
        findings.add(
            Finding.Kind.MISSING, Where.pool(account.pool()), "a pool", "purchase " + purchase);
      }
    }
  }
}
