package dev.coffer.functions;

import dev.coffer.functions.ApiOperation.Parameter;
import dev.coffer.functions.ApiOperation.Place;
import dev.coffer.functions.Case.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every request to an operation that differs from a right one in one thing. */
final class WrongRequests {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE");
  private static final List<String> MEDIA_TYPES =
      List.of(
          "text/plain",
          "text/plain; charset=utf-8",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "text/csv",
          "application/json",
          "application/json-patch+json",
          "application/xml",
          "nonsense",
          "");

  private final ApiOperation operation;
  private final Target target;
  private final ValidRequests valid;
  private final Request plain;
  private final List<Case> cases = new ArrayList<>();

  private WrongRequests(ApiOperation operation, Target target) {
    this.operation = operation;
    this.target = target;
    this.valid = new ValidRequests(operation, target);
    this.plain = valid.plain();
  }

  /** All that are refused without a trace. */
  static List<Case> of(ApiOperation operation, Target target) {
    WrongRequests wrong = new WrongRequests(operation, target);
    wrong.bodies();
    wrong.queries();
    operation.parameters(Place.HEADER).forEach(wrong::header);
    operation.parameters(Place.PATH).forEach(wrong::path);
    wrong.methods();
    if (!operation.open()) {
      wrong.cases.add(
          Case.refused(
              Rule.SESSION, "without a session", wrong.plain.without("authorization"), 401));
    }
    return wrong.cases;
  }

  /** Those of callers in a role that may not, which are written to the audit. */
  static List<Case> forbidden(ApiOperation operation, Target target) {
    Request plain = new ValidRequests(operation, target).plain();
    List<Case> cases = new ArrayList<>();
    for (String role : target.roles()) {
      if (!operation.roles().isEmpty() && !operation.roles().contains(role)) {
        Request as = plain.header("authorization", target.authorization(role));
        cases.add(Case.refused(Rule.ROLE, "as " + role, as, 403));
      }
    }
    return cases;
  }

  private void bodies() {
    if (!Set.of("POST", "PUT", "PATCH").contains(operation.route().method())) {
      return;
    }
    ApiOperation.Body body = operation.body();
    String accepted = body == null ? "application/json" : body.mediaType();
    for (String mediaType : MEDIA_TYPES) {
      if (!mediaType.equals(accepted)) {
        Request other = plain.header("content-type", mediaType);
        cases.add(Case.refused(Rule.MEDIA_TYPE, "as \"" + mediaType + "\"", other, 415));
      }
    }
    cases.add(Case.refused(Rule.MEDIA_TYPE, "as nothing", plain.without("content-type"), 415));
    byte[] tooLarge = Arrays.copyOf(plain.body(), operation.maxBytes() + 1);
    Arrays.fill(tooLarge, plain.body().length, tooLarge.length, (byte) ' ');
    cases.add(Case.refused(Rule.SIZE, "too large", plain.body(tooLarge), 413));
    if (body != null && body.shape() != null) {
      cases.addAll(WrongBodies.of(plain, body.shape(), valid.sample(true), operation.maxBytes()));
    }
  }

  private void queries() {
    for (String name : List.of("surprise", "role", "price", "balance", "tenantId")) {
      if (operation.parameters(Place.QUERY).stream().noneMatch(p -> p.name().equals(name))) {
        cases.add(Case.invalid(Rule.UNKNOWN_PARAMETER, name, "unknown", plain.query(name + "=1")));
      }
    }
    cases.add(Case.invalid(Rule.REPEATED_PARAMETER, "any", "twice", plain.query("any=1&any=1")));
    for (String broken : List.of("%", "%ZZ", "%F", "%FF", "%ED%A0%80", "%C0%80")) {
      cases.add(
          new Case(
              Rule.PARAMETER,
              "",
              "a query of " + broken,
              plain.query("a=" + broken),
              400,
              "query",
              null));
    }
    operation.parameters(Place.QUERY).forEach(this::query);
  }

  private void query(Parameter parameter) {
    String name = parameter.name();
    String written = Encoding.query(name) + "=";
    // A required one already stands in the plain request, so that its wrong value replaces it.
    String before = plain.query();
    String rest = before.replace(valid.written(parameter), "").replace("&&", "&");
    Request without = new Request(plain.route(), plain.path(), rest, plain.headers(), plain.body());
    if (parameter.required()) {
      cases.add(Case.invalid(Rule.PARAMETER, name, "missing", without));
    }
    String once = valid.written(parameter);
    cases.add(
        Case.invalid(Rule.REPEATED_PARAMETER, name, "twice", without.query(once + "&" + once)));
    for (String wrong : WrongValues.encoded(parameter.shape().kind(), valid.value(parameter))) {
      String what = "=" + (wrong.length() > 60 ? wrong.substring(0, 60) + "…" : wrong);
      cases.add(Case.invalid(Rule.PARAMETER, name, what, without.query(written + wrong)));
    }
  }

  private void header(Parameter parameter) {
    String name = parameter.name();
    if (!name.equals("Idempotency-Key") || !parameter.required()) {
      throw new AssertionError("the tests of wrong requests don't know the header " + name);
    }
    cases.add(Case.invalid(Rule.PARAMETER, name, "missing", plain.without(name)));
    String key = target.unknownId();
    for (String wrong :
        List.of(
            "",
            " ",
            "k".repeat(65),
            key + "\u0000",
            key + "\t1",
            key + "\u007f",
            key + ",k",
            key + "\"")) {
      cases.add(Case.invalid(Rule.PARAMETER, name, "\"" + wrong + "\"", plain.header(name, wrong)));
    }
    // API Gateway hands the name on in lower case.
    cases.add(
        Case.invalid(
            Rule.PARAMETER,
            name,
            "twice",
            plain.without(name).header(name.toLowerCase(Locale.ROOT), key + "," + key)));
  }

  private void path(Parameter parameter) {
    String name = parameter.name();
    if (!target.isKnown(name)) {
      throw new AssertionError("KnownIds must be told what a path's " + name + " stands for");
    }
    Request unknown = plain.path(name, target.unknownId());
    cases.add(new Case(Rule.PATH, name, "of nothing", unknown, 404, null, null));
    for (String wrong : WrongValues.texts(parameter.shape().kind(), valid.value(parameter))) {
      if (!wrong.isEmpty()) {
        cases.add(new Case(Rule.PATH, name, wrong, plain.path(name, wrong), 404, null, unknown));
      }
    }
    cases.add(new Case(Rule.PATH, name, "NUL", plain.path(name, "\u0000"), 404, null, unknown));
    Optional<String> others = target.othersId(name);
    if (others.isPresent()) {
      Request theirs = plain.path(name, others.get());
      cases.add(new Case(Rule.PATH, name, "of others", theirs, 404, null, unknown));
    }
  }

  private void methods() {
    Set<String> allowed = target.document().methods(plain.rawPath());
    for (String method : METHODS) {
      if (!allowed.contains(method)) {
        cases.add(Case.refused(Rule.METHOD, "by " + method, plain.method(method), 405));
      }
    }
  }
}
