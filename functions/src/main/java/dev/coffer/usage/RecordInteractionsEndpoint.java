package dev.coffer.usage;

import dev.coffer.identity.Caller;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code POST /api/interactions}: stores what a user did on a screen. */
public final class RecordInteractionsEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int MAX = 50;
  private static final Duration OLDEST = Duration.ofHours(24);

  private final Interactions interactions;

  /** The endpoint. */
  public RecordInteractionsEndpoint(Interactions interactions) {
    this.interactions = interactions;
  }

  @Override
  public Route route() {
    return Route.of("POST /api/interactions");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    call.query().end();
    Fields body = call.json();
    String id = body.id("batchId");
    List<Interaction> read =
        body.objects(
            "interactions",
            1,
            MAX,
            one ->
                new Interaction(
                    one.oneOf("kind", Interaction.Kind.class),
                    plausible(one.instant("at"), call.now()),
                    one.textOrNull("account", 1, 64)));
    body.end();
    interactions.store(
        new InteractionBatch(
            caller.organisation(), caller.user(), id, caller.source(), call.now(), read));
    return Reply.nothing();
  }

  /** A clock of somebody else's is believed within a day before the arrival. */
  private static Instant plausible(Instant given, Instant now) {
    if (given.isAfter(now)) {
      return now;
    }
    Instant oldest = now.minus(OLDEST);
    return given.isBefore(oldest) ? oldest : given;
  }
}
