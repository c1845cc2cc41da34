package dev.coffer.credits;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an organisation's credits are distributed to. Another one is added here; pools from before
 * give it nothing until an administrator distributes.
 */
public enum Application {
  /** Sellers' unlocks: allocated by user, or from one balance as in the legacy frame. */
  SALES_INTELLIGENCE("sales-intelligence", Mode.BY_USER),
  /** Batch purchases, all from one balance. */
  ORCHESTRATIONS("orchestrations", Mode.SHARED);

  /** How an application's credits of a pool are spent. */
  public enum Mode {
    /** Every seller has an account; what they are allocated is their limit. */
    BY_USER,
    /** Everybody draws on one balance, which lies in {@link AccountKey#SHARDS} accounts. */
    SHARED
  }

  private final String slug;
  private final Mode usually;

  Application(String slug, Mode usually) {
    this.slug = slug;
    this.usually = usually;
  }

  /** Its mode where nobody chose one. */
  public Mode usualMode() {
    return usually;
  }

  /** Whether it can be in a mode: only sellers' own unlocks can be allocated to them. */
  public boolean allows(Mode mode) {
    return mode == Mode.SHARED || this == SALES_INTELLIGENCE;
  }

  /** Its name in keys, addresses and files; never changes. */
  public String slug() {
    return slug;
  }

  /** The application with a slug. */
  public static Optional<Application> ofSlug(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
  }
}
