package dev.coffer.bench.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.bench.database.TestDatabase;
import dev.coffer.bench.figures.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of allocations")
class AllocationBenchmarkTest {
  private static final Settings ONCE = new Settings(1, 1);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void sayThatOneOperationCostsTwoUnitsASellerAndATransactionEight() {
    AllocationBenchmark.run(TestDatabase.DATABASE, ONCE, 500, out());

    assertThat(printed.toString(UTF_8))
        .containsPattern("a transaction per seller +\\|.+\\| 8\\.000 ")
        .containsPattern("ours, plan and all +\\|.+\\| 2\\.[01]");
  }

  @Test
  void listEverybody() {
    ListBenchmark.run(TestDatabase.DATABASE, ONCE, 200, out());

    assertThat(printed.toString(UTF_8)).contains("ours, page after page", "the list of 200");
  }

  private PrintStream out() {
    return new PrintStream(printed, true, UTF_8);
  }
}
