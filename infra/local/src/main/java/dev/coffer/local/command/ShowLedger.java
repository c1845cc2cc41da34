package dev.coffer.local.command;

import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.PoolId;
import dev.coffer.identity.OrganisationId;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Shows the ledger of a pool, or of one seller in it. */
final class ShowLedger implements Command {

  /** Oldest first; of one moment, what gives comes before what is given from it. */
  private static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing(LedgerEntry::at)
          .thenComparing(LedgerEntry::kind)
          .thenComparing(LedgerEntry::book)
          .thenComparingLong(LedgerEntry::sequence);

  @Override
  public String name() {
    return "credits ledger";
  }

  @Override
  public String summary() {
    return "Shows every movement of a pool's credits, besides unlocks.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.organisation(),
        Option.pool(),
        Option.optional("user", "EMAIL", "only this seller's, by email or id"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = arguments.organisation();
    PoolId pool = KnownPool.of(arguments, operator, organisation).pool().id();
    Names names = new Names(operator, organisation);
    List<LedgerEntry> entries;
    if (arguments.has("user")) {
      String book = KnownUser.of(arguments, operator, organisation).id().value();
      entries = operator.credits().ledger().book(organisation, pool, book);
    } else {
      try (Stream<LedgerEntry> all = operator.credits().ledger().all(organisation, pool)) {
        entries = together(all.sorted(ORDER), names);
      }
    }
    entries.forEach(entry -> out.println(line(entry, names)));
    out.println(entries.size() == 1 ? "1 entry" : entries.size() + " entries");
    return 0;
  }

  /** The parts of a shared balance are told as the one that people know of. */
  private static List<LedgerEntry> together(Stream<LedgerEntry> entries, Names names) {
    Map<String, LedgerEntry> together = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            together.merge(
                String.join(
                    " ",
                    entry.operation(),
                    entry.kind().name(),
                    names.isShared(entry.book()) ? names.book(entry.book()) : entry.book()),
                entry,
                ShowLedger::sum));
    together.values().removeIf(ShowLedger::opensOnly);
    return List.copyOf(together.values());
  }

  private static LedgerEntry sum(LedgerEntry one, LedgerEntry other) {
    return new LedgerEntry(
        one.pool(),
        one.book(),
        one.sequence(),
        one.kind(),
        one.amount() + other.amount(),
        one.at(),
        one.by(),
        one.operation(),
        one.reason(),
        one.other());
  }

  /** A balance that begins with nothing. */
  private static boolean opensOnly(LedgerEntry entry) {
    return entry.kind() == LedgerEntry.Kind.ALLOCATION && entry.amount() == 0;
  }

  private static String line(LedgerEntry entry, Names names) {
    String what =
        "%-12s %+6d  %s".formatted(Words.of(entry.kind()), entry.amount(), way(entry, names));
    return "%s  %s; by %s, operation %s%s"
        .formatted(
            entry.at().truncatedTo(ChronoUnit.SECONDS),
            what,
            names.person(entry.by()),
            entry.operation(),
            entry.reason().isEmpty() ? "" : ": " + entry.reason());
  }

  private static String way(LedgerEntry entry, Names names) {
    return switch (entry.kind()) {
      case GRANT, DISTRIBUTION, ALLOCATION, REMOVAL, TRANSFER ->
          "from " + names.book(entry.from()) + " to " + names.book(entry.to());
      case REVERSAL -> "to " + names.book(entry.book()) + " for " + entry.other();
      case EXPIRY, OVERAGE, TERMS -> "of " + names.book(entry.book());
      case REFUSAL ->
          "at "
              + names.book(entry.book())
              + ", "
              + entry.other().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
