package dev.coffer.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param method upper-case HTTP method
 * @param path decoded, begins with a slash
 * @param query as sent, without the question mark; empty when there was none
 * @param headers every header line, in order
 * @param body as sent; empty when there was none
 */
@SuppressWarnings("ArrayRecordComponent") // the one owner of the bytes; never compared
public record Asked(String method, String path, String query, List<Header> headers, byte[] body) {

  /** Keeps its own copy of the headers. */
  public Asked {
    headers = List.copyOf(headers);
  }

  /** The first header of this name, or null. */
  public @Nullable String header(String lowerCaseName) {
    for (Header header : headers) {
      if (header.name().equals(lowerCaseName)) {
        return header.value();
      }
    }
    return null;
  }

  /** The query's parameters, decoded; of those given twice the values are joined by commas. */
  public Map<String, String> parameters() {
    return decoded(query);
  }

  /** The fields of a form body, decoded. */
  public Map<String, String> form() {
    return decoded(new String(body, StandardCharsets.UTF_8));
  }

  /** The value of a cookie, or null. */
  public @Nullable String cookie(String name) {
    for (Header header : headers) {
      if (header.name().equals("cookie")) {
        for (String cookie : header.value().split(";", -1)) {
          String pair = cookie.strip();
          if (pair.startsWith(name + "=")) {
            return pair.substring(name.length() + 1);
          }
        }
      }
    }
    return null;
  }

  private static Map<String, String> decoded(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.merge(decode(name), decode(value), (one, other) -> one + "," + other);
      }
    }
    return values;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
