package dev.coffer.contacts;

import dev.coffer.identity.Caller;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Role;
import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;

/** Calls of the directory's operations by a seller, and what that seller's organisation owns. */
final class Calls implements Ownership {
  static final UserId SELLER;
  static final UserId COLLEAGUE;
  static final OrganisationId ORGANISATION;

  static {
    Ids ids = Ids.from(new Random(11));
    SELLER = new UserId(ids.next());
    COLLEAGUE = new UserId(ids.next());
    ORGANISATION = new OrganisationId(ids.next());
  }

  private static final Caller CALLER =
      new Caller(ORGANISATION, SELLER, Role.SALES_AE, true, Source.IFRAME);

  private final Map<Item, Owner> owners = new HashMap<>();
  private int asked;

  void own(Item item, UserId buyer) {
    owners.put(item, new Owner(buyer, "Kim Buyer", Instant.parse("2026-11-01T10:00:00Z")));
  }

  int asked() {
    return asked;
  }

  @Override
  public Map<Item, Owner> of(OrganisationId organisation, Collection<Item> items) {
    Assertions.assertThat(organisation).isEqualTo(ORGANISATION);
    Assertions.assertThat(items).hasSizeBetween(1, 100);
    asked++;
    Map<Item, Owner> found = new HashMap<>(owners);
    found.keySet().retainAll(items);
    return found;
  }

  static String answer(Endpoint.SignedIn<Caller> endpoint, String company, String query) {
    Reply reply = endpoint.handle(call(endpoint, company, query), CALLER);
    Assertions.assertThat(reply.status()).isEqualTo(200);
    return reply.body();
  }

  /** The one field that a request is refused for. */
  static String refusedField(Endpoint.SignedIn<Caller> endpoint, String company, String query) {
    Problem problem = refusal(endpoint, company, query);
    Assertions.assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    return problem.errors().getFirst().field();
  }

  static Problem refusal(Endpoint.SignedIn<Caller> endpoint, String company, String query) {
    return Assertions.catchThrowableOfType(
            Problem.Refused.class, () -> endpoint.handle(call(endpoint, company, query), CALLER))
        .problem();
  }

  private static Call call(Endpoint<Caller> endpoint, String company, String query) {
    return new Call(
        endpoint.route(),
        company.isEmpty() ? Map.of() : Map.of("companyId", company),
        Query.of(query),
        Map.of(),
        new byte[0],
        "request-1",
        Instant.parse("2026-11-23T09:30:00Z"));
  }
}
