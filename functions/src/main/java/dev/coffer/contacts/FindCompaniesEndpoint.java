package dev.coffer.contacts;

import dev.coffer.identity.Caller;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.util.List;

/** {@code findCompanies}: by web domain or by the beginnings of words of the name. */
public final class FindCompaniesEndpoint implements Endpoint.SignedIn<Caller> {
  private static final Route ROUTE = Route.of("GET /api/companies");

  private final Directory directory;

  /** Looks into this directory. */
  public FindCompaniesEndpoint(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Route route() {
    return ROUTE;
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Query query = call.query();
    String domain = query.text("domain", 1, 253);
    String name = query.text("name", 2, 100);
    query.end();
    if (domain != null && name != null) {
      throw query.wrong("name", "must not be given together with domain");
    }
    if (domain != null) {
      String host = WebDomain.of(domain);
      if (host == null) {
        throw query.wrong("domain", "must be a web domain such as example.com");
      }
      return reply(directory.atDomain(host));
    }
    if (name == null) {
      throw query.wrong("name", "must be given, or domain");
    }
    return reply(directory.named(name));
  }

  private static Reply reply(List<Company> companies) {
    return Reply.json(
        json -> {
          json.writeStartObject();
          Json.writeList(json, "companies", companies.stream().map(CompanyJson::summary).toList());
          json.writeEndObject();
        });
  }
}
