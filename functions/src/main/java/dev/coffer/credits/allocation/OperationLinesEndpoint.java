package dev.coffer.credits.allocation;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.credits.Line;
import dev.coffer.credits.LineOutcome;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Plans;
import dev.coffer.credits.RefusedLine;
import dev.coffer.identity.Caller;
import dev.coffer.identity.Permissions;
import dev.coffer.identity.UserId;
import dev.coffer.identity.Users;
import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /api/operations/{operationId}/lines}: what an operation on many sellers would do or
 * did to each, and what was refused, page by page.
 */
public final class OperationLinesEndpoint implements Endpoint.SignedIn<Caller> {
  private static final int MOST_PAGES = 1000;

  private final Operations operations;
  private final Plans plans;
  private final Users users;

  /** The endpoint. */
  public OperationLinesEndpoint(Operations operations, Plans plans, Users users) {
    this.operations = operations;
    this.plans = plans;
    this.users = users;
  }

  @Override
  public Route route() {
    return Route.of("GET /api/operations/{operationId}/lines");
  }

  @Override
  public Reply handle(Call call, Caller caller) {
    Permissions.requireAdministrator(caller);
    int page = call.query().whole("page", 0, MOST_PAGES, 0);
    call.query().end();
    Operation operation =
        operations
            .find(caller.organisation(), call.pathId("operationId"))
            .filter(one -> one.bulk() != null)
            .orElseThrow(() -> Problem.notFound().refused());
    Operation.Bulk bulk = operation.progress();
    List<Line> lines =
        page < bulk.chunks() ? plans.lines(caller.organisation(), bulk.plan(), page) : List.of();
    Optional<List<LineOutcome>> outcomes =
        page < bulk.chunks()
            ? plans.outcomes(caller.organisation(), bulk.plan(), page)
            : Optional.empty();
    List<RefusedLine> refused = plans.refused(caller.organisation(), bulk.plan(), page);
    boolean more = page + 1 < bulk.chunks() || (long) (page + 1) * Plans.CHUNK < bulk.refused();
    Map<UserId, String> names =
        SellerNames.of(users, caller.organisation(), lines.stream().map(Line::holder).toList());
    return Reply.json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("lines");
          for (int i = 0; i < lines.size(); i++) {
            int index = i;
            write(json, lines.get(i), names, outcomes.map(all -> all.get(index)));
          }
          json.writeEndArray();
          json.writeArrayFieldStart("refused");
          for (RefusedLine one : refused) {
            json.writeStartObject();
            json.writeNumberField("line", one.number());
            json.writeStringField("subject", one.subject());
            json.writeStringField("why", one.why());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeFieldName("nextPage");
          if (more) {
            json.writeNumber(page + 1);
          } else {
            json.writeNull();
          }
          json.writeEndObject();
        });
  }

  private static void write(
      JsonGenerator json, Line line, Map<UserId, String> names, Optional<LineOutcome> outcome)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("holder", line.holder());
    json.writeStringField("name", SellerNames.name(line.holder(), names));
    json.writeStringField("change", line.change().name());
    json.writeNumberField("amount", line.amount());
    json.writeNumberField("allocatedBefore", line.basis());
    json.writeFieldName("outcome");
    if (outcome.isEmpty()) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringField("result", outcome.get().result().name());
      json.writeNumberField("moved", outcome.get().moved());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
