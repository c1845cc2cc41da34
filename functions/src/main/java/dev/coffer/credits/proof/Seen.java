package dev.coffer.credits.proof;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was read, as small as can be, and the purchases that were counted for it since.
 * A purchase counts where its ticket was drawn and settled before the account was read: such rows
 * were there already and none is added any more.
 */
final class Seen {
  private static final long[] NONE = {};
  private static final int NAMED = 3;

  private final AccountKey key;
  private final long nextTicket;
  private final long returned;
  private final long returnedByEntries;
  private final long[] pending;
  private final long bought;
  private final long boughtByEntries;
  private final boolean readable;

  private final Numbers tickets = new Numbers();
  private long rows;
  private long late;
  private long repeated;
  private long reversed;
  private long latest = -1;
  private @Nullable String latestRow;
  private @Nullable Set<Long> twice;
  private @Nullable Closely closely;

  /** What is remembered of purchases only where something didn't add up at the first look. */
  record Closely(Map<Long, List<String>> byDoubledTicket, Set<String> reversed) {}

  private Seen(Account account, long given, long givenByEntries, long returnedByEntries) {
    this.key = account.key();
    this.nextTicket = account.nextTicket();
    this.returned = account.returned();
    this.returnedByEntries = returnedByEntries;
    this.pending = tickets(account);
    long elsewhere = account.remaining() + account.reserved();
    this.bought = given - elsewhere;
    this.boughtByEntries = givenByEntries - elsewhere;
    this.readable = true;
  }

  private Seen(AccountKey key) {
    this.key = key;
    this.nextTicket = Long.MAX_VALUE;
    this.returned = 0;
    this.returnedByEntries = 0;
    this.pending = NONE;
    this.bought = 0;
    this.boughtByEntries = 0;
    this.readable = false;
  }

  /** An account and what its entries come to. */
  static Seen of(Account account, Fold fold) {
    return new Seen(
        account,
        account.allocated() + account.returned() - account.expired(),
        fold.allocated() + fold.returned() - fold.expired(),
        fold.returned());
  }

  /** An account whose row can't be read; its purchases are counted for nothing. */
  static Seen unreadable(AccountKey key) {
    return new Seen(key);
  }

  private static long[] tickets(Account account) {
    if (account.pending().isEmpty()) {
      return NONE;
    }
    long[] ranges = new long[2 * account.pending().size()];
    int at = 0;
    for (Intent intent : inOrder(account)) {
      ranges[at++] = intent.ticket();
      ranges[at++] = intent.ticket() + intent.wanted().count();
    }
    return ranges;
  }

  private static List<Intent> inOrder(Account account) {
    List<Intent> intents = new ArrayList<>(account.pending().values());
    intents.sort(Comparator.comparingLong(Intent::ticket));
    return intents;
  }

  /** Pending purchases whose tickets were never drawn, or were drawn for another one, too. */
  static void checkPending(Account account, Findings findings) {
    long free = 0;
    for (Intent intent : inOrder(account)) {
      long end = intent.ticket() + intent.wanted().count();
      if (intent.ticket() < free || end > account.nextTicket()) {
        findings.add(
            Finding.Kind.INTENT,
            Where.account(account.key()),
            "tickets from %d to %d for %s".formatted(free, account.nextTicket() - 1, intent.key()),
            "%d to %d".formatted(intent.ticket(), end - 1));
      }
      free = Math.max(free, end);
    }
  }

  /** Looks more closely the next time. */
  Seen closely(Seen earlier) {
    Map<Long, List<String>> doubled = new HashMap<>();
    if (earlier.twice != null) {
      earlier.twice.forEach(ticket -> doubled.put(ticket, new ArrayList<>()));
    }
    closely = new Closely(doubled, new HashSet<>());
    return this;
  }

  /** Counts a purchase. */
  void add(Purchased.Decided row, Purchased.Payment payment) {
    long ticket = payment.ticket();
    if (closely != null) {
      List<String> doubled = closely.byDoubledTicket().get(ticket);
      if (doubled != null) {
        doubled.add(row.key());
      }
      if (payment.reversed()) {
        closely.reversed().add(row.key());
      }
    }
    reversed += payment.reversed() ? 1 : 0;
    if (ticket >= nextTicket) {
      late++;
      if (ticket > latest) {
        latest = ticket;
        latestRow = row.key();
      }
      return;
    }
    if (!tickets.add(ticket)) {
      twice = twice == null ? new HashSet<>() : twice;
      twice.add(ticket);
      repeated++;
    }
    if (!isPending(ticket)) {
      rows++;
    }
  }

  private boolean isPending(long ticket) {
    for (int i = 0; i < pending.length; i += 2) {
      if (ticket >= pending[i] && ticket < pending[i + 1]) {
        return true;
      }
    }
    return false;
  }

  AccountKey key() {
    return key;
  }

  /** Whether something doesn't add up, be it that time has passed since it was read. */
  boolean isDoubtful() {
    return readable && !(rightlyPaid(rows) && isGivenBack() && latest < 0 && twice == null);
  }

  /**
   * Whether what has happened since explains it all.
   *
   * @param later the account, read after the purchases
   */
  boolean isExplainedBy(Account later) {
    return rightlyPaid(rows) && twice == null && latest < later.nextTicket() && isGivenBack(later);
  }

  private boolean rightlyPaid(long count) {
    return count == bought || count == boughtByEntries;
  }

  /** Whether as many purchases are reversed as credits were given back when it was read. */
  private boolean isGivenBack() {
    return reversed == returned || reversed == returnedByEntries;
  }

  private boolean isGivenBack(Account later) {
    return isGivenBack() || (reversed >= returned && reversed <= later.returned());
  }

  /**
   * Reports what is wrong with its purchases.
   *
   * @param later the account, read after the purchases
   * @param givenBack the purchases whose credit was given back, as its entries say, read after them
   */
  void report(Account later, Set<String> givenBack, Findings findings) {
    String where = Where.account(key);
    boolean drawn = latest < later.nextTicket();
    if (!drawn) {
      findings.add(
          Finding.Kind.TICKET_NOT_DRAWN,
          Where.purchase(String.valueOf(latestRow)),
          "a ticket below %d of account %s".formatted(later.nextTicket(), key.holder()),
          latest);
    }
    Closely looked = closely == null ? new Closely(Map.of(), Set.of()) : closely;
    looked.byDoubledTicket().entrySet().stream()
        .filter(ticket -> ticket.getValue().size() > 1)
        .forEach(
            ticket ->
                findings.add(
                    Finding.Kind.TICKET_TWICE,
                    where,
                    "one purchase by ticket " + ticket.getKey(),
                    String.join(" and ", ticket.getValue())));
    boolean paid = rightlyPaid(rows) || rightlyPaid(rows - repeated + (drawn ? 0 : late));
    if (!paid) {
      findings.add(
          Finding.Kind.REMAINING, where, bought + " purchases paid for", rows + " purchases");
    }
    if (!isGivenBack(later)) {
      Set<String> unpaid = new TreeSet<>(looked.reversed());
      unpaid.removeAll(givenBack);
      Set<String> unmarked = new TreeSet<>(givenBack);
      unmarked.removeAll(looked.reversed());
      findings.add(
          Finding.Kind.REVERSED,
          where,
          returned + " reversed purchases" + named(", among them ", unmarked),
          reversed + named(", among them ", unpaid));
    }
  }

  private static String named(String before, Set<String> keys) {
    return keys.isEmpty() ? "" : before + String.join(", ", keys.stream().limit(NAMED).toList());
  }
}
