package dev.coffer.platform;

import java.util.Locale;

/**
 * A method and a path pattern, written as API Gateway's route keys are: {@code GET /api/me}, {@code
 * GET /api/companies/{companyId}}.
 *
 * @param method upper-case HTTP method
 * @param path begins with a slash; a parameter is a whole segment in braces
 */
public record Route(String method, String path) {

  /** Refuses what API Gateway would refuse. */
  public Route {
    if (!method.equals(method.toUpperCase(Locale.ROOT)) || !path.startsWith("/")) {
      throw new IllegalArgumentException("not a route: " + method + " " + path);
    }
  }

  /** The route of a route key. */
  public static Route of(String routeKey) {
    int space = routeKey.indexOf(' ');
    return new Route(routeKey.substring(0, space), routeKey.substring(space + 1));
  }

  /** As API Gateway names it. */
  public String key() {
    return method + " " + path;
  }

  /** Whether a concrete path fits the pattern. */
  public boolean matchesPath(String concrete) {
    String[] pattern = path.split("/", -1);
    String[] given = concrete.split("/", -1);
    if (pattern.length != given.length) {
      return false;
    }
    for (int i = 0; i < pattern.length; i++) {
      boolean parameter = pattern[i].startsWith("{") && !given[i].isEmpty();
      if (!parameter && !pattern[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }
}
