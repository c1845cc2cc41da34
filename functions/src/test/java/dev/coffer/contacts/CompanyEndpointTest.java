package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.platform.ProblemType;
import org.junit.jupiter.api.Test;

class CompanyEndpointTest {
  private static final Company ACME = Samples.company("Acme Freight", "acme.example");

  private final Calls calls = new Calls();
  private final CompanyEndpoint endpoint =
      new CompanyEndpoint(
          new FakeDirectory().with(ACME).with(Samples.person(ACME, "Ana Souza", "CEO")), calls);

  @Test
  void itsInformationStaysHiddenUntilItIsOwned() {
    assertThat(Calls.answer(endpoint, ACME.id().value(), ""))
        .isEqualTo(
            "{\"id\":\""
                + ACME.id()
                + "\",\"name\":\"Acme Freight\",\"domain\":\"acme.example\","
                + "\"headcountBand\":\"51-200\",\"contactCount\":1,\"contactCountExact\":true,"
                + "\"information\":null,\"ownership\":null}");
  }

  @Test
  void ownersSeeItsInformationAndWhoUnlockedIt() {
    calls.own(new Item.CompanyInformation(ACME.id()), Calls.COLLEAGUE);
    assertThat(Calls.answer(endpoint, ACME.id().value(), ""))
        .endsWith(
            "\"information\":{\"industry\":\"Logistics\",\"headcount\":120,\"city\":\"Lyon\","
                + "\"country\":\"France\",\"phone\":\"+33 1 99 00 12 34\",\"founded\":1984},"
                + "\"ownership\":{\"unlockedBy\":\"Kim Buyer\",\"mine\":false,"
                + "\"unlockedAt\":\"2026-11-01T10:00:00Z\"}}");
  }

  @Test
  void anUnknownCompanyIsNotFound() {
    assertThat(Calls.refusal(endpoint, Calls.SELLER.value(), "").type())
        .isEqualTo(ProblemType.NOT_FOUND);
    assertThat(Calls.refusal(endpoint, "no-id", "").type()).isEqualTo(ProblemType.NOT_FOUND);
    assertThat(Calls.refusedField(endpoint, ACME.id().value(), "x=1")).isEqualTo("x");
  }
}
