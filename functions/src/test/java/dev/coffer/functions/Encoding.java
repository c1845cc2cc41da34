package dev.coffer.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** How texts are written in addresses. */
final class Encoding {
  private Encoding() {}

  /** In a query. */
  static String query(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** As a segment of a path. */
  static String segment(String text) {
    return query(text).replace("+", "%20");
  }
}
