package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.Pool;
import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.User;
import dev.coffer.platform.Attributes;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An administrator who wants proof")
class ProofJourneyTest {
  private static final String START = "POST /api/proofs";
  private static final String PROOF = "GET /api/proofs/{proofId}";
  private static final String PROOFS = "GET /api/proofs";

  private final Installation coffer = new Installation();
  private final User dana = coffer.administrator(coffer.meridian, "Dana");
  private final User priya = coffer.seller(coffer.meridian, "Priya");
  private final Pool pool = coffer.thisYear(coffer.meridian);

  @Test
  void asksForItAndGetsIt() {
    coffer.allocate(pool, priya, 30);

    Answer started = coffer.command(dana, START, "a-key", "{}");
    assertThat(started.status()).isEqualTo(202);
    assertThat(started.at("/state")).isEqualTo("RUNNING");
    assertThat(started.at("/verdict")).isEqualTo("null");
    coffer.doJobs();

    Answer proof = coffer.get(dana, PROOF, "", started.at("/id"));
    assertThat(proof.at("/state")).isEqualTo("DONE");
    assertThat(proof.at("/by")).isEqualTo(dana.id().value());
    assertThat(proof.at("/read/accounts")).isEqualTo("9");
    assertThat(proof.at("/verdict/proved")).isEqualTo("true");
    assertThat(coffer.get(dana, PROOFS, "").at("/proofs/0/id")).isEqualTo(started.at("/id"));
    assertThat(coffer.command(dana, START, "a-key", "{}").body()).isEqualTo(proof.body());
  }

  @Test
  void isToldWhichBalanceIsWrong() {
    coffer.allocate(pool, priya, 30);
    coffer.dynamo.updateItem(
        update ->
            update
                .tableName(coffer.tables.credits())
                .key(Attributes.key(coffer.meridian.id() + "#" + pool.id(), priya.id().value()))
                .updateExpression("SET g = g + :one")
                .expressionAttributeValues(Map.of(":one", Attributes.number(1))));

    Answer started = coffer.command(dana, START, "a-key", "{}");
    coffer.doJobs();

    Answer proof = coffer.get(dana, PROOF, "", started.at("/id"));
    assertThat(proof.at("/verdict/proved")).isEqualTo("false");
    assertThat(proof.at("/verdict/differences")).isEqualTo("1");
    assertThat(proof.at("/verdict/findings/0/kind")).isEqualTo("ALLOCATED");
    assertThat(proof.at("/verdict/findings/0/text"))
        .isEqualTo(
            "Account %s in pool %s: Allocated isn't the sum of the ledger entries. Expected 30,"
                    .formatted(priya.id(), pool.id())
                + " found 31.");
  }

  @Test
  void waitsForTheOneThatIsUnderWay() {
    Answer first = coffer.command(dana, START, "a-key", "{}");

    Answer second = coffer.command(dana, START, "b-key", "{}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("/detail")).contains("under way; look at that one");
    assertThat(coffer.command(dana, START, "a-key", "{}").at("/id")).isEqualTo(first.at("/id"));
    assertThat(coffer.get(dana, PROOFS, "").json().at("/proofs")).hasSize(1);

    coffer.doJobs();
    assertThat(coffer.command(dana, START, "b-key", "{}").status()).isEqualTo(202);
  }

  @Test
  void isNotKeptWaitingByOneThatStoppedWithoutAWord() {
    coffer.command(dana, START, "a-key", "{}");
    coffer.itIs("2026-11-23T09:46:00Z");

    assertThat(coffer.command(dana, START, "b-key", "{}").status()).isEqualTo(202);
  }

  @Test
  void hasNoneOfOthers() {
    User other = coffer.administrator(coffer.blueHeron, "Otto");
    Answer started = coffer.command(dana, START, "a-key", "{}");

    assertThat(coffer.get(other, PROOF, "", started.at("/id")).status()).isEqualTo(404);
    assertThat(coffer.get(other, PROOFS, "").json().at("/proofs")).isEmpty();
    assertThat(coffer.command(priya, START, "b-key", "{}").status()).isEqualTo(403);
    assertThat(coffer.get(priya, PROOFS, "").status()).isEqualTo(403);
    assertThat(coffer.get(priya, PROOF, "", started.at("/id")).status()).isEqualTo(403);
  }
}
