package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan")
class PlannerTest {
  private static final Instant NOW = Example.NOW;
  private final Example example = new Example();

  @Test
  void saysWhatIsToBeDoneAndWhatCannotBe() {
    Account priya = account(example.priya.value(), 10, 4);
    Account ines = account(example.ines.value(), 5, 5);

    Planner.Plan plan =
        Planner.of(
            List.of(
                wish(priya, Line.Change.ADD, 3),
                wish(ines, Line.Change.REMOVE, 3),
                new Planner.Wish(7, "tom", "tom", Line.Change.SET, 9),
                new Planner.Wish(8, "eva", "eva", Line.Change.ADD, 0)),
            accounts(priya, ines));

    assertThat(plan.lines())
        .containsExactly(
            new Line(example.priya.value(), Line.Change.ADD, 3, 10, ""),
            new Line("tom", Line.Change.SET, 9, 0, ""));
    assertThat(plan.refused())
        .extracting(RefusedLine::number, RefusedLine::why)
        .containsExactly(
            tuple(0L, "Nothing is unused, so nothing can be taken."),
            tuple(8L, "Nothing would be added."));
  }

  @Test
  void setsNobodyBelowWhatIsUsedNorToWhatIsSoAlready() {
    Account priya = account(example.priya.value(), 10, 4);

    assertThat(whyNotSet(priya, 3)).isEqualTo("4 are used, and used credits can't be taken.");
    assertThat(whyNotSet(priya, 10)).isEqualTo("10 are allocated already.");
    assertThat(Planner.of(List.of(wish(priya, Line.Change.SET, 4)), accounts(priya)).lines())
        .hasSize(1);
  }

  @Test
  void ofATransferSendsFirstAndReceivesLast() {
    Account priya = account(example.priya.value(), 10, 4);
    Account ines = account(example.ines.value(), 5, 5);

    Planner.Plan plan =
        Planner.transfer(
            List.of(wish(priya, Line.Change.SEND, 3), wish(ines, Line.Change.SEND, 3)),
            accounts(priya, ines),
            "tom");

    assertThat(plan.lines())
        .containsExactly(
            new Line(example.priya.value(), Line.Change.SEND, 3, 10, "tom"),
            new Line("tom", Line.Change.RECEIVE, 0, 0, example.priya.value()));
    assertThat(plan.refused()).hasSize(1);
    assertThat(
            Planner.transfer(List.of(wish(ines, Line.Change.SEND, 3)), accounts(priya, ines), "tom")
                .lines())
        .as("nobody sends, so nobody receives")
        .isEmpty();
  }

  @Test
  void ofAReclaimTakesWhatNobodyUsedForLongAndLeavesSome() {
    AccountDraft busy = draft("busy", 10, 2);
    busy.lastUnlock = NOW;
    AccountDraft idle = draft("idle", 10, 2);
    idle.lastUnlock = NOW.minusSeconds(500);
    AccountDraft poor = draft("poor", 10, 9);

    Planner.Plan plan =
        Planner.reclaim(
            List.of(busy.build(), idle.build(), poor.build(), shard(50, 0)),
            NOW.minusSeconds(100),
            1);

    assertThat(plan.lines()).containsExactly(new Line("idle", Line.Change.RECLAIM, 7, 10, ""));
  }

  @Test
  void ofAnotherEndTellsEveryAccount() {
    Planner.Plan plan = Planner.end(List.of(account("one", 5, 5), shard(5, 0)), NOW.plusSeconds(5));

    assertThat(plan.lines())
        .extracting(Line::change, Line::amount)
        .containsOnly(tuple(Line.Change.END, NOW.plusSeconds(5).getEpochSecond()))
        .hasSize(2);
  }

  @Test
  void ofACapTakesBackInProportionToWhatIsUnused() {
    Planner.Plan plan =
        Planner.cap(
            overAllocated(100, 130),
            List.of(account("a", 60, 0), account("b", 30, 0), account("c", 40, 40), shard(9, 0)));

    assertThat(plan.lines())
        .containsExactlyInAnyOrder(
            new Line("orchestrations~0", Line.Change.CAP, 0, 9, ""),
            new Line("a", Line.Change.REMOVE, 20, 60, ""),
            new Line("b", Line.Change.REMOVE, 10, 30, ""));
  }

  @Test
  void ofACapLeavesWhoIsNotOverAllocated() {
    assertThat(Planner.cap(overAllocated(100, 90), List.of(account("a", 90, 0))).lines()).isEmpty();
  }

  @Test
  void ofACapAddsUpExactlyAndTakesFromNobodyMoreThanIsUnused() {
    SplittableRandom random = new SplittableRandom(47);
    for (int i = 0; i < 500; i++) {
      List<Account> all = new ArrayList<>();
      int number = 1 + random.nextInt(12);
      for (int n = 0; n < number; n++) {
        long credits = random.nextLong(1, 1000);
        all.add(account("seller" + n, credits, random.nextLong(credits + 1)));
      }
      long allocated = all.stream().mapToLong(Account::allocated).sum();
      long unused = all.stream().mapToLong(Account::remaining).sum();
      long distributed = random.nextLong(allocated + 1);

      Planner.Plan plan = Planner.cap(overAllocated(distributed, allocated), all);

      Map<String, Account> by =
          all.stream().collect(Collectors.toMap(one -> one.key().holder(), one -> one));
      assertThat(plan.lines().stream().mapToLong(Line::amount).sum())
          .isEqualTo(Math.min(unused, allocated - distributed));
      for (Line line : plan.lines()) {
        long its = Objects.requireNonNull(by.get(line.holder())).remaining();
        double fair = (double) its * Math.min(unused, allocated - distributed) / unused;
        assertThat(line.amount()).isLessThanOrEqualTo(its);
        assertThat((double) line.amount()).isBetween(fair - 1, fair + 1);
      }
    }
  }

  @Test
  void isNothingThatOnlyThePlannerItselfDecides() {
    Account priya = account(example.priya.value(), 10, 4);
    assertThatThrownBy(
            () -> Planner.of(List.of(wish(priya, Line.Change.RECLAIM, 4)), accounts(priya)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String whyNotSet(Account account, long credits) {
    return Planner.of(List.of(wish(account, Line.Change.SET, credits)), accounts(account))
        .refused()
        .getFirst()
        .why();
  }

  private static Planner.Wish wish(Account account, Line.Change change, long credits) {
    return new Planner.Wish(0, account.key().holder(), account.key().holder(), change, credits);
  }

  private static Map<String, Account> accounts(Account... accounts) {
    return List.of(accounts).stream()
        .collect(Collectors.toMap(account -> account.key().holder(), account -> account));
  }

  private PoolBook overAllocated(long distributed, long allocated) {
    PoolBook book = PoolBook.blank(example.pool(Math.max(1, distributed), Pool.Limit.OVERAGE));
    return book.with(
        Application.SALES_INTELLIGENCE,
        new Share(Application.Mode.BY_USER, distributed, allocated, 0));
  }

  private Account account(String holder, long credits, long used) {
    return draft(holder, credits, used).build();
  }

  private Account shard(long credits, long used) {
    return draft("orchestrations~0", credits, used).build();
  }

  private AccountDraft draft(String holder, long credits, long used) {
    AccountDraft draft =
        AccountDraft.given(
            new AccountKey(example.organisation, example.pool, holder),
            credits,
            NOW.minusSeconds(600),
            NOW.plusSeconds(600));
    draft.remaining -= used;
    draft.nextTicket = used;
    return draft;
  }
}
