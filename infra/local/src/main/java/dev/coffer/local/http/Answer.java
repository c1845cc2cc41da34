package dev.coffer.local.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param headers every header line, in order
 * @param body may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // the one owner of the bytes; never compared
public record Answer(int status, List<Header> headers, byte[] body) {

  /** Keeps its own copy of the headers. */
  public Answer {
    headers = List.copyOf(headers);
  }

  /** A text of some media type, that nobody keeps. */
  public static Answer text(int status, String contentType, String body) {
    return new Answer(
        status,
        List.of(
            new Header("content-type", contentType + "; charset=utf-8"),
            new Header("cache-control", "no-store"),
            new Header("x-content-type-options", "nosniff")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** A page that may load only its own files. */
  public static Answer page(int status, String html) {
    return text(status, "text/html", html)
        .with(
            "content-security-policy",
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none';"
                + " frame-ancestors 'none'");
  }

  /** Sends the browser elsewhere on the same site. */
  public static Answer redirect(String path) {
    return text(303, "text/plain", "").with("location", path);
  }

  /** The same with this header instead of any other of its name. */
  public Answer with(String name, String value) {
    List<Header> changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.name().equals(name));
    changed.add(new Header(name, value));
    return new Answer(status, changed, body);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
