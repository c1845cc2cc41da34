package dev.coffer.bench.unlocks;

import static dev.coffer.bench.database.TestDatabase.DATABASE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of units")
class UnitsBenchmarkTest {

  @Test
  void saysWhatEachOutcomeCosts() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    UnitsBenchmark.run(DATABASE, List.of(30), new PrintStream(printed, true, UTF_8));

    assertThat(printed.toString(UTF_8))
        .containsPattern("unlocked, mean of 96 +\\| 2\\.0625 +\\| 2\\.0")
        .containsPattern("already owned +\\| 0 \\(\\+ 0\\.5 read\\) +\\| 0\\.0000 +\\| 0\\.5000")
        .containsPattern("unlocked by a 2-item transaction +\\| 4 +\\| 4\\.0000")
        .containsPattern("unlocked by a 4-item transaction +\\| 8 +\\| 8\\.0000");
  }
}
