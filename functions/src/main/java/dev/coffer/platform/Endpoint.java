package dev.coffer.platform;

/**
 * One operation of the API: one class, one route, one operation in {@code openapi.yaml}.
 *
 * @param <C> who can be signed in
 */
public sealed interface Endpoint<C> {
  /** The largest body of an ordinary request, in bytes. */
  int MAX_BODY_BYTES = 64 * 1024;

  /** The largest file to import, in bytes; a Lambda event has at most 6 MB. */
  int MAX_IMPORT_BYTES = 5 * 1024 * 1024;

  /** What an endpoint {@link #accepts} that imports a CSV file. */
  String CSV = "text/csv";

  /** The route it answers, the same as in {@code template.yaml}. */
  Route route();

  /** The media type a body must have. */
  default String accepts() {
    return "application/json";
  }

  /** The largest body that is read, in bytes. */
  default int maxBodyBytes() {
    return MAX_BODY_BYTES;
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
