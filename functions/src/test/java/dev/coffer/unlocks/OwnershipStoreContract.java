package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Ids;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every {@link OwnershipStore} does, in memory or in DynamoDB. */
abstract class OwnershipStoreContract {
  private static final Ids IDS = Ids.from(new SplittableRandom(7));

  private final OrganisationId organisation = new OrganisationId(IDS.next());
  private final Item contact = new Item.Person(new ContactId(IDS.next()));
  private final Item company = new Item.CompanyInformation(new CompanyId(IDS.next()));

  abstract OwnershipStore store();

  /** Marks a row reversed, as a dispute's acceptance does. */
  abstract void reverse(OwnershipRow row);

  @Test
  void theFirstClaimIsWrittenAndDecidesEveryLaterOne() {
    OwnershipRow first = row(Generation.first(organisation, contact), 7);
    OwnershipRow second = row(Generation.first(organisation, contact), 8);

    assertThat(store().claim(first)).isEqualTo(new OwnershipStore.Claim.Written());
    assertThat(store().claim(second)).isEqualTo(new OwnershipStore.Claim.Decided(first));
    assertThat(store().claim(first)).isEqualTo(new OwnershipStore.Claim.Decided(first));
    assertThat(store().read(first.generation())).contains(first);
  }

  @Test
  void aContactAndACompanyAreOwnedApart() {
    OwnershipRow row = row(Generation.first(organisation, company), 1);
    store().claim(row);

    assertThat(store().newest(organisation, List.of(contact, company)))
        .containsOnlyKeys(company)
        .containsEntry(company, row);
  }

  @Test
  void whatOneOrganisationOwnsAnotherDoesNot() {
    store().claim(row(Generation.first(organisation, contact), 1));

    assertThat(store().newest(new OrganisationId(IDS.next()), List.of(contact))).isEmpty();
  }

  @Test
  void theNewestGenerationIsTheOneThatCounts() {
    OwnershipRow first = row(Generation.first(organisation, contact), 1);
    store().claim(first);
    reverse(first);
    assertThat(store().newest(organisation, List.of(contact)).get(contact))
        .matches(OwnershipRow::reversed, "is reversed");

    OwnershipRow second = row(first.generation().next(), 2);
    store().claim(second);

    assertThat(store().newest(organisation, List.of(contact))).containsEntry(contact, second);
    assertThat(store().rows(List.of(first.generation(), second.generation()))).hasSize(2);
  }

  @Test
  void nothingIsAskedAndNothingAnsweredForNoItems() {
    assertThat(store().newest(organisation, List.of())).isEmpty();
    assertThat(store().rows(List.of())).isEmpty();
  }

  private OwnershipRow row(Generation generation, long ticket) {
    UserId user = new UserId(IDS.next());
    return new OwnershipRow(
        generation,
        new AccountKey(organisation, new PoolId(IDS.next()), user.value()),
        ticket,
        user,
        new Stamp(Samples.NOW, Source.IFRAME, 5),
        false);
  }
}
