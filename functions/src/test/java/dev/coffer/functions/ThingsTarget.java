package dev.coffer.functions;

import dev.coffer.functions.Installation.Answer;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Gate;
import dev.coffer.platform.HttpEdge;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The API of {@code things.yaml} behind a real edge, with an order endpoint of the test's choice.
 */
final class ThingsTarget implements Target {
  static final Path DOCUMENT = Path.of("src/test/resources/dev/coffer/functions/things.yaml");
  static final String MINE = "00000000000000000000000001";
  static final String THEIRS = "00000000000000000000000002";

  private final Ids ids = Ids.from(new SplittableRandom(7));
  private final List<String> stored;
  private final Gateway gateway;

  /** Orders are answered so, and what is stored is in the list. */
  ThingsTarget(Order order, List<String> stored) {
    this.stored = stored;
    this.gateway =
        new Gateway(
            List.of(
                new HttpEdge<>(
                    List.of(new Orders(order), new Imports(), new Counts()),
                    ThingsTarget::admit,
                    InstantSource.system())));
  }

  /** A target whose orders are refused as they must be. */
  static ThingsTarget strict() {
    List<String> stored = new ArrayList<>();
    return new ThingsTarget(new StrictOrders(stored), stored);
  }

  /** Answers an order. */
  interface Order {
    Reply answer(Call call, String role);
  }

  @Override
  public ApiDocument document() {
    return ApiDocument.read(DOCUMENT);
  }

  /** The operation that takes orders. */
  ApiOperation orders() {
    return document().operations().getFirst();
  }

  @Override
  public Set<String> roles() {
    return Set.of("BUYER", "OWNER", "VISITOR");
  }

  @Override
  public String authorization(@Nullable String role) {
    return role == null ? "VISITOR" : role;
  }

  @Override
  public String id(String name) {
    return isKnown(name) ? MINE : ids.next();
  }

  @Override
  public boolean isKnown(String name) {
    return name.equals("thingId") || name.equals("userId");
  }

  @Override
  public Optional<String> othersId(String name) {
    return Optional.of(THEIRS).filter(_ -> isKnown(name));
  }

  @Override
  public String unknownId() {
    return ids.next();
  }

  @Override
  public Answer answer(Request request) {
    return gateway.answer(request);
  }

  @Override
  public String rows() {
    return stored.toString();
  }

  private static Gate.Admission<String> admit(Call call) {
    String role = call.header("authorization");
    return role == null
        ? new Gate.Admission.Turned<>(Problem.of(ProblemType.UNAUTHENTICATED, "Sign in."))
        : new Gate.Admission.Admitted<>(role);
  }

  private record Orders(Order order) implements Endpoint.SignedIn<String> {
    @Override
    public Route route() {
      return Route.of("POST /api/things/{thingId}/orders");
    }

    @Override
    public Reply handle(Call call, String role) {
      return order.answer(call, role);
    }
  }

  private record Imports() implements Endpoint.SignedIn<String> {
    @Override
    public Route route() {
      return Route.of("POST /api/things");
    }

    @Override
    public String accepts() {
      return CSV;
    }

    @Override
    public int maxBodyBytes() {
      return MAX_IMPORT_BYTES;
    }

    @Override
    public Reply handle(Call call, String role) {
      call.query().end();
      return Reply.nothing();
    }
  }

  private record Counts() implements Endpoint.Open<String> {
    @Override
    public Route route() {
      return Route.of("GET /api/things");
    }

    @Override
    public Reply handle(Call call) {
      call.query().end();
      return Reply.nothing();
    }
  }
}
