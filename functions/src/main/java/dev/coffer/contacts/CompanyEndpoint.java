package dev.coffer.contacts;

import dev.coffer.identity.Caller;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.Set;

/** {@code company}: one company, with its information where the organisation owns it. */
public final class CompanyEndpoint implements Endpoint.SignedIn<Caller> {
  private static final Route ROUTE = Route.of("GET /api/companies/{companyId}");

  private final Directory directory;
  private final Ownership ownership;

  /** Looks into this directory, and shows what this port says is owned. */
  public CompanyEndpoint(Directory directory, Ownership ownership) {
    this.directory = directory;
    this.ownership = ownership;
  }

  @Override
  public Route route() {
    return ROUTE;
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    CompanyId id = new CompanyId(call.pathId("companyId"));
    call.query().end();
    Company company = directory.company(id);
    if (company == null) {
      throw Problem.notFound().refused();
    }
    Item item = new Item.CompanyInformation(id);
    Directory.Count people = directory.countPeople(id);
    return Reply.json(
        new CompanyJson(
            company,
            people.count(),
            people.exact(),
            ownership.of(caller.organisation(), Set.of(item)).get(item),
            caller.user()));
  }
}
