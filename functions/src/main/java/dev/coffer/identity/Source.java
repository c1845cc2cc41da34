package dev.coffer.identity;

/** Where a user is while they use Coffer. Stored with everything they do. */
public enum Source {
  /** The frame on a Salesforce record. */
  IFRAME(1),
  /** The Chrome extension. */
  EXTENSION(2),
  /** The hosted pages. */
  WEB(3),
  /** The customer relationship system itself. */
  CRM(4),
  /** A sales engagement platform. */
  SEP(5),
  /** A client over HTTP. */
  API(6);

  private final int code;

  Source(int code) {
    this.code = code;
  }

  /** One digit that stands for it in packed rows; never changes. */
  public int code() {
    return code;
  }

  /**
   * The source with a code.
   *
   * @throws IllegalStateException when there is none
   */
  public static Source ofCode(int code) {
    for (Source source : values()) {
      if (source.code == code) {
        return source;
      }
    }
    throw new IllegalStateException("no source has the code " + code);
  }
}
