package dev.coffer.platform;

import java.util.Locale;

/**
 * Every kind of refusal there is. The name in lower case with hyphens is part of the contract: it
 * ends the problem's {@code type} and names its section in {@code docs/reference/problems.md}.
 */
public enum ProblemType {
  /** The request can't be understood; {@code errors} names the fields. */
  INVALID_REQUEST(400, "The request isn't right"),
  /** No session, or one that isn't valid any more. */
  UNAUTHENTICATED(401, "Sign in to go on"),
  /** The request of the embedding application can't be trusted. */
  CANVAS_REQUEST_REFUSED(401, "Salesforce's request could not be verified"),
  /** The organisation isn't known here. */
  ORGANISATION_NOT_REGISTERED(403, "This organisation isn't registered"),
  /** The organisation is suspended; nobody of it comes in. */
  ORGANISATION_SUSPENDED(403, "This organisation is suspended"),
  /** The user was deactivated. */
  USER_DEACTIVATED(403, "This user is deactivated"),
  /** The caller's role doesn't allow it. */
  FORBIDDEN(403, "Your role doesn't allow this"),
  /** There is no such thing, or it is somebody else's. */
  NOT_FOUND(404, "Not found"),
  /** The path exists, but not with this method. */
  METHOD_NOT_ALLOWED(405, "This method isn't allowed here"),
  /** The credits don't allow it; the detail says which number would be right. */
  NOT_ENOUGH_CREDITS(409, "There aren't that many credits"),
  /** Something is in the way at the moment; the detail says what. */
  CONFLICT(409, "This can't be done now"),
  /** The pool is over. */
  POOL_ENDED(409, "The pool has ended"),
  /** Something else was sent under the same idempotency key. */
  IDEMPOTENCY_KEY_REUSED(422, "This idempotency key was used for something else"),
  /** The body is too large. */
  TOO_LARGE(413, "The request is too large"),
  /** The body has the wrong content type. */
  UNSUPPORTED_MEDIA_TYPE(415, "The content type isn't supported"),
  /** A fault on our side; nothing that was answered before is lost. */
  INTERNAL(500, "Something went wrong"),
  /** A service we need doesn't answer at the moment; the request can be repeated. */
  UNAVAILABLE(503, "Try again in a moment");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status that carries it. */
  public int status() {
    return status;
  }

  /** For people; may change. */
  public String title() {
    return title;
  }

  /** For programs; never changes. */
  public String uri() {
    return "urn:coffer:problem:" + slug();
  }

  /** The last part of {@link #uri}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
