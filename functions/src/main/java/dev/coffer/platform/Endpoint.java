package dev.coffer.platform;

/**
 * One operation of the API: one class, one route, one operation in {@code openapi.yaml}.
 *
 * @param <C> who can be signed in
 */
public sealed interface Endpoint<C> {
  /** The largest body that is read, in bytes. */
  int MAX_BODY_BYTES = 64 * 1024;

  /** The route it answers, the same as in {@code template.yaml}. */
  Route route();

  /** The media type a body must have. */
  default String accepts() {
    return "application/json";
  }

  /** An operation for everybody. */
  non-sealed interface Open<C> extends Endpoint<C> {
    /** Answers; the whole request is checked before anything changes. */
    Reply handle(Call call);
  }

  /** An operation for a signed-in user. */
  non-sealed interface SignedIn<C> extends Endpoint<C> {
    /** Answers; the whole request is checked before anything changes. */
    Reply handle(Call call, C caller);
  }
}
