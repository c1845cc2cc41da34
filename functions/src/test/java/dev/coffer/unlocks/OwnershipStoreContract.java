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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
    assertThat(store().read(List.of(first.generation())))
        .containsExactly(Map.entry(first.generation(), first));
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
        .matches(GenerationRow::isReversed, "is reversed");

    OwnershipRow second = row(first.generation().next(), 2);
    store().claim(second);

    assertThat(store().newest(organisation, List.of(contact))).containsEntry(contact, second);
    assertThat(store().rows(List.of(first.generation(), second.generation()))).hasSize(2);
  }

  @Test
  void aVoidRowDecidesLikeAnyOther() {
    Generation generation = Generation.first(organisation, contact);
    VoidRow refused = new VoidRow(generation, VoidRow.Reason.ERASED, Samples.NOW);

    assertThat(store().claim(refused)).isEqualTo(new OwnershipStore.Claim.Written());
    assertThat(store().claim(row(generation, 1)))
        .isEqualTo(new OwnershipStore.Claim.Decided(refused));
    assertThat(store().newest(organisation, List.of(contact))).containsEntry(contact, refused);
  }

  @Test
  void manyAreClaimedAtOnceEachForItself() {
    List<OwnershipRow> rows =
        IntStream.range(0, 60)
            .mapToObj(i -> row(Generation.first(organisation, Samples.contact(i)), i))
            .toList();
    OwnershipRow earlier = row(rows.get(7).generation(), 99);
    store().claim(earlier);

    List<OwnershipStore.Claim> claims = store().claimAll(rows);

    assertThat(claims).hasSize(60);
    assertThat(claims.get(7)).isEqualTo(new OwnershipStore.Claim.Decided(earlier));
    assertThat(Collections.frequency(claims, new OwnershipStore.Claim.Written())).isEqualTo(59);
    assertThat(store().claimAll(rows.subList(8, 10)))
        .containsExactly(
            new OwnershipStore.Claim.Decided(rows.get(8)),
            new OwnershipStore.Claim.Decided(rows.get(9)));
    assertThat(store().claimAll(List.of())).isEmpty();
  }

  @Test
  void aBatchIsFoundAsItWasWritten() {
    Batch batch =
        new Batch(
            organisation,
            IDS.next() + ".0",
            IntStream.range(0, Batch.MAX)
                .mapToObj(i -> new Generation(organisation, Samples.contact(i), i % 900).key())
                .toList());
    store().put(batch);
    store().put(batch);

    assertThat(store().batch(organisation, batch.id())).isEqualTo(batch);
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
