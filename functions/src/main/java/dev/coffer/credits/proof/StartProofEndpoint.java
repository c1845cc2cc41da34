package dev.coffer.credits.proof;

import dev.coffer.credits.Command;
import dev.coffer.credits.Commands;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Queue;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code POST /api/proofs}: begins to recompute every balance of the organisation. The same key
 * again tells how far it is, and takes it up again where nobody works at it.
 */
public final class StartProofEndpoint implements Endpoint.SignedIn<Caller> {
  /** A job has a quarter of an hour; one that began before that stopped without a word. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int LOOKED_AT = 20;

  private final Proofs proofs;
  private final Queue jobs;

  /** The endpoint. */
  public StartProofEndpoint(Proofs proofs, Queue jobs) {
    this.proofs = proofs;
    this.jobs = jobs;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/proofs");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    call.json().end();
    Command command = Commands.of(call, caller, "");
    Proof asked =
        Proof.asked(command.operation(), caller.organisation(), command.by(), command.now());
    Optional<Proof> known = proofs.find(caller.organisation(), asked.id());
    if (known.isEmpty() && isOneUnderWay(asked)) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "A proof of this organisation's balances is under way; look at that one.")
          .refused();
    }
    Proof proof =
        known.orElseGet(
            () ->
                proofs.ask(asked)
                    ? asked
                    : proofs.find(caller.organisation(), asked.id()).orElseThrow());
    return switch (proof.state()) {
      case RUNNING -> {
        jobs.send(ProofJob.message(proof));
        yield Reply.accepted(new ProofJson(proof));
      }
      case DONE, FAILED -> Reply.json(new ProofJson(proof));
    };
  }

  /** Keeps a caller from reading the table over and over; two at one moment do no harm. */
  private boolean isOneUnderWay(Proof asked) {
    return proofs.recent(asked.organisation(), LOOKED_AT).stream()
        .anyMatch(
            proof ->
                proof.state() == Proof.State.RUNNING
                    && proof.at().plus(LONGEST).isAfter(asked.at()));
  }
}
