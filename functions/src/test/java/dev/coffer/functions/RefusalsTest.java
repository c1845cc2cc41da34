package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.User;
import dev.coffer.platform.Route;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tester tries, from the outside. */
@DisplayName("It refuses")
class RefusalsTest {
  private static final String ID = "0123456789abcdefghjkmnpqrs";
  private final Installation coffer = new Installation();
  private final User priya = coffer.seller(coffer.meridian, "Priya");

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"items\":null}",
        "{\"items\":[]}",
        "{\"items\":{}}",
        "{\"items\":[{}]}",
        "{\"items\":[{\"kind\":\"CONTACT\"}]}",
        "{\"items\":[{\"kind\":\"contact\",\"id\":\"" + ID + "\"}]}",
        "{\"items\":[{\"kind\":\"CONTACT\",\"id\":5}]}",
        "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"x\"}]}",
        "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"" + ID + "\",\"price\":0}]}",
        "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"" + ID + "\"}],\"role\":\"operator\"}",
        "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"" + ID + "\"}],\"tenantId\":\"x\"}",
        "{\"items\":[],\"items\":[]}",
        "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"" + ID + "\"}]} {}",
        "\uFEFF{\"items\":[]}",
        "{\"items\":[{\"kind\":\"CONTACT\",\"id\":\"\\u0000\"}]}"
      })
  void aBodyThatIsNotExactlyWhatTheDocumentSays(String body) {
    Answer answer = coffer.postAnything(priya, "POST /api/unlocks", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/type")).isEqualTo("urn:coffer:problem:invalid-request");
    assertThat(answer.at("/errors/0/field")).isNotEmpty();
  }

  @Test
  void aListThatNestsTooDeeply() {
    String deep = "[".repeat(30) + "]".repeat(30);
    assertThat(coffer.postAnything(priya, "POST /api/unlocks", "{\"items\":" + deep + "}").status())
        .isEqualTo(400);
  }

  @Test
  void anItemThatIsInTheListTwice() {
    Answer answer =
        coffer.postAnything(priya, "POST /api/unlocks", SellerJourneyTest.items(ID, ID));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field")).isEqualTo("items[1]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"null", "\"\"", "\"all_or_nothing\"", "\"CHEAPEST\"", "1", "{}"})
  void aPolicyThatThereIsNot(String policy) {
    String items = SellerJourneyTest.items(ID);
    String body = items.substring(0, items.length() - 1) + ",\"policy\":" + policy + "}";

    Answer answer = coffer.postAnything(priya, "POST /api/unlocks", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsText("field")).containsExactly("policy");
  }

  @Test
  void aPolicyForAQuote() {
    String items = SellerJourneyTest.items(ID);
    String body = items.substring(0, items.length() - 1) + ",\"policy\":\"ALL_OR_NOTHING\"}";

    assertThat(coffer.postAnything(priya, "POST /api/quotes", body).at("/errors/0/field"))
        .isEqualTo("policy");
  }

  @Test
  void moreThanTwentyFiveItems() {
    String[] many = new String[26];
    for (int i = 0; i < many.length; i++) {
      many[i] = ID.substring(0, 24) + "%02d".formatted(i);
    }
    Answer answer = coffer.postAnything(priya, "POST /api/unlocks", SellerJourneyTest.items(many));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field")).isEqualTo("items");
  }

  @Test
  void aBodyOverSixtyFourKilobytes() {
    String body = "{\"items\":\"" + "x".repeat(65 * 1024) + "\"}";
    assertThat(coffer.postAnything(priya, "POST /api/unlocks", body).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/me,                              surprise=1",
    "GET /api/companies,                       ''",
    "GET /api/companies,                       domain=a.example&name=b",
    "GET /api/companies,                       domain=a.example&domain=b.example",
    "GET /api/companies,                       name=%00%00",
    "GET /api/companies,                       name=%ZZ",
  })
  void aQueryThatIsNotExactlyWhatTheDocumentSays(String route, String query) {
    assertThat(coffer.get(priya, route, query).status()).isEqualTo(400);
  }

  @Test
  void everybodyWithoutASession() {
    for (String route : OpenApi.routeKeys()) {
      if (route.contains("/api/") && !route.contains("/sessions/")) {
        Route of = Route.of(route);
        Answer answer =
            coffer.send(
                Optional.empty(), of, "", of.method().equals("POST") ? "{}" : null, ids(of));
        assertThat(answer.status()).as(route).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
      }
    }
  }

  @Test
  void anIdOfNobodyAndAnIdThatCannotBeOneWithTheSameBytes() {
    String route = "GET /api/companies/{companyId}";
    Answer unknown = coffer.get(priya, route, "", ID);
    Answer nonsense = coffer.get(priya, route, "", "nonsense");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(nonsense.status()).isEqualTo(404);
    assertThat(unknown.body()).isEqualTo(nonsense.body());
  }

  @Test
  void aTokenOfOneOrganisationInAnotherOnesName() {
    User kofi = coffer.seller(coffer.blueHeron, "Kofi");
    coffer.contacts(
        "Company,Domain,Name,Title,Grade,Email",
        "Northwind,northwind.example,Anna Berg,CEO,A+,anna@northwind.example");
    coffer.allocate(coffer.thisYear(coffer.meridian), priya, 5);
    String company =
        coffer.get(kofi, "GET /api/companies", "domain=northwind.example").at("/companies/0/id");
    String anna =
        coffer
            .get(kofi, "GET /api/companies/{companyId}/contacts", "", company)
            .at("/contacts/0/id");
    coffer.post(priya, "POST /api/unlocks", SellerJourneyTest.items(anna));

    Answer seen = coffer.get(kofi, "GET /api/companies/{companyId}/contacts", "", company);

    assertThat(seen.body()).doesNotContain("anna@").doesNotContain("Priya");
    assertThat(
            coffer
                .post(kofi, "POST /api/unlocks", SellerJourneyTest.items(anna))
                .at("/lines/0/outcome"))
        .isEqualTo("NO_CREDITS");
  }

  private static String[] ids(Route route) {
    return route.path().contains("{") ? new String[] {ID} : new String[0];
  }
}
