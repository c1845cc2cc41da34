package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffer.credits.Pool;
import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.User;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A seller")
class SellerJourneyTest {
  private final Installation coffer = new Installation();
  private final User priya = coffer.seller(coffer.meridian, "Priya");
  private final User ines = coffer.seller(coffer.meridian, "Ines");

  @BeforeEach
  void directory() {
    coffer.contacts(
        "Company,Domain,Industry,Headcount,Name,Title,Grade,Email,Phone",
        "Northwind,northwind.example,Freight,230,Anna Berg,CEO,A+,anna@northwind.example,+1 202 555"
            + " 0101",
        "Northwind,northwind.example,Freight,230,Boris Kern,VP Sales,A,boris@northwind.example,",
        "Northwind,northwind.example,Freight,230,Carla Diaz,Manager,B,carla@northwind.example,",
        "Northwind,northwind.example,Freight,230,Dora Nomail,Analyst,B,,");
  }

  @Test
  void unlocksAContactAndSeesTheCreditsGoDown() {
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 10);

    Answer unlocked = unlock(priya, contact("Anna Berg"));

    assertThat(unlocked.at("/lines/0/outcome")).isEqualTo("UNLOCKED");
    assertThat(unlocked.at("/lines/0/contact/email")).isEqualTo("anna@northwind.example");
    assertThat(unlocked.at("/lines/0/contact/phone")).isNotEmpty();
    assertThat(unlocked.at("/lines/0/contact/ownership/mine")).isEqualTo("true");
    assertThat(unlocked.at("/charged")).isEqualTo("1");
    assertThat(unlocked.at("/credits/remaining")).isEqualTo("9");
    assertThat(me(priya).at("/credits/used")).isEqualTo("1");
  }

  @Test
  void opensWhatAColleagueUnlockedForFree() {
    Pool pool = coffer.thisYear(coffer.meridian);
    coffer.allocate(pool, priya, 10);
    coffer.allocate(pool, ines, 10);
    String anna = contact("Anna Berg");
    unlock(priya, anna);

    Answer opened = unlock(ines, anna);

    assertThat(opened.at("/lines/0/outcome")).isEqualTo("ALREADY_OWNED");
    assertThat(opened.at("/lines/0/contact/ownership/unlockedBy")).isEqualTo("Priya");
    assertThat(opened.at("/lines/0/contact/ownership/mine")).isEqualTo("false");
    assertThat(opened.at("/credits/remaining")).isEqualTo("10");
    assertThat(people(ines, "").get(0).get("email").asText()).isEqualTo("anna@northwind.example");
  }

  @Test
  void seesNothingPersonalBeforeItIsOwned() {
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 10);

    Answer page = companyContacts(priya, "");

    assertThat(page.body()).doesNotContain("@northwind").doesNotContain("555");
    assertThat(page.json().get("contacts")).hasSize(4);
  }

  @Test
  void isToldTheCostAndWhatWillBeLeftBeforeSpending() {
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 2);
    String anna = contact("Anna Berg");
    unlock(priya, anna);

    Answer quote =
        coffer.post(
            priya,
            "POST /api/quotes",
            items(anna, contact("Boris Kern"), contact("Carla Diaz"), contact("Dora Nomail")));

    assertThat(quote.json().get("lines").findValuesAsText("verdict"))
        .containsExactly("OWNED", "NEW", "NEW", "NO_EMAIL");
    assertThat(quote.at("/cost")).isEqualTo("2");
    assertThat(quote.at("/remainingBefore")).isEqualTo("1");
    assertThat(quote.at("/remainingAfter")).isEqualTo("0");
    assertThat(quote.at("/shortBy")).isEqualTo("1");
    assertThat(me(priya).at("/credits/remaining")).as("a quote spends nothing").isEqualTo("1");
  }

  @Test
  void getsAsManyAsTheCreditsAllowInTheListedOrder() {
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 1);

    Answer result =
        unlock(priya, contact("Dora Nomail"), contact("Carla Diaz"), contact("Anna Berg"));

    assertThat(result.json().get("lines").findValuesAsText("outcome"))
        .containsExactly("NO_EMAIL", "UNLOCKED", "NO_CREDITS");
    assertThat(result.at("/charged")).isEqualTo("1");
    assertThat(result.at("/credits/state")).isEqualTo("USED_UP");
    assertThat(
            result.at("/lines/2/contact").isEmpty() || result.at("/lines/2/contact").equals("null"))
        .isTrue();
  }

  @Test
  void spendsThePoolThatEndsFirst() {
    Pool year = coffer.thisYear(coffer.meridian);
    Pool topUp =
        coffer.pool(coffer.meridian, "Top-up", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
    coffer.allocate(year, priya, 5);
    coffer.allocate(topUp, priya, 1);

    unlock(priya, contact("Anna Berg"));
    unlock(priya, contact("Boris Kern"));

    JsonNode pools = me(priya).json().get("pools");
    assertThat(pools.findValuesAsText("name")).containsExactly("Top-up", "2026");
    assertThat(pools.findValuesAsText("remaining")).containsExactly("0", "4");
  }

  @Test
  void buysACompanysInformationAsAnItemOfItsOwn() {
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 3);
    String company = company();
    Answer before = coffer.get(priya, "GET /api/companies/{companyId}", "", company);
    assertThat(before.json().get("information").isNull()).isTrue();
    assertThat(before.body()).doesNotContain("Freight").doesNotContain("230");

    Answer bought =
        coffer.post(
            priya,
            "POST /api/unlocks",
            "{\"items\":[{\"kind\":\"COMPANY\",\"id\":\"" + company + "\"}]}");

    assertThat(bought.at("/lines/0/company/information/industry")).isEqualTo("Freight");
    assertThat(bought.at("/credits/remaining")).isEqualTo("2");
  }

  @Test
  void whoHasNoLicenceCannotSpendWhatWasAllocated() {
    User leo = coffer.user(coffer.meridian, "Leo", false);
    coffer.allocate(coffer.thisYear(coffer.meridian), leo, 5);

    assertThat(me(leo).at("/credits/state")).isEqualTo("NOT_LICENSED");
    assertThat(unlock(leo, contact("Anna Berg")).at("/lines/0/outcome")).isEqualTo("NO_CREDITS");
  }

  @Test
  void isToldApartNoneUsedUpNotStartedEndedAndLow() {
    Pool pool = coffer.thisYear(coffer.meridian);
    assertThat(me(priya).at("/credits/state")).isEqualTo("NONE");

    coffer.allocate(pool, priya, 1);
    assertThat(me(priya).at("/credits/state")).isEqualTo("AVAILABLE");
    unlock(priya, contact("Anna Berg"));
    assertThat(me(priya).at("/credits/state")).isEqualTo("USED_UP");

    coffer.itIs("2025-12-31T22:00:00Z");
    Answer early = me(priya);
    assertThat(early.at("/credits/state")).isEqualTo("NOT_STARTED");
    assertThat(LocalDate.parse(early.at("/credits/startsOn"))).isEqualTo("2026-01-01");

    coffer.itIs("2027-01-01T00:00:00Z");
    Answer late = me(priya);
    assertThat(late.at("/credits/state")).isEqualTo("ENDED");
    assertThat(LocalDate.parse(late.at("/credits/endedOn")))
        .as("the last day that is included, where the organisation is")
        .isEqualTo("2027-01-01");
  }

  @Test
  void seesWhatLapsedInPreviousPoolsAndTheSumsAddUp() {
    Pool lastYear =
        coffer.pool(coffer.meridian, "2025", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
    coffer.itIs("2025-06-01T00:00:00Z");
    coffer.allocate(lastYear, priya, 7);
    unlock(priya, contact("Anna Berg"));

    coffer.itIs("2026-06-01T00:00:00Z");
    JsonNode past = me(priya).json().at("/pools/0");

    assertThat(past.get("timeframe").asText()).isEqualTo("PAST");
    assertThat(past.get("remaining").asInt()).isZero();
    assertThat(past.get("expired").asInt()).isEqualTo(6);
    assertThat(past.get("allocated").asInt())
        .isEqualTo(
            past.get("used").asInt() + past.get("remaining").asInt() + past.get("expired").asInt());
  }

  @Test
  void leavesATraceOfEveryInteractionOnce() {
    String batch =
        """
        {"batchId":"0123456789abcdefghjkmnpqrs","interactions":[
          {"kind":"PAGE_LOAD","at":"2026-11-23T09:29:58Z","account":null},
          {"kind":"COPY","at":"2036-11-23T09:29:59Z","account":"001"}]}
        """;
    coffer.post(priya, "POST /api/interactions", batch);
    Answer again = coffer.post(priya, "POST /api/interactions", batch);

    assertThat(again.status()).isEqualTo(204);
    assertThat(coffer.interactions.of(coffer.meridian.id(), LocalDate.parse("2026-11-23")))
        .singleElement()
        .satisfies(
            stored -> {
              assertThat(stored.user()).isEqualTo(priya.id());
              assertThat(stored.interactions())
                  .extracting(one -> one.kind().name())
                  .containsExactly("PAGE_LOAD", "COPY");
              assertThat(stored.interactions().getLast().at())
                  .as("a clock ahead of ours isn't believed")
                  .isEqualTo(coffer.now());
            });
  }

  private Answer me(User user) {
    return coffer.get(user, "GET /api/me", "");
  }

  private Answer unlock(User user, String... contacts) {
    return coffer.post(user, "POST /api/unlocks", items(contacts));
  }

  static String items(String... contacts) {
    List<String> items =
        List.of(contacts).stream().map("{\"kind\":\"CONTACT\",\"id\":\"%s\"}"::formatted).toList();
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  private String company() {
    return coffer
        .get(priya, "GET /api/companies", "domain=www.northwind.example")
        .at("/companies/0/id");
  }

  private Answer companyContacts(User user, String query) {
    return coffer.get(user, "GET /api/companies/{companyId}/contacts", query, company());
  }

  private List<JsonNode> people(User user, String query) {
    return StreamSupport.stream(
            companyContacts(user, query).json().get("contacts").spliterator(), false)
        .toList();
  }

  private String contact(String name) {
    return people(priya, "").stream()
        .filter(person -> person.get("name").asText().equals(name))
        .map(person -> person.get("id").asText())
        .findFirst()
        .orElseThrow();
  }
}
