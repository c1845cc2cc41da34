package dev.coffer.identity;

/** What a user is in their organisation. Sellers have the same rights; the role drives reports. */
public enum Role {
  /** Runs the organisation's settings and credits. */
  PRIMARY_ADMINISTRATOR,
  /** Shares out Sales Intelligence credits. */
  SI_SALES_ADMINISTRATOR,
  /** Account executive, a seller. */
  SALES_AE,
  /** Sales development representative, a seller. */
  SALES_SDR,
  /** A seller with a light seat. */
  SALES_LITE;

  /** Whether they may see everybody's credits and share them out. */
  public boolean isAdministrator() {
    return switch (this) {
      case PRIMARY_ADMINISTRATOR, SI_SALES_ADMINISTRATOR -> true;
      case SALES_AE, SALES_SDR, SALES_LITE -> false;
    };
  }
}
