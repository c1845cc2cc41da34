package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.ANNA;
import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.THIS_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Credits;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Purchases.Purchase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ReversalStore} does, in memory or in DynamoDB. */
abstract class ReversalStoreContract {
  private final AccountKey priya = new AccountKey(MERIDIAN, THIS_YEAR, Samples.id(10));

  abstract ReversalStore store();

  abstract AccountStore accounts();

  abstract OwnershipStore ownership();

  abstract void given(Account account);

  @Test
  void aReversalMarksTheRowAndGivesTheCreditBackOnce() {
    OwnershipRow row = bought();
    Account read = accounts().read(priya).orElseThrow();

    assertThat(store().reverse(row, giveBack(read))).isEqualTo(ReversalStore.Outcome.REVERSED);
    assertThat(store().reverse(row, giveBack(read)))
        .isEqualTo(ReversalStore.Outcome.ALREADY_REVERSED);

    Account account = accounts().read(priya).orElseThrow();
    assertThat(account.remaining()).isEqualTo(5);
    assertThat(account.returned()).isEqualTo(1);
    assertThat(account.used()).isEqualTo(Credits.NONE);
    assertThat(ownership().read(List.of(row.generation())))
        .containsEntry(row.generation(), row.asReversed());
  }

  @Test
  void aReversalOfAnAccountThatMovedMeanwhileChangesNothing() {
    OwnershipRow row = bought();
    Account read = accounts().read(priya).orElseThrow();
    accounts()
        .change(
            new AccountChange(
                read,
                new AccountChange.Movement.Allocate(Credits.of(1)),
                "operation",
                "admin",
                "",
                NOW));

    assertThat(store().reverse(row, giveBack(read)))
        .isEqualTo(ReversalStore.Outcome.ACCOUNT_CHANGED);
    assertThat(ownership().read(List.of(row.generation()))).containsEntry(row.generation(), row);
  }

  @Test
  void theReversalOfARowThatIsntThereChangesNothing() {
    given(Samples.given(priya, 5));
    Account read = accounts().read(priya).orElseThrow();
    OwnershipRow nothing =
        new OwnershipRow(
            Generation.first(MERIDIAN, ANNA),
            priya,
            3,
            new UserId(priya.holder()),
            Samples.newStamp(),
            false);

    assertThat(store().reverse(nothing, giveBack(read)))
        .isEqualTo(ReversalStore.Outcome.ALREADY_REVERSED);
    assertThat(accounts().read(priya)).contains(read);
  }

  private OwnershipRow bought() {
    given(Samples.given(priya, 5));
    Purchase purchase =
        new UnlockProtocol(accounts(), ownership())
            .buy(Samples.order(ANNA, accounts().read(priya).orElseThrow()));
    return ((Purchase.Bought) purchase).row();
  }

  private static AccountChange giveBack(Account read) {
    return new AccountChange(
        read, new AccountChange.Movement.GiveBack("p.a#0"), "reversal", "operator", "bounced", NOW);
  }
}
