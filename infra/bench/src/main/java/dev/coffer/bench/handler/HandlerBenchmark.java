package dev.coffer.bench.handler;

import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.Spread;
import dev.coffer.bench.figures.TextTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link UnlockHandlers} by JMH, each run in a process of its own. */
public final class HandlerBenchmark {
  private static final String ALLOCATION = "gc.alloc.rate.norm";
  /** Seconds, whatever the settings say: the compiler needs them where cores are few. */
  private static final int WARM_UPS = 10;

  private static final double KILOBYTE = 1024;

  private HandlerBenchmark() {}

  /** Runs it and prints its table. */
  public static void run(Settings settings, PrintStream out) {
    Options options =
        new OptionsBuilder()
            .include(UnlockHandlers.class.getName() + "\\..*")
            .addProfiler(GCProfiler.class)
            .forks(settings.runs())
            .warmupIterations(WARM_UPS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(settings.runMillis()))
            .jvmArgs("-Xmx1g", "--sun-misc-unsafe-memory-access=allow")
            .verbosity(VerboseMode.SILENT)
            .build();
    TextTable table = new TextTable("handler", "microseconds", "KB allocated");
    try {
      for (RunResult result : new Runner(options).run()) {
        String method = result.getParams().getBenchmark();
        table.row(
            title(method.substring(method.lastIndexOf('.') + 1)),
            Spread.of(times(result)).text(1),
            Spread.of(allocations(result)).text(1));
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH failed", e);
    }
    table.print("handler, one contact per request, stores in memory, one thread (JMH)", out);
  }

  private static String title(String method) {
    return switch (method) {
      case "bare" -> "bare, the same JSON";
      case "coffer" -> "ours";
      case "cofferWithoutToken" -> "ours, session token not looked at";
      default -> throw new IllegalStateException(method);
    };
  }

  private static List<Double> times(RunResult result) {
    return iterations(result).stream().map(one -> one.getPrimaryResult().getScore()).toList();
  }

  private static List<Double> allocations(RunResult result) {
    List<Double> kilobytes = new ArrayList<>();
    for (IterationResult one : iterations(result)) {
      one.getSecondaryResults()
          .forEach(
              (name, value) -> {
                if (name.endsWith(ALLOCATION)) {
                  kilobytes.add(value.getScore() / KILOBYTE);
                }
              });
    }
    return kilobytes;
  }

  private static List<IterationResult> iterations(RunResult result) {
    return result.getBenchmarkResults().stream()
        .map(BenchmarkResult::getIterationResults)
        .flatMap(Collection::stream)
        .toList();
  }
}
