package dev.coffer.credits.proof;

import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries out the proof that a message names. It keeps how far it is at most once a second. A proof
 * that was cut off begins again when the message comes again: only what is read at one go proves
 * something.
 */
public final class ProofJob implements Job {
  private static final Pattern MESSAGE =
      Pattern.compile("proof ([0-9a-hjkmnp-tv-z]{26}) ([0-9a-hjkmnp-tv-z]{26})");
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Proofs proofs;
  private final Prover prover;
  private final InstantSource clock;

  /** The job over these. */
  public ProofJob(Proofs proofs, Prover prover, InstantSource clock) {
    this.proofs = proofs;
    this.prover = prover;
    this.clock = clock;
  }

  /** The message that names a proof. */
  public static String message(Proof proof) {
    return "proof " + proof.organisation() + " " + proof.id();
  }

  @Override
  public Outcome run(String message, BooleanSupplier goesOn) {
    Matcher named = MESSAGE.matcher(message);
    if (!named.matches()) {
      return Outcome.NOT_MINE;
    }
    Optional<Proof> asked = proofs.find(new OrganisationId(named.group(1)), named.group(2));
    asked
        .filter(proof -> proof.state() == Proof.State.RUNNING)
        .ifPresent(proof -> carryOut(proof, goesOn));
    return Outcome.DONE;
  }

  private void carryOut(Proof proof, BooleanSupplier goesOn) {
    Keeping keeping = new Keeping(proof, goesOn);
    try {
      proofs.put(proof.done(prover.prove(proof.organisation(), clock, keeping)));
    } catch (OutOfTime e) {
      // It would be no other the next time.
      proofs.put(keeping.last.failed());
    }
  }

  /** Says that there is no time for the rest. */
  private static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Keeps how far the proof is. */
  private final class Keeping implements Verdict.Watch {
    private final BooleanSupplier goesOn;
    private Proof last;
    private Instant kept;

    Keeping(Proof proof, BooleanSupplier goesOn) {
      this.goesOn = goesOn;
      this.last = proof;
      this.kept = clock.instant();
    }

    @Override
    public void read(Verdict.Counts counts) {
      last = last.read(counts);
      if (!goesOn.getAsBoolean()) {
        throw new OutOfTime();
      }
      Instant now = clock.instant();
      if (!now.isBefore(kept.plus(BETWEEN))) {
        proofs.put(last);
        kept = now;
      }
    }
  }
}
