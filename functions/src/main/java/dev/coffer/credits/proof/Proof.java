package dev.coffer.credits.proof;

import dev.coffer.identity.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proof that somebody asked for, and what came of it.
 *
 * @param id follows from the caller's idempotency key
 * @param by the user id of whoever asked
 * @param counts what is read so far
 * @param verdict null until it is done
 */
public record Proof(
    String id,
    OrganisationId organisation,
    String by,
    Instant at,
    State state,
    Verdict.Counts counts,
    @Nullable Verdict verdict) {

  /** Where a proof stands. */
  public enum State {
    /** It is under way. */
    RUNNING,
    /** Everything was read; the verdict tells. */
    DONE,
    /** There was no time to read everything. */
    FAILED
  }

  /** Refuses a verdict on what isn't done, and none on what is. */
  public Proof {
    if ((state == State.DONE) != (verdict != null)) {
      throw new IllegalStateException("a proof is done when there is a verdict: " + id);
    }
  }

  /** A proof of which nothing is read. */
  public static Proof asked(String id, OrganisationId organisation, String by, Instant at) {
    return new Proof(id, organisation, by, at, State.RUNNING, Verdict.Counts.NONE, null);
  }

  /** The same proof, so much further. */
  public Proof read(Verdict.Counts more) {
    return new Proof(id, organisation, by, at, State.RUNNING, more, null);
  }

  /** The same proof with its verdict. */
  public Proof done(Verdict with) {
    return new Proof(id, organisation, by, at, State.DONE, with.counts(), with);
  }

  /** The same proof, for which there was no time. */
  public Proof failed() {
    return new Proof(id, organisation, by, at, State.FAILED, counts, null);
  }
}
