package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tester tries and {@link BadInputTest} can't make from the document. */
@DisplayName("It refuses")
class RefusalsTest {
  private final Installation coffer = new Installation();
  private final User priya = coffer.seller(coffer.meridian, "Priya");

  @ParameterizedTest
  @ValueSource(strings = {"", "domain=northwind.example&name=northwind", "domain=not%20a%20domain"})
  void aSearchThatIsNotForExactlyOneThing(String query) {
    assertThat(coffer.get(priya, "GET /api/companies", query).status()).isEqualTo(400);
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
}
