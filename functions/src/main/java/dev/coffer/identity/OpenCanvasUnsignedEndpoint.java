package dev.coffer.identity;

import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;

/**
 * The frame without a signed request: Salesforce opens it so for a user who hasn't approved the
 * app, and anybody can open it by hand. Salesforce's own further parameters are left alone.
 */
public final class OpenCanvasUnsignedEndpoint implements Endpoint.Open<Caller> {
  private static final int MAX_URL = 500;

  private final SalesforceHosts hosts;
  private final CanvasPages pages;

  /** Links to these hosts only. */
  public OpenCanvasUnsignedEndpoint(SalesforceHosts hosts) {
    this.hosts = hosts;
    this.pages = new CanvasPages(hosts);
  }

  @Override
  public Route route() {
    return new Route("GET", "/canvas");
  }

  @Override
  public Reply handle(Call call) {
    Query query = call.query();
    String value = query.text("_sfdc_canvas_authvalue", 0, 100);
    if (!"user_approval_required".equals(value)) {
      return pages.help();
    }
    String loginUrl = query.text("loginUrl", 0, MAX_URL);
    return loginUrl != null && hosts.isSalesforce(loginUrl)
        ? pages.approve(loginUrl)
        : pages.approveByAdministrator();
  }
}
