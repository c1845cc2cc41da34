package dev.coffer.credits;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What operations on many accounts would do to each of them, computed from the accounts as they
 * are. Sellers that nothing could be done for are told why.
 */
public final class Planner {
  /** Figure: credits not used since before this second are idle. */
  public static final String IDLE_BEFORE = "idleBefore";

  private Planner() {}

  /**
   * What to do to whom.
   *
   * @param lines none of whose accounts is there twice
   */
  public record Plan(List<Line> lines, List<RefusedLine> refused) {
    /** Keeps its own copies. */
    public Plan {
      lines = List.copyOf(lines);
      refused = List.copyOf(refused);
    }
  }

  /**
   * One seller for whom something is wanted.
   *
   * @param number the line of the file it comes from; 0 where there is none
   * @param subject what they are called in a refusal
   */
  public record Wish(
      long number, String subject, String holder, Line.Change change, long credits) {}

  /** Adds, removes and sets as wished; nobody twice. */
  public static Plan of(Collection<Wish> wishes, Map<String, Account> accounts) {
    List<Line> lines = new ArrayList<>();
    List<RefusedLine> refused = new ArrayList<>();
    for (Wish wish : wishes) {
      Account account = accounts.get(wish.holder());
      long allocated = account == null ? 0 : account.allocated();
      long unused = account == null ? 0 : Math.max(0, account.remaining());
      String why =
          switch (wish.change()) {
            case ADD -> wish.credits() == 0 ? "Nothing would be added." : "";
            case REMOVE, SEND -> unused == 0 ? "Nothing is unused, so nothing can be taken." : "";
            case SET -> settingRefused(wish.credits(), allocated, unused);
            case RECLAIM, RECEIVE, END, CAP ->
                throw new IllegalArgumentException("nobody wishes " + wish.change());
          };
      if (why.isEmpty()) {
        lines.add(new Line(wish.holder(), wish.change(), wish.credits(), allocated, ""));
      } else {
        refused.add(new RefusedLine(wish.number(), wish.subject(), why));
      }
    }
    return new Plan(lines, refused);
  }

  private static String settingRefused(long credits, long allocated, long unused) {
    if (credits == allocated) {
      return "%d are allocated already.".formatted(credits);
    }
    return credits < allocated - unused
        ? "%d are used, and used credits can't be taken.".formatted(allocated - unused)
        : "";
  }

  /** Moves up to so many unused credits of each to one other seller. */
  public static Plan transfer(
      Collection<Wish> senders, Map<String, Account> accounts, String receiver) {
    Plan sends = of(senders, accounts);
    List<Line> lines = new ArrayList<>();
    for (Line line : sends.lines()) {
      lines.add(new Line(line.holder(), Line.Change.SEND, line.amount(), line.basis(), receiver));
    }
    if (!lines.isEmpty()) {
      Account account = accounts.get(receiver);
      long allocated = account == null ? 0 : account.allocated();
      String from = lines.size() == 1 ? lines.getFirst().holder() : "";
      lines.add(new Line(receiver, Line.Change.RECEIVE, 0, allocated, from));
    }
    return new Plan(lines, sends.refused());
  }

  /**
   * Takes credits back that nobody has used for long.
   *
   * @param idleBefore an account that was used or changed since then isn't idle
   * @param keep so many are left to each
   */
  public static Plan reclaim(Collection<Account> accounts, Instant idleBefore, long keep) {
    List<Line> lines = new ArrayList<>();
    for (Account account : accounts) {
      if (!account.key().isShared()
          && account.remaining() > keep
          && !account.lastTouched().isAfter(idleBefore)) {
        lines.add(
            new Line(
                account.key().holder(),
                Line.Change.RECLAIM,
                account.remaining() - keep,
                account.allocated(),
                ""));
      }
    }
    return new Plan(lines, List.of());
  }

  /** Tells every account of a pool that it ends at another time. */
  public static Plan end(Collection<Account> accounts, Instant until) {
    return new Plan(
        accounts.stream()
            .map(
                account ->
                    new Line(
                        account.key().holder(),
                        Line.Change.END,
                        until.getEpochSecond(),
                        account.allocated(),
                        ""))
            .toList(),
        List.of());
  }

  /**
   * Caps: shared balances stop at what they have, and of sellers' unused credits so many are taken
   * back that no more is allocated than Sales Intelligence was given. Everybody gives in proportion
   * to what they have left.
   */
  public static Plan cap(PoolBook book, Collection<Account> accounts) {
    List<Line> lines = new ArrayList<>();
    List<Account> givers = new ArrayList<>();
    for (Account account : accounts) {
      if (account.key().isShared()) {
        lines.add(new Line(account.key().holder(), Line.Change.CAP, 0, account.allocated(), ""));
      } else if (account.remaining() > 0) {
        givers.add(account);
      }
    }
    long unused = givers.stream().mapToLong(Account::remaining).sum();
    long excess = Math.min(unused, -book.share(Application.SALES_INTELLIGENCE).unallocated());
    if (excess > 0) {
      lines.addAll(inProportion(givers, excess, unused));
    }
    return new Plan(lines, List.of());
  }

  /** Largest remainders: whole credits that add up to the excess, the fairest there are. */
  private static List<Line> inProportion(List<Account> givers, long excess, long unused) {
    List<Account> byRemainder = new ArrayList<>(givers);
    byRemainder.sort(
        Comparator.comparing((Account giver) -> part(giver, excess, unused)[1])
            .reversed()
            .thenComparing(giver -> giver.key().holder()));
    long whole =
        givers.stream().mapToLong(giver -> part(giver, excess, unused)[0].longValueExact()).sum();
    long left = excess - whole;
    List<Line> lines = new ArrayList<>();
    for (Account giver : byRemainder) {
      long part = part(giver, excess, unused)[0].longValueExact() + (left-- > 0 ? 1 : 0);
      if (part > 0) {
        lines.add(new Line(giver.key().holder(), Line.Change.REMOVE, part, giver.allocated(), ""));
      }
    }
    return lines;
  }

  /** An account's part in whole credits, and what remains of the division. */
  private static BigInteger[] part(Account giver, long excess, long unused) {
    return BigInteger.valueOf(giver.remaining())
        .multiply(BigInteger.valueOf(excess))
        .divideAndRemainder(BigInteger.valueOf(unused));
  }
}
