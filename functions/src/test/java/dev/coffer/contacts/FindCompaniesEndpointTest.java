package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindCompaniesEndpointTest {
  private static final Company ACME = Samples.company("Acme Freight", "acme.example");

  private final FindCompaniesEndpoint endpoint =
      new FindCompaniesEndpoint(new FakeDirectory().with(ACME));

  @Test
  void aCompanyIsFoundByTheWebsiteThatItsRecordHas() {
    String expected =
        "{\"companies\":[{\"id\":\""
            + ACME.id()
            + "\",\"name\":\"Acme Freight\",\"domain\":\"acme.example\","
            + "\"headcountBand\":\"51-200\"}]}";
    assertThat(Calls.answer(endpoint, "", "domain=acme.example")).isEqualTo(expected);
    assertThat(Calls.answer(endpoint, "", "domain=https%3A%2F%2Fwww.Shop.ACME.example%2F"))
        .isEqualTo(expected);
    assertThat(Calls.answer(endpoint, "", "name=fre")).isEqualTo(expected);
  }

  @Test
  void nothingFoundIsAnEmptyList() {
    assertThat(Calls.answer(endpoint, "", "name=zz")).isEqualTo("{\"companies\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "'',name",
    "domain=acme.example&name=acme,name",
    "domain=acme,domain",
    "domain=,domain",
    "name=a,name",
    "name=acme&limit=5,limit",
  })
  void aRequestThatIsNotRightNamesTheField(String query, String field) {
    assertThat(Calls.refusedField(endpoint, "", query)).isEqualTo(field);
  }
}
