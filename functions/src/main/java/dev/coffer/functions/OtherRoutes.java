package dev.coffer.functions;

import dev.coffer.platform.Route;
import java.util.List;
import java.util.stream.Stream;

/**
 * The routes of the other functions, for {@link SellerFunction}, where {@code $default} leads: of
 * their paths it says which methods they have, and doesn't deny them.
 */
final class OtherRoutes {
  static final List<Route> ALL =
      Stream.of(
              "POST /canvas",
              "GET /canvas",
              "POST /api/sessions/canvas",
              "GET /.well-known/jwks.json",
              "GET /api/pools",
              "GET /api/pools/{poolId}",
              "GET /api/pools/{poolId}/explanations",
              "POST /api/pools/{poolId}/distributions",
              "POST /api/pools/{poolId}/uncaps",
              "GET /api/pools/{poolId}/allocations",
              "POST /api/pools/{poolId}/allocations",
              "GET /api/pools/{poolId}/allocations/csv",
              "POST /api/pools/{poolId}/transfers",
              "POST /api/pools/{poolId}/allocation-plans",
              "POST /api/pools/{poolId}/transfer-plans",
              "POST /api/pools/{poolId}/reclaim-plans",
              "POST /api/pools/{poolId}/cap-plans",
              "POST /api/pools/{poolId}/import-plans",
              "GET /api/pools/{poolId}/forecast",
              "GET /api/ledger",
              "GET /api/ledger/csv",
              "GET /api/operations",
              "GET /api/operations/{operationId}",
              "GET /api/operations/{operationId}/lines",
              "PUT /api/operations/{operationId}/state",
              "GET /api/proofs",
              "POST /api/proofs",
              "GET /api/proofs/{proofId}",
              "GET /api/operator/organisations",
              "POST /api/operator/organisations",
              "GET /api/operator/organisations/{organisationId}/pools",
              "POST /api/operator/organisations/{organisationId}/pools",
              "POST /api/operator/organisations/{organisationId}/pools/{poolId}/enlargements",
              "POST /api/operator/organisations/{organisationId}/pools/{poolId}/ends",
              "GET /api/operator/overages",
              "GET /api/operator/overages/csv")
          .map(Route::of)
          .toList();

  private OtherRoutes() {}
}
