package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.coffer.credits.Pool;
import dev.coffer.credits.allocation.OperationSweep;
import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.Organisation;
import dev.coffer.unlocks.RecoveryPass;
import dev.coffer.unlocks.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs by the clock, once a day: purchases that were left in the middle are finished, and the
 * end of pools that are over is booked, operations that run are taken up again. Nothing depends on
 * it; it shortens the time that a credit lies reserved for nobody. It stops before Lambda would
 * stop it. Each day begins with another organisation, so that those at the end of a long list have
 * their turn too.
 */
public final class ScheduleFunction implements RequestHandler<Map<String, Object>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleFunction.class);

  /** Time to finish an account and to say where it stopped. */
  private static final Duration SPARE = Duration.ofSeconds(30);

  private final OperatorLists organisations;
  private final Upkeep upkeep;
  private final OperationSweep sweep;
  private final InstantSource clock;

  /** In AWS Lambda. */
  public ScheduleFunction() {
    this(AwsCloud.withJobs());
  }

  /** Anywhere else. */
  public ScheduleFunction(Cloud cloud) {
    ScheduleComponent component =
        DaggerScheduleComponent.builder().cloudModule(new CloudModule(cloud)).build();
    this.organisations = component.organisations();
    this.upkeep = component.upkeep();
    this.sweep = component.sweep();
    this.clock = cloud.clock();
  }

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    String report = run(() -> context.getRemainingTimeInMillis() > SPARE.toMillis());
    LOG.info("request {}: {}", context.getAwsRequestId(), report);
    return report;
  }

  /**
   * Does the day's work.
   *
   * @param goesOn whether there is time for more
   * @return what was done, for the log
   */
  public String run(BooleanSupplier goesOn) {
    Instant now = clock.instant();
    List<Organisation> all = inTurn(now);
    int running = sweep.over(all);
    Upkeep.Done done = upkeep.over(all, now, new Quiet(goesOn));
    RecoveryPass.Report total = done.total();
    String what =
        (running == 0 ? "" : running + " operations taken up again, ")
            + "%d accounts looked at, %d with purchases to settle, %d closed"
                .formatted(total.accounts(), total.recovered(), total.closed());
    Pool stoppedAt = done.stoppedAt();
    return stoppedAt == null
        ? what
        : "%s; no time for more: stopped in pool %s of organisation %s"
            .formatted(what, stoppedAt.id(), stoppedAt.organisation());
  }

  /** All organisations, each day another one first. */
  private List<Organisation> inTurn(Instant now) {
    List<Organisation> all = new ArrayList<>(organisations.organisations());
    all.sort(Comparator.comparing(organisation -> organisation.id().value()));
    Collections.rotate(all, -(int) (Duration.between(Instant.EPOCH, now).toDays() % 100_000));
    return all;
  }

  /** Asks for time, and keeps no record of pools: the log gets the sums. */
  private record Quiet(BooleanSupplier time) implements Upkeep.Watch {
    @Override
    public boolean goesOn() {
      return time.getAsBoolean();
    }

    @Override
    public void did(Organisation organisation, Pool pool, RecoveryPass.Report report) {
      // The sums say enough.
    }
  }
}
