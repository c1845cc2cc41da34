package dev.coffer.functions;

import dev.coffer.platform.Route;
import java.util.List;

/**
 * The routes of the other functions, for {@link SellerFunction}, where {@code $default} leads: of
 * their paths it says which methods they have, and doesn't deny them.
 */
final class OtherRoutes {
  static final List<Route> ALL =
      List.of(
          Route.of("POST /canvas"),
          Route.of("GET /canvas"),
          Route.of("POST /api/sessions/canvas"),
          Route.of("GET /.well-known/jwks.json"));

  private OtherRoutes() {}
}
