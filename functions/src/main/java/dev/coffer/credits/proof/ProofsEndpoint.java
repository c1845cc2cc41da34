package dev.coffer.credits.proof;

import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.List;

/** {@code GET /api/proofs}: the organisation's proofs, the newest first. */
public final class ProofsEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int MOST = 20;

  private final Proofs proofs;

  /** The endpoint. */
  public ProofsEndpoint(Proofs proofs) {
    this.proofs = proofs;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/proofs");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    call.query().end();
    List<ProofJson> recent =
        proofs.recent(caller.organisation(), MOST).stream().map(ProofJson::new).toList();
    return Reply.json(
        json -> {
          json.writeStartObject();
          Json.writeList(json, "proofs", recent);
          json.writeEndObject();
        });
  }
}
