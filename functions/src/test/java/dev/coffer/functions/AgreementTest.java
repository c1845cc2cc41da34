package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.identity.RsaSigningKey;
import dev.coffer.identity.SalesforceHosts;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Route;
import dev.coffer.platform.TestDynamo;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private final Cloud cloud =
      new Cloud(
          "https://coffer.test",
          TestDynamo.client(),
          new Tables("identity", "credits", "ownership", "contacts", "usage"),
          InstantSource.system(),
          Ids.secure(),
          RsaSigningKey.generate(),
          () -> List.of("secret"),
          SalesforceHosts.production(),
          _ -> {});

  @Test
  void theDocumentDescribesExactlyWhatTheFunctionsAnswer() {
    Set<String> answered = new TreeSet<>();
    Gateway.of(cloud).routeKeys().forEach(answered::addAll);

    assertThat(OpenApi.routeKeys()).isEqualTo(answered);
  }

  @Test
  void noTwoFunctionsAnswerTheSameRoute() {
    assertThat(Gateway.of(cloud).routeKeys().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
  }

  @Test
  void theFunctionWhereUnknownRoutesLeadKnowsThoseOfTheOthers() {
    Set<String> others = new TreeSet<>();
    Gateway.of(cloud).routeKeys().stream().skip(1).forEach(others::addAll);

    assertThat(OtherRoutes.ALL.stream().map(Route::key))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    assertThat(OpenApi.routeKeys().stream().map(OpenApi::operationId)).doesNotHaveDuplicates();
  }
}
