package dev.coffer.contacts;

import org.jspecify.annotations.Nullable;

/**
 * A company of the directory.
 *
 * @param id derived from its domain, else its name, at first import; see {@link IdentityKey}
 * @param domain its web domain in lower case without {@code www.}
 * @param headcountBand free to see
 * @param information what a company credit buys
 */
public record Company(
    CompanyId id,
    String name,
    @Nullable String domain,
    @Nullable HeadcountBand headcountBand,
    Information information) {

  /** Refuses a company without a name. */
  public Company {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a company needs a name");
    }
  }

  /** Whether there is anything that a company credit could buy. */
  public boolean isSold() {
    return !information.equals(Information.NONE);
  }

  /**
   * Firmographics beyond name, domain and headcount band; null is "not known".
   *
   * @param headcount people
   * @param founded year
   */
  public record Information(
      @Nullable String industry,
      @Nullable Integer headcount,
      @Nullable String city,
      @Nullable String country,
      @Nullable String phone,
      @Nullable Integer founded) {
    /** Nothing is known. */
    public static final Information NONE = new Information(null, null, null, null, null, null);
  }
}
