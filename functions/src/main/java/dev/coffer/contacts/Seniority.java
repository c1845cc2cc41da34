package dev.coffer.contacts;

import java.util.List;
import java.util.Set;

/** How high somebody stands, highest first; the people of a company are listed in this order. */
public enum Seniority {
  C_LEVEL,
  VP,
  DIRECTOR,
  MANAGER,
  STAFF;

  private static final Set<String> CHIEFS =
      Set.of(
          "chief",
          "ceo",
          "cfo",
          "cto",
          "coo",
          "cmo",
          "cio",
          "ciso",
          "cro",
          "cpo",
          "chro",
          "cdo",
          "cso",
          "cco",
          "founder",
          "cofounder",
          "owner",
          "president",
          "chairman",
          "chairwoman",
          "chairperson",
          "geschaftsfuhrer",
          "geschaftsfuhrerin");
  private static final Set<String> VICES = Set.of("vp", "svp", "evp", "avp");
  private static final Set<String> DIRECTORS =
      Set.of("director", "head", "directeur", "directrice", "direktor", "direttore", "diretor");
  private static final Set<String> MANAGERS =
      Set.of("manager", "lead", "leader", "supervisor", "gerente", "responsable", "leiter");

  /** The first digit of the place in a company's list; stored, so it must never change. */
  public char rank() {
    return switch (this) {
      case C_LEVEL -> '0';
      case VP -> '1';
      case DIRECTOR -> '2';
      case MANAGER -> '3';
      case STAFF -> '4';
    };
  }

  /**
   * What a title says, by the words in it: "Chief", "Founder" and the like; "Vice President" and
   * "VP"; "Director" and "Head"; "Manager" and "Lead"; everything else is {@link #STAFF}. Somebody
   * who assists a chief is not one.
   */
  public static Seniority ofTitle(String title) {
    List<String> words = Folding.words(title);
    int assistant = words.indexOf("assistant");
    if (assistant >= 0
        && (words.contains("to") || words.contains("executive") || words.contains("personal"))) {
      return STAFF;
    }
    if (words.contains("vice") || words.stream().anyMatch(VICES::contains)) {
      return VP;
    }
    if (words.stream().anyMatch(CHIEFS::contains)
        || (words.contains("managing") && words.contains("director"))) {
      return C_LEVEL;
    }
    if (words.stream().anyMatch(DIRECTORS::contains)) {
      return DIRECTOR;
    }
    return words.stream().anyMatch(MANAGERS::contains) ? MANAGER : STAFF;
  }
}
