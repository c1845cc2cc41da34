package dev.coffer.local.http;

import java.util.Locale;
import java.util.Map;

/**
 * Several sites on one port, told apart by the {@code Host} header. A host that isn't listed gets
 * no site: a page on the web that lets its own name point here (DNS rebinding) reaches nothing.
 */
public final class VirtualHosts implements Site {
  private final Map<String, Site> sites;

  /**
   * Sites by host.
   *
   * @param sites by host and port as browsers send them, such as {@code localhost:8080}
   */
  public VirtualHosts(Map<String, Site> sites) {
    this.sites = Map.copyOf(sites);
  }

  @Override
  public Answer answer(Asked asked) {
    String host = asked.header("host");
    Site site = host == null ? null : sites.get(host.toLowerCase(Locale.ROOT));
    if (site == null) {
      return Answer.text(
          421, "text/plain", "This is Coffer on a laptop. It answers only to its own names.\n");
    }
    return site.answer(asked);
  }
}
