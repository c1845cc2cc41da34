package dev.coffer.credits;

import dev.coffer.identity.Caller;
import dev.coffer.identity.Member;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.User;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Json;
import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** {@code GET /api/me}: the signed-in user, and what they hold. */
public final class MeEndpoint implements Endpoint.SignedIn<Caller> {
  private final Users users;
  private final Wallets wallets;

  /** The endpoint. */
  public MeEndpoint(Users users, Wallets wallets) {
    this.users = users;
    this.wallets = wallets;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/me");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    call.query().end();
    Member member =
        users
            .member(caller.organisation(), caller.user())
            .orElseThrow(() -> Problem.notFound().refused());
    Wallet wallet = wallets.of(caller.organisation(), caller.user(), caller.licensed(), call.now());
    return Reply.json(body(member, wallet));
  }

  private static JsonBody body(Member member, Wallet wallet) {
    User user = member.user();
    Organisation organisation = member.organisation();
    ZoneId zone = organisation.timeZone();
    return json -> {
      json.writeStartObject();
      json.writeObjectFieldStart("user");
      json.writeStringField("id", user.id().value());
      json.writeStringField("name", user.name());
      json.writeStringField("email", user.email());
      json.writeStringField("role", user.role().name());
      json.writeBooleanField("licensed", user.licensed());
      json.writeEndObject();
      json.writeObjectFieldStart("organisation");
      json.writeStringField("id", organisation.id().value());
      json.writeStringField("name", organisation.name());
      json.writeStringField("timeZone", zone.getId());
      json.writeEndObject();
      Json.writeOrNull(json, "credits", new CreditSummaryJson(wallet, zone));
      Json.writeList(json, "pools", pools(wallet, zone));
      json.writeStringField("asOf", wallet.now().toString());
      json.writeEndObject();
    };
  }

  private static List<PoolBalanceJson> pools(Wallet wallet, ZoneId zone) {
    return Stream.of(wallet.current(), wallet.future(), wallet.past())
        .flatMap(List::stream)
        .map(holding -> new PoolBalanceJson(holding, zone, wallet.now()))
        .toList();
  }
}
