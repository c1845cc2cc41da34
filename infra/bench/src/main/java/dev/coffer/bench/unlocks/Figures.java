package dev.coffer.bench.unlocks;

import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.bench.figures.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run came to.
 *
 * @param perSecond unlocks
 * @param p50 milliseconds an unlock, retries included; half of them took no longer
 * @param p99 milliseconds; one in a hundred took longer
 * @param conflicts per unlock
 * @param calls to the database per unlock
 * @param writeUnits per unlock
 * @param readUnits per unlock
 */
record Figures(
    double perSecond,
    double p50,
    double p99,
    double conflicts,
    double calls,
    double writeUnits,
    double readUnits) {
  private static final double MILLISECOND = 1e6;
  private static final double SECOND = 1e9;

  static Figures of(Crowd.Took took, MeteredDynamo.Reading meter) {
    double unlocks = took.each().length;
    return new Figures(
        unlocks * SECOND / took.nanos(),
        Spread.percentile(took.each(), 0.5) / MILLISECOND,
        Spread.percentile(took.each(), 0.99) / MILLISECOND,
        meter.conflicts() / unlocks,
        meter.calls() / unlocks,
        meter.writeUnits() / unlocks,
        meter.readUnits() / unlocks);
  }

  /** One figure of several runs, as a table shows it. */
  static String over(List<Figures> runs, ToDoubleFunction<Figures> figure, int decimals) {
    return Spread.of(runs.stream().map(figure::applyAsDouble).toList()).text(decimals);
  }
}
