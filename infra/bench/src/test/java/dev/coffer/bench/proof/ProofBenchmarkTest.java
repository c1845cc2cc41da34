package dev.coffer.bench.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.figures.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The benchmark of the proof")
class ProofBenchmarkTest {

  @Test
  void givesAFigureOnlyOfAProofThatFoundEverythingRight() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (LocalDatabase database = LocalDatabase.start()) {
      ProofBenchmark.run(database, new Settings(1, 1), 200, new PrintStream(printed, true, UTF_8));
    }

    assertThat(printed.toString(UTF_8))
        .contains("200 accounts, each with 10 ledger entries and 10 purchases")
        .contains("| 4,000 ");
  }
}
