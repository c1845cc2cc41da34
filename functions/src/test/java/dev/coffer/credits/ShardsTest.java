package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A shared balance's shards")
class ShardsTest {
  private static final int TRIES = 2000;

  @Test
  void areFilledThePoorestFirst() {
    assertThat(Shards.giving(List.of(5L, 0L, 2L), 4)).containsExactly(0L, 3L, 1L);
    assertThat(Shards.giving(List.of(0L, 0L, 0L), 7)).containsExactly(3L, 2L, 2L);
    assertThat(Shards.giving(List.of(-4L, 1L), 3)).containsExactly(3L, 0L);
  }

  @Test
  void areEmptiedTheRichestFirst() {
    assertThat(Shards.taking(List.of(5L, 0L, 2L), 4)).containsExactly(4L, 0L, 0L);
    assertThat(Shards.taking(List.of(5L, 5L, 2L), 7)).containsExactly(4L, 3L, 0L);
    assertThat(Shards.taking(List.of(3L, -9L), 3)).containsExactly(3L, 0L);
  }

  @Test
  void giveNoMoreThanTheyHold() {
    assertThatThrownBy(() -> Shards.taking(List.of(3L, -9L), 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endAlikeHoweverTheyBegin() {
    SplittableRandom random = new SplittableRandom(41);
    for (int i = 0; i < TRIES; i++) {
      List<Long> balances = balances(random);
      long credits = random.nextLong(200);

      List<Long> given = Shards.giving(balances, credits);

      assertThat(sum(given)).as("giving %d to %s", credits, balances).isEqualTo(credits);
      List<Long> after = plus(balances, given, 1);
      for (int shard = 0; shard < given.size(); shard++) {
        assertThat(given.get(shard)).isNotNegative();
        if (given.get(shard) > 0) {
          assertThat(after.get(shard))
              .as("%s were given %s", balances, given)
              .isLessThanOrEqualTo(Collections.min(after) + 1);
        }
      }
    }
  }

  @Test
  void endAlikeHoweverMuchIsTaken() {
    SplittableRandom random = new SplittableRandom(43);
    for (int i = 0; i < TRIES; i++) {
      List<Long> balances = balances(random);
      long there = balances.stream().mapToLong(balance -> Math.max(0, balance)).sum();
      long credits = random.nextLong(there + 1);

      List<Long> taken = Shards.taking(balances, credits);

      assertThat(sum(taken)).as("taking %d of %s", credits, balances).isEqualTo(credits);
      List<Long> after = plus(balances, taken, -1);
      for (int shard = 0; shard < taken.size(); shard++) {
        assertThat(taken.get(shard)).isNotNegative();
        if (taken.get(shard) > 0) {
          assertThat(after.get(shard))
              .as("%s were taken %s", balances, taken)
              .isNotNegative()
              .isGreaterThanOrEqualTo(Collections.max(after) - 1);
        }
      }
    }
  }

  private static List<Long> balances(SplittableRandom random) {
    List<Long> balances = new ArrayList<>();
    int number = 1 + random.nextInt(AccountKey.SHARDS);
    for (int i = 0; i < number; i++) {
      balances.add(random.nextLong(-10, 50));
    }
    return balances;
  }

  private static List<Long> plus(List<Long> balances, List<Long> parts, int sign) {
    List<Long> after = new ArrayList<>();
    for (int i = 0; i < balances.size(); i++) {
      after.add(balances.get(i) + sign * parts.get(i));
    }
    return after;
  }

  private static long sum(List<Long> parts) {
    return parts.stream().mapToLong(part -> part).sum();
  }
}
