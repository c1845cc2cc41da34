package dev.coffer.credits.operator;

import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Organisations;
import dev.coffer.platform.Call;
import dev.coffer.platform.Problem;

/** The organisation that an operator's request is about. */
final class Client {
  private Client() {}

  /**
   * The organisation in the path.
   *
   * @throws Problem.Refused "not found" when there is none
   */
  static Organisation of(Call call, Organisations organisations) {
    return organisations
        .find(new OrganisationId(call.pathId("organisationId")))
        .orElseThrow(() -> Problem.notFound().refused());
  }
}
