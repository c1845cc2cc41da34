package dev.coffer.functions;

import dev.coffer.functions.ApiOperation.Parameter;
import dev.coffer.functions.ApiOperation.Place;
import dev.coffer.functions.Case.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests of an operation that are right; the wrong ones are made of them. */
final class ValidRequests {
  /** What cases without an optional parameter are about. */
  static final String PLAIN = "the plain request";

  private final Map<String, String> values = new HashMap<>();
  private final ApiOperation operation;
  private final Target target;

  ValidRequests(ApiOperation operation, Target target) {
    this.operation = operation;
    this.target = target;
  }

  /** With all that must be given, and everything in its body. */
  Request plain() {
    return request(true);
  }

  /** Makes values for it. */
  Sample sample(boolean optional) {
    return new Sample(target::id, optional);
  }

  /** The value of a parameter of the path or query. */
  String value(Parameter parameter) {
    return values.computeIfAbsent(
        parameter.name(), name -> sample(true).of(name, parameter.shape()).asText());
  }

  /** What must be accepted, as cases whose status doesn't matter. */
  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    cases.add(accepted(PLAIN, "with everything in its body", request(true)));
    ApiOperation.Body body = operation.body();
    if (body != null && body.shape() != null) {
      cases.add(accepted(PLAIN, "with nothing optional", request(false)));
    }
    for (Parameter parameter : operation.parameters(Place.QUERY)) {
      if (!parameter.required()) {
        Request with = request(true).query(written(parameter));
        cases.add(accepted(parameter.name(), "given", with));
      }
    }
    return cases;
  }

  /** A parameter as it stands in a query. */
  String written(Parameter parameter) {
    return Encoding.query(parameter.name()) + "=" + Encoding.query(value(parameter));
  }

  private Request request(boolean optional) {
    Request request = new Request(operation.route(), "");
    if (!operation.open()) {
      String role = operation.roles().stream().findFirst().orElse(null);
      request = request.header("authorization", target.authorization(role));
    }
    for (Parameter parameter : operation.parameters()) {
      request =
          switch (parameter.place()) {
            case PATH -> request.path(parameter.name(), value(parameter));
            case QUERY -> parameter.required() ? request.query(written(parameter)) : request;
            // An idempotency key, which no other request has.
            case HEADER -> request.header(parameter.name(), target.unknownId());
          };
    }
    return withBody(request, optional);
  }

  private Request withBody(Request request, boolean optional) {
    ApiOperation.Body body = operation.body();
    if (body == null) {
      // The edge wants the media type of every POST, so that no other site's form can make it.
      return request.header("content-type", "application/json");
    }
    String content =
        body.shape() == null
            ? body.example()
            : sample(optional).of("body", body.shape()).toString();
    return request.header("content-type", body.mediaType()).body(content);
  }

  private static Case accepted(String where, String what, Request request) {
    return new Case(Rule.ACCEPTED, where, what, request, 200, null, null);
  }
}
