package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Pool;
import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.User;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Suppressions;
import dev.coffer.unlocks.VoidRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders of many items, and of such as aren't sold any more. */
@DisplayName("An order")
class OrdersTest {
  private static final int PEOPLE = 25;

  private final Installation coffer = new Installation();
  private final User priya = coffer.seller(coffer.meridian, "Priya");
  private final User ines = coffer.seller(coffer.meridian, "Ines");
  private final Pool year = coffer.thisYear(coffer.meridian);
  private List<String> people = List.of();

  @BeforeEach
  void directory() {
    List<String> lines = new ArrayList<>(List.of("Company,Domain,Name,Title,Grade,Email"));
    for (int i = 0; i < PEOPLE; i++) {
      lines.add(
          "Northwind,northwind.example,Person %1$02d,CEO,A,p%1$02d@northwind.example".formatted(i));
    }
    coffer.contacts(lines.toArray(String[]::new));
    String company =
        coffer.get(priya, "GET /api/companies", "domain=northwind.example").at("/companies/0/id");
    people =
        coffer
            .get(priya, "GET /api/companies/{companyId}/contacts", "limit=50", company)
            .json()
            .get("contacts")
            .findValuesAsText("id");
    assertThat(people).hasSize(PEOPLE);
  }

  @Test
  void ofAllOrNothingChargesNothingWithACreditTooFew() {
    coffer.allocate(year, priya, 3);
    coffer.allocate(year, ines, 1);
    unlock(ines, people.subList(0, 1));

    Answer answer = allOrNothing(priya, people.subList(0, 5));

    assertThat(outcomes(answer))
        .containsExactly("ALREADY_OWNED", "NO_CREDITS", "NO_CREDITS", "NO_CREDITS", "NO_CREDITS");
    assertThat(answer.at("/lines/0/contact/email")).as("owned is owned").contains("@northwind");
    assertThat(answer.at("/charged")).isEqualTo("0");
    assertThat(answer.at("/credits/used")).isEqualTo("0");
    assertThat(answer.at("/credits/remaining")).isEqualTo("3");
    assertThat(answer.at("/credits/state")).isEqualTo("AVAILABLE");
  }

  @Test
  void ofAllOrNothingBuysAllWithEnoughAndWhatIsOwnedIsFree() {
    coffer.allocate(year, priya, 4);
    coffer.allocate(year, ines, 1);
    unlock(ines, people.subList(0, 1));

    Answer answer = allOrNothing(priya, people.subList(0, 5));

    assertThat(outcomes(answer))
        .containsExactly("ALREADY_OWNED", "UNLOCKED", "UNLOCKED", "UNLOCKED", "UNLOCKED");
    assertThat(answer.at("/charged")).isEqualTo("4");
    assertThat(answer.at("/credits/remaining")).isEqualTo("0");
  }

  @Test
  void ofAllOrNothingForOneItemNeedsACredit() {
    assertThat(outcomes(allOrNothing(priya, people.subList(0, 1)))).containsExactly("NO_CREDITS");
    coffer.allocate(year, priya, 1);
    assertThat(outcomes(allOrNothing(priya, people.subList(0, 1)))).containsExactly("UNLOCKED");
  }

  @Test
  void thatNamesTheUsualPolicyIsTheSameAsOneThatNamesNone() {
    coffer.allocate(year, priya, 1);

    assertThat(outcomes(order(priya, people.subList(0, 2), "AS_MANY_AS_POSSIBLE")))
        .containsExactly("UNLOCKED", "NO_CREDITS");
  }

  @Test
  void ofTwentyFiveIsPaidFromTwoPoolsWhatEndsFirstGoingFirst() {
    Pool topUp =
        coffer.pool(coffer.meridian, "Top-up", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
    coffer.allocate(year, priya, 20);
    coffer.allocate(topUp, priya, 10);

    Answer answer = allOrNothing(priya, people);

    assertThat(outcomes(answer)).containsExactlyElementsOf(Collections.nCopies(PEOPLE, "UNLOCKED"));
    assertThat(answer.at("/charged")).isEqualTo("25");
    assertThat(
            coffer.get(priya, "GET /api/me", "").json().get("pools").findValuesAsText("remaining"))
        .containsExactly("0", "5");
    assertThat(outcomes(unlock(priya, people)))
        .containsExactlyElementsOf(Collections.nCopies(PEOPLE, "ALREADY_OWNED"));
  }

  @Test
  void neitherQuotesNorSellsWhoIsSuppressed() {
    coffer.allocate(year, priya, 5);
    suppress(people.getFirst());

    Answer quote =
        coffer.post(
            priya,
            "POST /api/quotes",
            SellerJourneyTest.items(people.subList(0, 2).toArray(String[]::new)));
    assertThat(quote.json().get("lines").findValuesAsText("verdict"))
        .containsExactly("SUPPRESSED", "NEW");
    assertThat(quote.json().get("lines").findValuesAsText("cost")).containsExactly("0", "1");
    assertThat(quote.at("/cost")).isEqualTo("1");

    Answer one = unlock(priya, people.subList(0, 1));
    assertThat(outcomes(one)).containsExactly("SUPPRESSED");
    assertThat(one.body()).doesNotContain("@northwind");
    Answer two = unlock(priya, people.subList(0, 2));
    assertThat(outcomes(two)).containsExactly("SUPPRESSED", "UNLOCKED");
    assertThat(two.at("/lines/0/contact")).isEqualTo("null");
    assertThat(two.at("/credits/remaining")).isEqualTo("4");
  }

  @Test
  void stillOpensWhoWasOwnedBeforeTheSuppression() {
    coffer.allocate(year, priya, 5);
    unlock(priya, people.subList(0, 1));
    suppress(people.getFirst());

    Answer again = unlock(priya, people.subList(0, 1));

    assertThat(outcomes(again)).containsExactly("ALREADY_OWNED");
    assertThat(again.at("/credits/remaining")).isEqualTo("4");
  }

  private void suppress(String contact) {
    new Suppressions(new OwnershipTable(coffer.dynamo, coffer.tables.ownership()))
        .suppress(
            coffer.meridian.id(),
            new Item.Person(new ContactId(contact)),
            VoidRow.Reason.SUPPRESSED,
            coffer.now());
  }

  private Answer unlock(User user, List<String> contacts) {
    return coffer.post(
        user, "POST /api/unlocks", SellerJourneyTest.items(contacts.toArray(String[]::new)));
  }

  private Answer allOrNothing(User user, List<String> contacts) {
    return order(user, contacts, "ALL_OR_NOTHING");
  }

  private Answer order(User user, List<String> contacts, String policy) {
    String items = SellerJourneyTest.items(contacts.toArray(String[]::new));
    return coffer.post(
        user,
        "POST /api/unlocks",
        items.substring(0, items.length() - 1) + ",\"policy\":\"" + policy + "\"}");
  }

  private static List<String> outcomes(Answer answer) {
    return answer.json().get("lines").findValuesAsText("outcome");
  }
}
