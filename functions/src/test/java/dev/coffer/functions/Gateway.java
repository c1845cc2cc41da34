package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.functions.Installation.Answer;
import dev.coffer.platform.HttpEdge;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** API Gateway: gives a request to the function that has its route, or else to the first one. */
final class Gateway {
  private final List<HttpEdge<?>> edges;
  private final Set<String> routeKeys;

  /** In front of these; the first is where {@code $default} leads. */
  Gateway(List<HttpEdge<?>> edges) {
    this.edges = edges;
    this.routeKeys =
        edges.stream().flatMap(edge -> edge.routeKeys().stream()).collect(Collectors.toSet());
  }

  /** In front of all functions that answer HTTP. */
  static Gateway of(Cloud cloud) {
    return new Gateway(
        List.of(
            new SellerFunction(cloud).edge(),
            new SessionsFunction(cloud).edge(),
            new AdminFunction(cloud).edge()));
  }

  /** Every function's routes. */
  List<Set<String>> routeKeys() {
    return edges.stream().map(HttpEdge::routeKeys).toList();
  }

  /** Sends a request. */
  Answer answer(Request request) {
    HttpEdge<?> to =
        edges.stream()
            .filter(edge -> edge.routeKeys().contains(request.route().key()))
            .findFirst()
            .orElse(edges.getFirst());
    APIGatewayV2HTTPResponse response = to.handle(request.event(routeKeys));
    return new Answer(response.getStatusCode(), response.getHeaders(), response.getBody());
  }
}
