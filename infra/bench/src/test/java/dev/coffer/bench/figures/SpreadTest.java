package dev.coffer.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of several runs,")
class SpreadTest {

  @Test
  void theMiddleOneCountsWhateverTheirOrder() {
    assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(4, 1, 9));
  }

  @Test
  void anEvenNumberHasItsMiddleBetweenTwo() {
    assertThat(Spread.of(List.of(1.0, 2.0, 4.0, 100.0))).isEqualTo(new Spread(3, 1, 100));
  }

  @Test
  void noneIsNoFigure() {
    assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPercentileIsAValueThatWasMeasured() {
    long[] oneToHundred = new long[100];
    for (int i = 0; i < oneToHundred.length; i++) {
      oneToHundred[i] = 100L - i;
    }

    assertThat(Spread.percentile(oneToHundred, 0.5)).isEqualTo(50);
    assertThat(Spread.percentile(oneToHundred, 0.99)).isEqualTo(99);
    assertThat(Spread.percentile(oneToHundred, 1)).isEqualTo(100);
    assertThat(Spread.percentile(new long[] {7}, 0.99)).isEqualTo(7);
    assertThat(oneToHundred[0]).as("the values stay as they were").isEqualTo(100);
  }

  @Test
  void aTableShowsTheMiddleWithTheSmallestAndTheLargest() {
    assertThat(new Spread(1234.4, 1200, 1300).text(0)).isEqualTo("1,234 (1,200-1,300)");
    assertThat(new Spread(2.0625, 2.0625, 2.0625).text(3)).isEqualTo("2.063");
  }

  @Test
  void aTableLinesUp() {
    TextTable table = new TextTable("who", "how many");
    table.row("ours", "2");

    assertThat(table.lines())
        .containsExactly("| who  | how many |", "|---|---|", "| ours | 2        |");
    assertThatThrownBy(() -> table.row("too few")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMachineIsNamedWithThem() {
    assertThat(Machine.description()).contains(" cores, ", " GB, ");
  }
}
