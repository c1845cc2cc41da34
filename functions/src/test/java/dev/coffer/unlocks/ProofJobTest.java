package dev.coffer.unlocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.credits.Reading;
import dev.coffer.credits.proof.Finding;
import dev.coffer.credits.proof.Proof;
import dev.coffer.credits.proof.ProofJob;
import dev.coffer.credits.proof.ProofTable;
import dev.coffer.credits.proof.Proofs;
import dev.coffer.credits.proof.Prover;
import dev.coffer.credits.proof.Purchased;
import dev.coffer.credits.proof.Verdict;
import dev.coffer.identity.OrganisationId;
import dev.coffer.platform.Job;
import dev.coffer.platform.TestDynamo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The job that carries proofs out")
class ProofJobTest {
  private final ProofScene scene = ProofScene.inMemory();
  private final Proofs proofs = new ProofTable(TestDynamo.client(), TestDynamo.newTable());
  private final List<Proof> kept = new ArrayList<>();
  private final Proof asked =
      Proof.asked(scene.ids.next(), scene.organisation, scene.ana.value(), ProofScene.NOW);
  private Instant now = ProofScene.NOW;

  @Test
  void keepsTheVerdict() {
    ProofWorlds.EVERYTHING.happen(scene);
    proofs.ask(asked);

    assertThat(run(scene.purchased)).isEqualTo(Job.Outcome.DONE);

    Proof proof = read();
    assertThat(proof.state()).isEqualTo(Proof.State.DONE);
    assertThat(verdict().isProved()).isTrue();
    assertThat(verdict().counts()).isEqualTo(proof.counts());
    assertThat(proof.counts().pools()).isEqualTo(4);
    assertThat(proofs.recent(scene.organisation, 20)).containsExactly(proof);
  }

  @Test
  void keepsWhatItFound() {
    ProofWorlds.PURCHASES.happen(scene);
    proofs.ask(asked);

    run(new Nothing());

    assertThat(verdict().isProved()).isFalse();
    assertThat(verdict().findings())
        .extracting(Finding::kind)
        .containsOnly(Finding.Kind.REMAINING, Finding.Kind.REVERSED);
    assertThat(verdict().total()).isEqualTo(verdict().findings().size());
  }

  @Test
  void beginsAgainAfterACrash() {
    ProofWorlds.PURCHASES.happen(scene);
    proofs.ask(asked);

    assertThatThrownBy(() -> run(new Crashing())).isInstanceOf(IllegalStateException.class);
    assertThat(read().state()).isEqualTo(Proof.State.RUNNING);

    assertThat(run(scene.purchased)).isEqualTo(Job.Outcome.DONE);
    assertThat(read().state()).isEqualTo(Proof.State.DONE);
  }

  @Test
  void doesNothingForWhatIsDone() {
    proofs.ask(asked);
    run(scene.purchased);
    kept.clear();

    assertThat(run(new Crashing())).isEqualTo(Job.Outcome.DONE);
    assertThat(kept).isEmpty();
    Proof done = read();
    proofs.put(asked);
    assertThat(read()).as("what comes late changes nothing").isEqualTo(done);
  }

  @Test
  void keepsHowFarItIsAtMostOnceASecond() {
    ProofWorlds.EVERYTHING.happen(scene);
    proofs.ask(asked);

    run(scene.purchased);
    assertThat(kept)
        .as("no time passes")
        .extracting(Proof::state)
        .containsExactly(Proof.State.DONE);

    Proof second = Proof.asked(scene.ids.next(), scene.organisation, "x", ProofScene.NOW);
    proofs.ask(second);
    kept.clear();
    new ProofJob(recording(), prover(scene.purchased), () -> now = now.plusSeconds(1))
        .run(ProofJob.message(second), () -> true);
    assertThat(kept)
        .as("a second passes with every look at the clock")
        .extracting(proof -> proof.counts().pools())
        .startsWith(1L, 2L, 3L);
  }

  @Test
  void saysSoWhereThereIsNoTime() {
    ProofWorlds.PURCHASES.happen(scene);
    proofs.ask(asked);

    Job.Outcome outcome =
        new ProofJob(proofs, prover(scene.purchased), () -> now)
            .run(ProofJob.message(asked), () -> false);

    assertThat(outcome).isEqualTo(Job.Outcome.DONE);
    assertThat(read().state()).isEqualTo(Proof.State.FAILED);
    assertThat(read().counts().pools()).isEqualTo(1);
  }

  @Test
  void takesNoOtherMessages() {
    ProofJob job = new ProofJob(proofs, prover(scene.purchased), () -> now);

    assertThat(job.run("operation 1 2", () -> true)).isEqualTo(Job.Outcome.NOT_MINE);
    assertThat(job.run(ProofJob.message(asked), () -> true))
        .as("nobody asked for it")
        .isEqualTo(Job.Outcome.DONE);
  }

  @Test
  void isAskedForOnce() {
    assertThat(proofs.ask(asked)).isTrue();
    assertThat(proofs.ask(asked)).isFalse();
    assertThat(proofs.recent(scene.organisation, 20)).containsExactly(asked);
  }

  private Job.Outcome run(Purchased purchased) {
    return new ProofJob(recording(), prover(purchased), () -> now)
        .run(ProofJob.message(asked), () -> true);
  }

  private Prover prover(Purchased purchased) {
    return new Prover(scene.evidence, purchased);
  }

  private Proof read() {
    return proofs.find(scene.organisation, asked.id()).orElseThrow();
  }

  private Verdict verdict() {
    return Objects.requireNonNull(read().verdict());
  }

  private Proofs recording() {
    return new Proofs() {
      @Override
      public boolean ask(Proof proof) {
        return proofs.ask(proof);
      }

      @Override
      public void put(Proof proof) {
        kept.add(proof);
        proofs.put(proof);
      }

      @Override
      public Optional<Proof> find(OrganisationId organisation, String id) {
        return proofs.find(organisation, id);
      }

      @Override
      public List<Proof> recent(OrganisationId organisation, int limit) {
        return proofs.recent(organisation, limit);
      }
    };
  }

  /** Nobody bought anything. */
  private static class Nothing implements Purchased {
    @Override
    public Stream<Reading<Decided>> all(OrganisationId organisation) {
      return Stream.empty();
    }

    @Override
    public Optional<Reading<Decided>> one(
        OrganisationId organisation, String item, int generation) {
      return Optional.empty();
    }
  }

  /** The process dies in the middle. */
  private static final class Crashing extends Nothing {
    @Override
    public Stream<Reading<Decided>> all(OrganisationId organisation) {
      throw new IllegalStateException("crashed");
    }
  }
}
