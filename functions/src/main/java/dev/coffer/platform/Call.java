package dev.coffer.platform;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, as far as the edge has understood it.
 *
 * @param route the route that it took
 * @param path the path's parameters by name
 * @param query the query's parameters
 * @param headers by lower-case name
 * @param body as sent; empty when there was none
 * @param requestId ties answers to the log
 * @param now the instant at which it arrived
 */
@SuppressWarnings("ArrayRecordComponent") // the one owner of the bytes; never compared
public record Call(
    Route route,
    Map<String, String> path,
    Query query,
    Map<String, String> headers,
    byte[] body,
    String requestId,
    Instant now) {

  /** A header, or null. */
  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }

  /**
   * An identifier from the path; what can't be one can't exist either.
   *
   * @throws Problem.Refused "not found" when it has not the shape of an identifier
   */
  public String pathId(String name) {
    String id = path.get(name);
    if (id == null || !Ids.isId(id)) {
      throw Problem.notFound().refused();
    }
    return id;
  }

  /** The body as a JSON object, read strictly. */
  public Fields json() {
    return Json.object(body);
  }
}
