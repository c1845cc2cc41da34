package dev.coffer.credits;

/** What an organisation's credits are distributed to. */
public enum Application {
  /** Sellers' unlocks, allocated by user. */
  SALES_INTELLIGENCE("sales-intelligence"),
  /** Batch purchases. */
  ORCHESTRATIONS("orchestrations");

  private final String slug;

  Application(String slug) {
    this.slug = slug;
  }

  /** Its name in keys, addresses and files; never changes. */
  public String slug() {
    return slug;
  }
}
