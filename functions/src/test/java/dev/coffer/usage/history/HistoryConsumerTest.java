package dev.coffer.usage.history;

import static dev.coffer.platform.Attributes.key;
import static dev.coffer.platform.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.platform.TableChange;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.OwnershipRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("The history")
class HistoryConsumerTest {
  private final HistoryWorld world = new HistoryWorld(1);
  private final String usage = TestDynamo.newTable();
  private final HistoryConsumer consumer = world.consumer(world.dynamo, usage);
  private final HistoryTables history = HistoryTables.in(world.dynamo, usage);

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  @DisplayName("is the same, whatever came twice, in whatever order and batches, and rebuilt")
  void sameBytes(long seed) {
    HistoryWorld busy = new HistoryWorld(seed);
    busy.happens(150, 90);
    List<TableChange> changes = busy.changes();
    String inOrder = TestDynamo.newTable();
    String mixedUp = TestDynamo.newTable();
    String rebuilt = TestDynamo.newTable();

    busy.consumer(busy.dynamo, inOrder).consume(changes);
    HistoryConsumer second = busy.consumer(busy.dynamo, mixedUp);
    mixedUp(changes, seed).forEach(second::consume);
    Rebuild.Report report = busy.rebuild(rebuilt).run(busy.meridian);

    assertThat(busy.rows(inOrder)).hasSizeGreaterThan(240);
    assertThat(busy.rows(mixedUp)).isEqualTo(busy.rows(inOrder));
    assertThat(busy.rows(rebuilt)).isEqualTo(busy.rows(inOrder));
    long events =
        busy.rows(inOrder).keySet().stream().filter(key -> key.contains("#history#")).count();
    assertThat(report).isEqualTo(new Rebuild.Report(events, 0));
  }

  @Test
  void isPutRightWhereRowsOfItAreMissingOrWrongOrNeverHappened() {
    world.happens(60, 40);
    consumer.consume(world.changes());
    Map<String, Map<String, AttributeValue>> right = world.rows(usage);
    OwnershipRow never = new HistoryWorld(2).unlock(world.sellers.getFirst(), world.someTime());
    new HistoryWriter(
            new HistoryTable(world.dynamo, usage),
            new RollupTable(world.dynamo, usage),
            new ActivityTable(world.dynamo, usage))
        .write(
            List.of(
                HistoryEntry.of(
                    new OwnershipRow(
                        new Generation(world.meridian.id(), never.generation().item(), 0),
                        new AccountKey(
                            world.meridian.id(),
                            world.pools.getFirst(),
                            world.sellers.getFirst().value()),
                        1,
                        never.user(),
                        never.stamp(),
                        false))),
            HistoryWorld.BERLIN);
    right.values().stream()
        .filter(row -> text(row, "pk").contains("#history#"))
        .limit(7)
        .forEach(
            row ->
                world.dynamo.deleteItem(
                    delete -> delete.tableName(usage).key(key(text(row, "pk"), text(row, "sk")))));
    right.values().stream()
        .filter(row -> text(row, "pk").contains("#day#"))
        .limit(3)
        .forEach(
            row -> {
              Map<String, AttributeValue> wrong = new HashMap<>(row);
              wrong.put("n", AttributeValue.fromN("100000"));
              world.dynamo.putItem(put -> put.tableName(usage).item(wrong));
            });
    assertThat(world.rows(usage)).isNotEqualTo(right);

    Rebuild.Report report = world.rebuild(usage).run(world.meridian);

    assertThat(world.rows(usage)).isEqualTo(right);
    assertThat(report.removed()).isEqualTo(1);
  }

  @Test
  void tellsWhoWhenWhatWhyFromWhereAndWhereTo() {
    OwnershipRow bought = world.unlock(world.sellers.getFirst(), HistoryWorld.NOW);
    LedgerEntry given =
        world.entry(
            world.sellers.getFirst().value(),
            LedgerEntry.Kind.ALLOCATION,
            25,
            HistoryWorld.NOW.plusSeconds(1));
    consumer.consume(world.changes());

    List<HistoryEntry> entries =
        history
            .reader()
            .page(
                world.meridian.id(),
                HistoryWorld.BERLIN,
                HistoryFilter.of(world.sellers.getFirst()),
                null,
                10)
            .entries();

    assertThat(entries).hasSize(2);
    HistoryEntry allocation = entries.getFirst();
    assertThat(allocation.kind()).isEqualTo(HistoryKind.ALLOCATION);
    assertThat(allocation.credits()).isEqualTo(25);
    assertThat(allocation.from()).isEqualTo(given.other());
    assertThat(allocation.to()).isEqualTo(world.sellers.getFirst().value());
    assertThat(allocation.by()).isEqualTo("operator");
    assertThat(allocation.reason()).isEqualTo(given.reason());
    assertThat(allocation.operation()).isEqualTo(given.operation());
    HistoryEntry unlock = entries.getLast();
    assertThat(unlock.kind()).isEqualTo(HistoryKind.UNLOCK);
    assertThat(unlock.from()).isEqualTo(bought.account().holder());
    assertThat(unlock.to()).isEqualTo(bought.generation().key());
    assertThat(unlock.by()).isEqualTo(bought.user().value());
    assertThat(unlock.at()).isEqualTo(HistoryWorld.NOW);
    assertThat(unlock.source()).isEqualTo(bought.stamp().source());
  }

