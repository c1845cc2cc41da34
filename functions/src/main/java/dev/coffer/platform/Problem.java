package dev.coffer.platform;

import java.util.List;

/**
 * A refusal in words (RFC 9457).
 *
 * @param type which kind
 * @param detail what happened and what would be right; never holds an exception's message
 * @param errors the fields that were wrong
 */
public record Problem(ProblemType type, String detail, List<FieldError> errors) {

  /**
   * One wrong field.
   *
   * @param field its path, such as {@code items[2].id}
   * @param message what would be right
   */
  public record FieldError(String field, String message) {}

  /** Keeps its own copy of the errors. */
  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem that is about no single field. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of());
  }

  /** A request with one wrong field. */
  public static Problem field(String field, String message) {
    return new Problem(
        ProblemType.INVALID_REQUEST,
        field + ": " + message,
        List.of(new FieldError(field, message)));
  }

  /** The one answer for what does not exist and for what belongs to somebody else. */
  public static Problem notFound() {
    return of(ProblemType.NOT_FOUND, "There is nothing here, or it isn't yours.");
  }

  /** To leave the reading of a request early. */
  public Refused refused() {
    return new Refused(this);
  }

  /** Carries a problem from the place that reads a request to the edge that answers it. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never leaves the process
    private final transient Problem problem;

    private Refused(Problem problem) {
      super(problem.detail(), null, false, false);
      this.problem = problem;
    }

    /** What to answer. */
    public Problem problem() {
      return problem;
    }
  }
}
