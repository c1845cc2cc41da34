package dev.coffer.credits.proof;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Reading;
import dev.coffer.identity.OrganisationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts an organisation's purchases for the accounts that paid for them. */
final class Tally {
  /** More accounts than this that aren't there are more than anybody wants to read. */
  private static final int STRANGERS = 10_000;

  private final Purchased purchased;
  private final OrganisationId organisation;
  private final Map<String, Map<String, Seen>> seen = new HashMap<>();
  private final Map<AccountKey, String> strangers = new HashMap<>();

  Tally(Purchased purchased, OrganisationId organisation) {
    this.purchased = purchased;
    this.organisation = organisation;
  }

  /** Counts for these accounts of a pool, too. */
  void countFor(PoolId pool, Map<String, Seen> accounts) {
    seen.put(pool.value(), accounts);
  }

  /** Reads all purchases, and reports what is wrong with them alone. */
  void read(Counting counting, Findings findings) {
    List<Purchased.Decided> ofItem = new ArrayList<>();
    try (Stream<Reading<Purchased.Decided>> all = purchased.all(organisation)) {
      for (Reading<Purchased.Decided> reading :
          (Iterable<Reading<Purchased.Decided>>) all::iterator) {
        counting.purchase();
        switch (reading) {
          case Reading.Row<Purchased.Decided>(Purchased.Decided row) -> {
            if (!ofItem.isEmpty() && !ofItem.getFirst().item().equals(row.item())) {
              follow(ofItem, findings);
              ofItem.clear();
            }
            ofItem.add(row);
            count(row);
          }
          case Reading.Unreadable<Purchased.Decided>(String key, String why) ->
              findings.add(Finding.Kind.UNREADABLE, Where.purchase(key), "a purchase", why);
        }
      }
    }
    if (!ofItem.isEmpty()) {
      follow(ofItem, findings);
    }
  }

  /** Reads all purchases once more, only to count them. */
  void countAgain() {
    try (Stream<Reading<Purchased.Decided>> all = purchased.all(organisation)) {
      all.forEach(reading -> reading.readable().ifPresent(this::count));
    }
  }

  /** Accounts that nobody knew when the purchases were read, each with a purchase of its. */
  Map<AccountKey, String> strangers() {
    return strangers;
  }

  private void count(Purchased.Decided row) {
    Purchased.Payment payment = row.payment();
    if (payment == null) {
      return;
    }
    AccountKey account = payment.account();
    Map<String, Seen> ofPool = seen.get(account.pool().value());
    Seen payer = ofPool == null ? null : ofPool.get(account.holder());
    if (payer != null) {
      payer.add(row, payment);
    } else if (strangers.size() < STRANGERS) {
      strangers.putIfAbsent(account, row.key());
    }
  }

  /** An item is bought again only when the purchase before was reversed. */
  private void follow(List<Purchased.Decided> ofItem, Findings findings) {
    if (isRight(ofItem)) {
      return;
    }
    Purchased.Decided newest =
        ofItem.stream().max(Comparator.comparingInt(Purchased.Decided::generation)).orElseThrow();
    // The newest first: whoever wrote it had seen the one before reversed.
    List<Purchased.Decided> anew = new ArrayList<>();
    for (int generation = newest.generation(); generation >= 0; generation--) {
      Optional<Reading<Purchased.Decided>> read =
          purchased.one(organisation, newest.item(), generation);
      read.flatMap(Reading::readable).ifPresent(anew::add);
      if (read.isPresent() && read.get().readable().isEmpty()) {
        return; // It is reported as what it is.
      }
    }
    if (!isRight(anew)) {
      findings.add(
          Finding.Kind.GENERATION,
          "Item " + newest.item(),
          "generations 0 to %d, each but the last reversed".formatted(newest.generation()),
          said(anew));
    }
  }

  private static boolean isRight(List<Purchased.Decided> ofItem) {
    if (ofItem.size() == 1) {
      return ofItem.getFirst().generation() == 0;
    }
    List<Purchased.Decided> inOrder = inOrder(ofItem);
    for (int i = 0; i < inOrder.size(); i++) {
      Purchased.Decided next = i + 1 < inOrder.size() ? inOrder.get(i + 1) : null;
      if (inOrder.get(i).generation() != i || (next != null && !mayFollow(inOrder.get(i), next))) {
        return false;
      }
    }
    return true;
  }

  /** What is owned can be taken off the market, too; nothing comes after that. */
  private static boolean mayFollow(Purchased.Decided row, Purchased.Decided next) {
    return row.payment() != null && (row.payment().reversed() || next.payment() == null);
  }

  private static List<Purchased.Decided> inOrder(List<Purchased.Decided> ofItem) {
    return ofItem.stream().sorted(Comparator.comparingInt(Purchased.Decided::generation)).toList();
  }

  private static String said(List<Purchased.Decided> ofItem) {
    return String.join(
        ", ",
        inOrder(ofItem).stream()
            .map(row -> row.generation() + (row.isReversed() ? " reversed" : " not reversed"))
            .toList());
  }
}
