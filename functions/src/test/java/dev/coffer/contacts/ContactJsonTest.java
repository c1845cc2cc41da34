package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.platform.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactJsonTest {
  private static final Company ACME = Samples.company("Acme", null);
  private static final Contact ANA =
      Samples.reachable(
          Samples.person(ACME, "Ana Souza", "CEO"),
          Grade.A,
          "canary@mail.example",
          "+33 1 99 00 77 77");
  private static final Ownership.Owner OWNER =
      new Ownership.Owner(Calls.COLLEAGUE, "Kim Buyer", Instant.parse("2026-11-01T10:00:00Z"));

  @Test
  void withoutAnOwnerNothingPersonalIsWritten() {
    assertThat(Json.write(new ContactJson(ANA, null, Calls.SELLER)))
        .doesNotContain("canary", "77 77")
        .contains("\"email\":null,\"phone\":null,\"ownership\":null");
  }

  @Test
  void aMaskSaysNothingAboutWhatItHides() {
    Contact longer =
        Samples.reachable(ANA, Grade.A, "a-much-longer-address@mail.example", "+1 202 555 0100");
    assertThat(Json.write(new ContactJson(longer, null, Calls.SELLER)))
        .isEqualTo(Json.write(new ContactJson(ANA, null, Calls.SELLER)));
  }

  @Test
  void whatIsOwnedStaysVisibleAfterItsGradeIsGone() {
    Contact ungraded = Samples.graded(ANA, null);
    assertThat(Json.write(new ContactJson(ungraded, OWNER, Calls.SELLER)))
        .contains("\"grade\":null", "\"hasEmail\":true", "\"email\":\"canary@mail.example\"")
        .contains("\"mine\":false");
    assertThat(Json.write(new ContactJson(ungraded, null, Calls.SELLER)))
        .contains("\"hasEmail\":false");
  }

  @Test
  void noLogShowsAContact() {
    assertThat(ANA.toString()).doesNotContain("canary", "Ana", "77");
  }
}
