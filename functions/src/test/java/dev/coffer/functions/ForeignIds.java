package dev.coffer.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffer.functions.ApiOperation.Place;
import dev.coffer.functions.Case.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bodies and queries that name something of another organisation, each beside one that names
 * nothing.
 */
final class ForeignIds {
  private final ApiOperation operation;
  private final Target target;
  private final Request valid;
  private final Sample sample;
  private final List<Case> cases = new ArrayList<>();

  private ForeignIds(ApiOperation operation, Target target) {
    this.operation = operation;
    this.target = target;
    ValidRequests requests = new ValidRequests(operation, target);
    this.valid = requests.plain();
    this.sample = requests.sample(true);
  }

  /** One case for each identifier in the body or query that belongs to an organisation. */
  static List<Case> of(ApiOperation operation, Target target) {
    ForeignIds foreign = new ForeignIds(operation, target);
    ApiOperation.Body body = operation.body();
    if (body != null && body.shape() != null) {
      JsonNode whole = foreign.sample.of("body", body.shape());
      foreign.inside(new Spot(whole, List.of()), body.shape());
    }
    operation.parameters(Place.QUERY).forEach(foreign::query);
    return foreign.cases;
  }

  private void query(ApiOperation.Parameter parameter) {
    String name = parameter.name();
    Optional<String> others = target.othersId(name);
    if (!parameter.required() && others.isPresent()) {
      Request theirs = valid.query(name + "=" + others.get());
      Request nothing = valid.query(name + "=" + target.unknownId());
      cases.add(new Case(Rule.FOREIGN_ID, name, "of others", theirs, 404, null, nothing));
    }
  }

  private void inside(Spot spot, Shape shape) {
    switch (shape.kind()) {
      case Shape.Structure(var fields, var _) ->
          fields.forEach((name, field) -> inside(spot.of(name), field));
      case Shape.Listed(Shape entry, int _, int _, boolean _) -> inside(spot.of(0), entry);
      case Shape.Either(var shapes) ->
          shapes.forEach(one -> inside(spot.holding(sample.of(spot.name(), one)), one));
      case Shape.Id() -> id(spot);
      case Shape.Whole _,
          Shape.Text _,
          Shape.Moment _,
          Shape.Day _,
          Shape.Choice _,
          Shape.Flag _ -> {}
    }
  }

  private void id(Spot spot) {
    Optional<String> others = target.othersId(spot.name());
    if (others.isPresent()) {
      cases.add(
          new Case(
              Rule.FOREIGN_ID,
              spot.field(),
              "of others",
              naming(spot, others.get()),
              404,
              null,
              naming(spot, target.unknownId())));
    }
  }

  private Request naming(Spot spot, String id) {
    Request request = valid.body(spot.with("\"" + id + "\""));
    for (ApiOperation.Parameter header : operation.parameters(Place.HEADER)) {
      // A key that was used with another body would be refused for that.
      request = request.header(header.name(), target.unknownId());
    }
    return request;
  }
}
