package dev.coffer.usage.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.LedgerEntry;
import dev.coffer.identity.UserId;
import dev.coffer.platform.MeteredDynamo;
import dev.coffer.platform.TestDynamo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who reads the history")
class HistoryReaderTest {
  private static final HistoryFilter ALL =
      new HistoryFilter(null, null, Set.of(), Instant.EPOCH, HistoryFilter.ALWAYS);

  private final HistoryWorld world = new HistoryWorld(5);
  private final String usage = TestDynamo.newTable();
  private final MeteredDynamo dynamo = new MeteredDynamo(world.dynamo);
  private final HistoryTables history = HistoryTables.in(dynamo, usage);
  private final HistoryReader reader = history.reader();
  private List<HistoryEntry> everything = List.of();

  @BeforeEach
  void muchHappens() {
    world.happens(200, 100);
    world.consumer(world.dynamo, usage).consume(world.changes());
    everything = read(ALL, 1000);
  }

  @Test
  void findsEverythingNewestFirst() {
    assertThat(everything).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    assertThat(everything).isSortedAccordingTo(Comparator.comparing(HistoryEntry::at).reversed());
  }

  @Test
  void findsTheSameOnPagesOfAnySize() {
    assertThat(read(ALL, 1)).isEqualTo(everything);
    assertThat(read(ALL, 7)).isEqualTo(everything);
    assertThat(read(ALL, 64)).isEqualTo(everything);
  }

  @Test
  void findsThoseOfAPoolASellerAKindAndATime() {
    UserId seller = world.sellers.getFirst();
    Instant from = HistoryWorld.NOW.minus(Duration.ofDays(30));
    Instant until = HistoryWorld.NOW.minus(Duration.ofDays(5));

    finds(
        new HistoryFilter(
            world.pools.getFirst(), null, Set.of(), Instant.EPOCH, HistoryFilter.ALWAYS),
        entry -> entry.pool().equals(world.pools.getFirst()));
    finds(
        HistoryFilter.of(seller, HistoryKind.UNLOCK),
        entry -> entry.kind() == HistoryKind.UNLOCK && entry.subject().equals(seller.value()));
    finds(
        new HistoryFilter(
            null,
            null,
            Set.of(HistoryKind.TRANSFER, HistoryKind.REVERSAL),
            Instant.EPOCH,
            HistoryFilter.ALWAYS),
        entry -> Set.of(HistoryKind.TRANSFER, HistoryKind.REVERSAL).contains(entry.kind()));
    finds(
        new HistoryFilter(null, null, Set.of(), from, until),
        entry -> !entry.at().isBefore(from) && entry.at().isBefore(until));
    finds(
        new HistoryFilter(world.pools.getLast(), seller, Set.of(HistoryKind.UNLOCK), from, until),
        entry ->
            entry.pool().equals(world.pools.getLast())
                && entry.subject().equals(seller.value())
                && entry.kind() == HistoryKind.UNLOCK
                && !entry.at().isBefore(from)
                && entry.at().isBefore(until));
  }

  @Test
  void goesOnWhereTheyWereThoughMoreHasHappened() {
    HistoryPage first = page(ALL, null, 10);
    world.unlock(world.sellers.getFirst(), HistoryWorld.NOW.plusSeconds(60));
    world.consumer(world.dynamo, usage).consume(world.changes());

    assertThat(page(ALL, first.next(), 10).entries()).isEqualTo(everything.subList(10, 20));
  }

  @Test
  void findsAllOfOneSecond() {
    for (int i = 0; i < 40; i++) {
      world.unlock(world.oneOf(world.sellers), HistoryWorld.NOW);
    }
    world.consumer(world.dynamo, usage).consume(world.changes());
    HistoryFilter second =
        new HistoryFilter(null, null, Set.of(), HistoryWorld.NOW, HistoryWorld.NOW.plusSeconds(1));

    assertThat(read(second, 3).stream().filter(entry -> entry.kind() == HistoryKind.UNLOCK))
        .hasSize(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void looksForAUserOnlyOnTheDaysOnWhichSomethingHappened() {
    UserId quiet = new UserId(world.ids.next());
    world.unlock(quiet, HistoryWorld.NOW.minus(Duration.ofDays(300)));
    world.entry(
        quiet.value(),
        LedgerEntry.Kind.ALLOCATION,
        3,
        HistoryWorld.NOW.minus(Duration.ofDays(200)));
    world.consumer(world.dynamo, usage).consume(world.changes());
    dynamo.reset();

    assertThat(page(HistoryFilter.of(quiet), null, 50).entries()).hasSize(2);
    // One for the days, one for each of them; each finds next to nothing.
    assertThat(dynamo.calls()).containsExactly("Query", "Query", "Query");
    assertThat(dynamo.readUnits()).isLessThanOrEqualTo(1.5);
  }

  @Test
  void seesHowFarItGoes() {
    assertThat(reader.asOf(world.meridian.id())).contains(everything.getFirst().at());
    assertThat(reader.asOf(world.organisation("00D5g0000094xYy").id())).isEmpty();
  }

  @Test
  void seesNothingOfAnotherOrganisation() {
    assertThat(
            reader
                .page(
                    world.organisation("00D5g0000094xYy").id(), HistoryWorld.BERLIN, ALL, null, 50)
                .entries())
        .isEmpty();
  }

  @Test
  void canUseACursorOnlyForTheListItIsOf() {
    HistoryFilter unlocks = HistoryFilter.of(world.sellers.getFirst(), HistoryKind.UNLOCK);
    String position = HistoryRows.position(everything.get(10));
    String cursor = HistoryCursor.of(world.meridian.id(), ALL, position);

    assertThat(HistoryCursor.position(world.meridian.id(), ALL, cursor)).isEqualTo(position);
    assertThat(HistoryCursor.position(world.meridian.id(), unlocks, cursor)).isNull();
    assertThat(HistoryCursor.position(world.organisation("00D5g0000094xYy").id(), ALL, cursor))
        .isNull();
    assertThat(HistoryCursor.position(world.meridian.id(), ALL, cursor.substring(1))).isNull();
    assertThat(HistoryCursor.position(world.meridian.id(), ALL, "")).isNull();
    assertThat(HistoryCursor.position(world.meridian.id(), ALL, "not one at all")).isNull();
  }

  private void finds(HistoryFilter filter, Predicate<HistoryEntry> wanted) {
    List<HistoryEntry> expected = everything.stream().filter(wanted).toList();
    assertThat(expected).isNotEmpty();
    assertThat(read(filter, 5)).isEqualTo(expected);
    assertThat(read(filter, 500)).isEqualTo(expected);
  }

  private List<HistoryEntry> read(HistoryFilter filter, int limit) {
    List<HistoryEntry> entries = new ArrayList<>();
    String before = null;
    do {
      HistoryPage page = page(filter, before, limit);
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
      entries.addAll(page.entries());
      before = page.next();
    } while (before != null);
    return entries;
  }

  private HistoryPage page(HistoryFilter filter, @Nullable String before, int limit) {
    return reader.page(world.meridian.id(), HistoryWorld.BERLIN, filter, before, limit);
  }
}
