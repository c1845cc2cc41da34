package dev.coffer.identity;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which origins are Salesforce: whom the frame may talk to, and who may embed it. One policy for
 * the whole product.
 *
 * @param origins patterns of whole origins ({@code https://host}) that are Salesforce's
 * @param frameAncestors the sources of the pages' {@code frame-ancestors} directive
 */
public record SalesforceHosts(List<Pattern> origins, List<String> frameAncestors) {

  /** Keeps its own copies. */
  public SalesforceHosts {
    origins = List.copyOf(origins);
    frameAncestors = List.copyOf(frameAncestors);
  }

  /**
   * Salesforce's own hosts. Source: <a
   * href="https://help.salesforce.com/s/articleView?id=sf.domain_name_url_formats.htm">My Domain
   * URL formats</a>.
   */
  public static SalesforceHosts production() {
    String label = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    return new SalesforceHosts(
        List.of(
            Pattern.compile("https://" + label + "(\\.sandbox)?\\.my\\.salesforce\\.com"),
            Pattern.compile("https://" + label + "(\\.sandbox)?\\.lightning\\.force\\.com"),
            Pattern.compile("https://(login|test)\\.salesforce\\.com")),
        List.of(
            "https://*.lightning.force.com",
            "https://*.my.salesforce.com",
            "https://*.vf.force.com",
            "https://*.salesforce-setup.com"));
  }

  /** Whether a URL's origin is Salesforce's; false for anything that is no plain origin or URL. */
  public boolean isSalesforce(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      return false;
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String origin = uri.getScheme() + "://" + uri.getHost() + port;
    return origins.stream().anyMatch(pattern -> pattern.matcher(origin).matches());
  }
}