  @Test
  void countsDaysByTheOrganisationsCalendar() {
    world.unlock(world.sellers.getFirst(), Instant.parse("2026-11-20T22:59:59Z"));
    world.unlock(world.sellers.getFirst(), Instant.parse("2026-11-20T23:00:00Z"));
    world.unlock(world.sellers.getFirst(), Instant.parse("2026-11-21T22:59:59Z"));
    consumer.consume(world.changes());

    LocalDate friday = LocalDate.of(2026, 11, 20);
    Map<LocalDate, DayTotals> days =
        history.rollups().of(world.meridian.id(), friday, friday.plusDays(1));

    assertThat(days).hasSize(2);
    DayTotals saturday = days.getOrDefault(friday.plusDays(1), DayTotals.NONE);
    assertThat(days.getOrDefault(friday, DayTotals.NONE).events()).isEqualTo(1);
    assertThat(saturday.events()).isEqualTo(2);
    assertThat(saturday.newest()).isEqualTo(Instant.parse("2026-11-21T22:59:59Z"));
    assertThat(world.pools.stream().mapToLong(saturday::used).sum()).isEqualTo(2);
  }

  @Test
  void knowsWhenAUserUnlockedSomethingLast() {
    world.unlock(world.sellers.get(0), Instant.parse("2025-12-31T23:30:00Z"));
    world.unlock(world.sellers.get(1), Instant.parse("2026-03-01T12:00:00Z"));
    world.entry(
        world.sellers.get(1).value(),
        LedgerEntry.Kind.ALLOCATION,
        5,
        Instant.parse("2026-03-05T12:00:00Z"));
    consumer.consume(world.changes());

    assertThat(history.activity().lastUnlocks(world.meridian.id()))
        .isEqualTo(
            Map.of(
                world.sellers.get(0), LocalDate.of(2026, 1, 1),
                world.sellers.get(1), LocalDate.of(2026, 3, 1)));
    assertThat(history.activity().days(world.meridian.id(), world.sellers.get(1)))
        .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 5));
  }

  @Test
  void losesNothingWhenTwoConsumersAreAtTheSameDayAtOnce() {
    for (int i = 0; i < 30; i++) {
      world.unlock(world.oneOf(world.sellers), HistoryWorld.NOW.minusSeconds(i));
    }
    List<TableChange> changes = world.changes();
    List<TableChange> early = changes.subList(0, changes.size() / 2);
    List<TableChange> late = changes.subList(changes.size() / 2, changes.size());
    AtomicBoolean once = new AtomicBoolean(true);
    // The other one comes in when the first one has summed up and not written yet.
    HookedDynamo between =
        new HookedDynamo(
            world.dynamo,
            put -> {
              if (text(put.item(), "pk").contains("#day#") && once.getAndSet(false)) {
                consumer.consume(late);
              }
            });

    world.consumer(between, usage).consume(early);

    String alone = TestDynamo.newTable();
    world.rebuild(alone).run(world.meridian);
    assertThat(world.rows(usage)).isEqualTo(world.rows(alone));
  }

  @Test
  void isNotHeldUpByAChangeThatNobodyCanRead() {
    OwnershipRow bought = world.unlock(world.sellers.getFirst(), HistoryWorld.NOW);
    String alone = TestDynamo.newTable();
    world.rebuild(alone).run(world.meridian);
    List<TableChange> changes = new ArrayList<>(world.changes());
    Map<String, AttributeValue> row = Objects.requireNonNull(changes.getLast().after());
    Map<String, AttributeValue> broken = new HashMap<>(row);
    broken.put("sk", AttributeValue.fromS("p." + world.ids.next() + "#0"));
    broken.remove("u");
    TableChange poison = HistoryWorld.inserted(world.ownership, broken, 900);
    TableChange stranger =
        HistoryWorld.inserted(world.ownership, with(row, "pk", world.ids.next() + "#7"), 901);
    changes.addFirst(poison);
    changes.add(2, stranger);

    List<TableChange> failed = consumer.consume(changes);

    assertThat(failed).containsExactly(poison, stranger);
    assertThat(world.rows(usage)).isEqualTo(world.rows(alone));
    assertThat(bought.user()).isEqualTo(world.sellers.getFirst());
  }

  @Test
  void leavesARowAsItIsWhenItsPurchaseIsReversed() {
    world.unlock(world.sellers.getFirst(), HistoryWorld.NOW);
    List<TableChange> changes = world.changes();
    consumer.consume(changes);
    Map<String, Map<String, AttributeValue>> before = world.rows(usage);
    Map<String, AttributeValue> row = Objects.requireNonNull(changes.getLast().after());

    consumer.consume(
        List.of(
            new TableChange(
                world.ownership,
                text(row, "pk"),
                text(row, "sk"),
                row,
                with(row, "rv", "yes"),
                "902",
                HistoryWorld.NOW)));

    assertThat(world.rows(usage)).isEqualTo(before);
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> row, String name, String value) {
    Map<String, AttributeValue> other = new HashMap<>(row);
    other.put(name, AttributeValue.fromS(value));
    return other;
  }

  /** Everything at least once, some of it twice, in any order, in batches of any size. */
  private static List<List<TableChange>> mixedUp(List<TableChange> changes, long seed) {
    Random random = new Random(seed);
    List<TableChange> all = new ArrayList<>(changes);
    for (TableChange change : changes) {
      if (random.nextInt(3) == 0) {
        all.add(change);
      }
    }
    Collections.shuffle(all, random);
    List<List<TableChange>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int until = Math.min(all.size(), from + 1 + random.nextInt(60));
      batches.add(all.subList(from, until));
      from = until;
    }
    return batches;
  }
}
