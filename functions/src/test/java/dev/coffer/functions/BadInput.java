package dev.coffer.functions;

import dev.coffer.functions.Case.Rule;
import dev.coffer.functions.Installation.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tries wrong requests and tells which of them weren't refused as the document promises. */
final class BadInput {
  private static final Set<Integer> NOT_UNDERSTOOD = Set.of(400, 401, 403, 405, 413, 415);

  private final Target target;
  private final ApiOperation operation;
  private final Predicate<Case> wanted;
  private final List<String> faults = new ArrayList<>();

  private BadInput(Target target, ApiOperation operation, Predicate<Case> wanted) {
    this.target = target;
    this.operation = operation;
    this.wanted = wanted;
  }

  /** Every way in which an operation doesn't refuse as it must; empty when all is well. */
  static List<String> faults(Target target, ApiOperation operation, Predicate<Case> wanted) {
    BadInput tried = new BadInput(target, operation, wanted);
    tried.run();
    return tried.faults;
  }

  private void run() {
    List<Case> wrong = wanted(WrongRequests.of(operation, target));
    List<Case> forbidden = wanted(WrongRequests.forbidden(operation, target));
    List<Case> foreign = wanted(ForeignIds.of(operation, target));
    List<Case> right = wanted(new ValidRequests(operation, target).cases());
    String before = target.rows();
    wrong.forEach(one -> expect(one, this::refused));
    if (!target.rows().equals(before)) {
      faults.add("something was stored");
    }
    foreign.forEach(one -> expect(one, this::likeNothing));
    forbidden.forEach(one -> expect(one, this::refused));
    // Last, as they may change what is there.
    right.forEach(one -> expect(one, this::accepted));
  }

  private List<Case> wanted(List<Case> cases) {
    return cases.stream().filter(wanted).toList();
  }

  private void expect(Case one, Consumer<Case> expectation) {
    try {
      expectation.accept(one);
    } catch (AssertionError e) {
      fault(one, "is answered as the document doesn't say: " + e.getMessage());
    }
  }

  private void accepted(Case one) {
    Answer answer = target.answer(one.request());
    if (NOT_UNDERSTOOD.contains(answer.status()) || answer.status() >= 500) {
      fault(one, "is right but is answered " + answer.status() + " " + answer.body());
    }
  }

  private void refused(Case one) {
    Answer answer = target.answer(one.request());
    if (answer.status() != one.status()) {
      fault(
          one,
          "is answered " + answer.status() + " instead of " + one.status() + ", " + answer.body());
      return;
    }
    if (!"application/problem+json".equals(answer.headers().get("content-type"))
        || !"no-store".equals(answer.headers().get("cache-control"))) {
      fault(one, "has the headers " + answer.headers());
      return;
    }
    String type = type(one.status());
    if (!answer.at("/type").startsWith("urn:coffer:problem:" + type)
        || answer.json().get("status").asInt() != one.status()) {
      fault(one, "is the problem " + answer.body());
    }
    if (one.field() != null && !answer.at("/errors/0/field").equals(one.field())) {
      fault(one, "doesn't name " + one.field() + ": " + answer.body());
    }
    if (one.like() != null && !target.answer(one.like()).equals(answer)) {
      fault(one, "differs from what doesn't exist: " + answer);
    }
    if (one.rule() == Rule.METHOD) {
      String allowed = String.join(", ", target.document().methods(one.request().rawPath()));
      if (!allowed.equals(answer.headers().get("allow"))) {
        fault(one, "is told to use " + answer.headers().get("allow"));
      }
    }
  }

  /** As good as nothing: refused or not, what it names tells nothing and isn't touched. */
  private void likeNothing(Case one) {
    String before = target.rows();
    Answer answer = target.answer(one.request());
    if (answer.status() >= 400 && !target.rows().equals(before)) {
      fault(one, "stores something");
    }
    Answer nothing = target.answer(Objects.requireNonNull(one.like()));
    if (answer.status() != nothing.status() || !masked(answer).equals(masked(nothing))) {
      fault(one, "differs from what doesn't exist: " + answer + " and " + nothing);
    }
  }

  /** An answer's body without the identifiers in it, some of which it may repeat. */
  private static String masked(Answer answer) {
    return answer.body().replaceAll("[0-9a-hjkmnp-tv-z]{26}", "id");
  }

  private void fault(Case one, String how) {
    faults.add(one + " " + how);
  }

  private static String type(int status) {
    return switch (status) {
      case 400 -> "invalid-request";
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 413 -> "too-large";
      case 415 -> "unsupported-media-type";
      default -> "";
    };
  }
}
