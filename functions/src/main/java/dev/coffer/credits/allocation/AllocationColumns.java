package dev.coffer.credits.allocation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a file of allocations has what. Names are compared without regard to case, spaces and
 * punctuation.
 *
 * @param positions from 0
 * @param named which positions have a name at all
 */
record AllocationColumns(Map<Meaning, Integer> positions, List<Boolean> named) {
  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          Map.entry("email", Meaning.EMAIL),
          Map.entry("emailaddress", Meaning.EMAIL),
          Map.entry("user", Meaning.EMAIL),
          Map.entry("useremail", Meaning.EMAIL),
          Map.entry("credits", Meaning.CREDITS),
          Map.entry("allocated", Meaning.CREDITS),
          Map.entry("allocatedcredits", Meaning.CREDITS),
          Map.entry("change", Meaning.CHANGE));

  /** Columns of the exported list that can't be changed here. */
  private static final Set<String> PASSED_OVER =
      Set.of("name", "status", "role", "lastupdatedby", "lastupdatedat", "used", "remaining");

  private static final int SHOWN_MAX = 40;

  /** What a column can hold. */
  enum Meaning {
    EMAIL,
    CREDITS,
    CHANGE
  }

  /** A header that was looked at. */
  sealed interface Fitted {
    /** It has what is needed. */
    record Fits(AllocationColumns columns) implements Fitted {}

    /** It hasn't, and what would be right. */
    record Misfit(String why) implements Fitted {}
  }

  /** Keeps its own copies. */
  AllocationColumns {
    positions = Map.copyOf(positions);
    named = List.copyOf(named);
  }

  static Fitted of(List<String> header) {
    Map<Meaning, Integer> positions = new EnumMap<>(Meaning.class);
    String unknown = null;
    for (int i = 0; i < header.size(); i++) {
      String folded = folded(header.get(i));
      Meaning meaning = MEANINGS.get(folded);
      if (meaning != null && positions.putIfAbsent(meaning, i) != null) {
        return new Fitted.Misfit(
            "two columns mean "
                + meaning.name().toLowerCase(Locale.ROOT)
                + "; leave one of them out");
      }
      if (meaning == null
          && !header.get(i).isBlank()
          && !PASSED_OVER.contains(folded)
          && unknown == null) {
        unknown = header.get(i).strip();
      }
    }
    if (!positions.containsKey(Meaning.EMAIL) || !positions.containsKey(Meaning.CREDITS)) {
      return new Fitted.Misfit(
          "the first line must name the columns: Email and Credits, and if wanted Change");
    }
    if (unknown != null) {
      return new Fitted.Misfit(
          "the column \""
              + shortened(unknown)
              + "\" means nothing here; remove it or name it Email, Credits or Change");
    }
    return new Fitted.Fits(
        new AllocationColumns(positions, header.stream().map(name -> !name.isBlank()).toList()));
  }

  /** The cell of a line, without spaces around it; empty where the line or the file has none. */
  String cell(Meaning meaning, List<String> cells) {
    Integer position = positions.get(meaning);
    return position == null || position >= cells.size() ? "" : cells.get(position).strip();
  }

  /** Whether something stands where the header names no column. */
  boolean overflows(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank() && (i >= named.size() || !named.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= SHOWN_MAX
        ? name
        : name.substring(0, name.offsetByCodePoints(0, SHOWN_MAX)) + "\u2026";
  }
}
