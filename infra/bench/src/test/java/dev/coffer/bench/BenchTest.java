package dev.coffer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The benchmarks' command line")
class BenchTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, UTF_8);

  @Test
  void saysHowItIsUsedWhenItIsAskedForWhatThereIsNot() {
    assertThat(Bench.run(new String[] {"everything"}, out)).isFalse();
    assertThat(Bench.run(new String[] {"--runs", "many"}, out)).isFalse();
    assertThat(Bench.run(new String[] {"--runs"}, out)).isFalse();
    assertThat(Bench.run(new String[] {"--runs", "0"}, out)).isFalse();

    assertThat(printed.toString(UTF_8)).contains("unlock shared bulk units handler");
  }
}
