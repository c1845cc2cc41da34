package dev.coffer.credits.proof;

import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/** {@code GET /api/proofs/{proofId}}: what came of a proof, or how far it is. */
public final class ProofEndpoint implements Endpoint.SignedIn<Caller> {
  private final Proofs proofs;

  /** The endpoint. */
  public ProofEndpoint(Proofs proofs) {
    this.proofs = proofs;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/proofs/{proofId}");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    return Reply.json(
        proofs
            .find(caller.organisation(), call.pathId("proofId"))
            .map(ProofJson::new)
            .orElseThrow(() -> Problem.notFound().refused()));
  }
}
