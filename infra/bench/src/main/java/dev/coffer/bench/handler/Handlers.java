package dev.coffer.bench.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.contacts.Directory;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.Wallets;
import dev.coffer.identity.Caller;
import dev.coffer.identity.RsaSigningKey;
import dev.coffer.identity.SessionGate;
import dev.coffer.identity.SessionTokens;
import dev.coffer.identity.Source;
import dev.coffer.platform.Gate;
import dev.coffer.platform.HttpEdge;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.OwnedItems;
import dev.coffer.unlocks.OwnershipStore;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockEndpoint;
import dev.coffer.unlocks.UnlockProtocol;
import dev.coffer.unlocks.Unlocks;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** What is measured: three handlers of the same requests. Each is for one thread. */
final class Handlers {
  private static final String ISSUER = "https://coffer.example";
  private static final Caller CALLER =
      new Caller(
          World.ORGANISATION.id(),
          World.SELLER.id(),
          World.SELLER.role(),
          World.SELLER.licensed(),
          Source.IFRAME);

  private final World world = new World();
  private final Ids ids = Ids.from(new SplittableRandom(7));
  private final SessionTokens tokens = new SessionTokens(ISSUER, RsaSigningKey.generate(), ids);
  private final MemoryIdentity identity = new MemoryIdentity();

  /** The requests, each with a good token. */
  List<APIGatewayV2HTTPEvent> requests() {
    return world.requests(tokens.issue(World.SELLER, Source.IFRAME, World.NOW).value());
  }

  /** The product's, with everything. */
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> coffer() {
    return edge(new SessionGate(tokens, identity));
  }

  /** The product's with a gate that lets the seller in without a look at the token. */
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> cofferWithoutToken() {
    Gate.Admission<Caller> admitted = new Gate.Admission.Admitted<>(CALLER);
    return edge(_ -> admitted);
  }

  /** Reads and writes the same JSON and does nothing in between. */
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> bare() {
    return new BareHandler(world.byId())::handle;
  }

  private Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> edge(Gate<Caller> gate) {
    AccountStore accounts = new MemoryAccounts();
    OwnershipStore ownership = new MemoryOwnership();
    Directory directory = new MemoryDirectory(world.byId());
    Purchases purchases = new UnlockProtocol(accounts, ownership);
    Wallets wallets = new Wallets(new MemoryPools(), accounts, purchases::settled);
    UnlockEndpoint endpoint =
        new UnlockEndpoint(
            new Unlocks(directory, ownership, purchases, wallets, ids),
            new OwnedItems(ownership, identity),
            directory,
            identity);
    return new HttpEdge<>(List.of(endpoint), gate, InstantSource.fixed(World.NOW))::handle;
  }
}
