package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolFigures;
import dev.coffer.credits.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The proof")
class ProverTest {

  @ParameterizedTest
  @EnumSource(ProofWorlds.class)
  void findsNothingWhereEverythingIsRight(ProofWorlds world) {
    ProofScene scene = ProofScene.inMemory();
    world.happen(scene);

    assertThat(scene.prove().findings()).isEmpty();
    assertThat(scene.prove().isProved()).isTrue();
    for (PoolBook book : scene.database.pools().books(scene.organisation)) {
      assertThat(
              PoolFigures.read(
                  scene.database.pools(),
                  scene.database.accounts(),
                  scene.organisation,
                  book.pool().id(),
                  ProofScene.NOW))
          .as("the closed equation, which follows")
          .isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(ProofWorlds.class)
  void findsNothingInTablesEither(ProofWorlds world) {
    ProofScene scene = ProofScene.onNewTables();
    world.happen(scene);

    assertThat(scene.prove().findings()).isEmpty();
    assertThat(scene.prove().isProved()).isTrue();
  }

  @Test
  void saysHowMuchItHasRead() {
    ProofScene scene = ProofScene.inMemory();
    ProofWorlds.PURCHASES.happen(scene);
    List<Verdict.Counts> watched = new ArrayList<>();

    Verdict verdict =
        new dev.coffer.credits.proof.Prover(scene.evidence, scene.purchased)
            .prove(scene.organisation, () -> ProofScene.NOW, watched::add);

    assertThat(verdict.counts().pools()).isEqualTo(1);
    assertThat(verdict.counts().accounts()).isEqualTo(3 + 8);
    assertThat(verdict.counts().purchases()).isEqualTo(21);
    assertThat(watched).contains(new Verdict.Counts(1, 11, verdict.counts().entries(), 0));
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(ProofScene.inMemory().prove().isProved()).isTrue();
  }
}
