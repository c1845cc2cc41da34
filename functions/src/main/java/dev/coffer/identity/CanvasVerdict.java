package dev.coffer.identity;

import org.jspecify.annotations.Nullable;

/** What is thought of a Canvas signed request. */
public sealed interface CanvasVerdict {

  /** Salesforce made it, just now, for us. Whether its nonce is unspent is still to be seen. */
  record Genuine(CanvasRequest request) implements CanvasVerdict {}

  /**
   * Salesforce made it, but left out its parameters, as it does at times: it can't be accepted, and
   * a refreshed one will do.
   *
   * @param targetOrigin the origin of the page to ask
   * @param record the record around the frame, or null
   */
  record WithoutParameters(String targetOrigin, @Nullable RecordHint record)
      implements CanvasVerdict {}

  /** It isn't to be trusted. */
  record Refused(CanvasFault fault) implements CanvasVerdict {}
}
