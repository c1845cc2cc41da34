package dev.coffer.usage.history;

import dev.coffer.platform.CsvCell;
import dev.coffer.usage.history.Party.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ledger as a file. */
final class LedgerColumns {
  static final List<String> NAMES =
      List.of(
          "Time",
          "Kind",
          "Pool",
          "Seller",
          "Seller ID",
          "Credits",
          "By",
          "From",
          "To",
          "Reason",
          "Source",
          "Operation");

  private LedgerColumns() {}

  static List<CsvCell> cells(HistoryEntry entry, Names names) {
    boolean refusal = entry.kind() == HistoryKind.REFUSAL;
    return List.of(
        CsvCell.time(entry.at()),
        CsvCell.text(entry.kind().name()),
        CsvCell.text(names.of(entry.pool())),
        CsvCell.text(entry.isUsers() ? called(entry.subject(), entry, names) : ""),
        CsvCell.text(entry.isUsers() ? entry.subject() : ""),
        CsvCell.number(entry.credits()),
        CsvCell.text(called(entry.by(), entry, names)),
        CsvCell.text(refusal ? "refused: " + entry.other() : called(entry.from(), entry, names)),
        CsvCell.text(called(entry.to(), entry, names)),
        CsvCell.text(entry.reason()),
        CsvCell.text(entry.source() == null ? "" : entry.source().name()),
        CsvCell.text(entry.operation()));
  }

  private static String called(String text, HistoryEntry entry, Names names) {
    @Nullable Party party = Party.of(text);
    if (party == null) {
      return "";
    }
    String name = names.of(party, entry);
    if (name != null) {
      return name;
    }
    String id = party.id();
    String kind = party.kind().name().toLowerCase(Locale.ROOT);
    return id == null || party.kind() == Kind.USER ? (id == null ? kind : id) : kind + " " + id;
  }
}
