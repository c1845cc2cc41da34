package dev.coffer.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts and HTML templates that lie beside a class. */
public final class Resources {
  /** <code>{{name}}</code> is escaped for HTML, <code>{{{name}}}</code> is HTML already. */
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\{?)([A-Za-z]+)}?}}");

  private Resources() {}

  /**
   * A text.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A template with its places filled.
   *
   * @throws IllegalArgumentException when a place has no value
   */
  public static String template(Class<?> beside, String name, Map<String, String> values) {
    return PLACE
        .matcher(text(beside, name))
        .replaceAll(
            place -> {
              String value = values.get(place.group(2));
              if (value == null) {
                throw new IllegalArgumentException(name + ": no value for " + place.group(2));
              }
              return Matcher.quoteReplacement(place.group(1).isEmpty() ? escape(value) : value);
            });
  }

  /** A text as it may stand in HTML, in attributes too. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
