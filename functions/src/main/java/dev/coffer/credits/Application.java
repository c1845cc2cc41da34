package dev.coffer.credits;

/** What an organisation's credits are distributed to. */
public enum Application {
  /** Sellers' unlocks, allocated by user. */
  SALES_INTELLIGENCE("sales-intelligence", false),
  /** Batch purchases, all from one balance. */
  ORCHESTRATIONS("orchestrations", true);

  private final String slug;
  private final boolean shared;

  Application(String slug, boolean shared) {
    this.slug = slug;
    this.shared = shared;
  }

  /** Whether everybody draws on one balance, which lies in {@link AccountKey#SHARDS} accounts. */
  public boolean isShared() {
    return shared;
  }

  /** Its name in keys, addresses and files; never changes. */
  public String slug() {
    return slug;
  }
}
