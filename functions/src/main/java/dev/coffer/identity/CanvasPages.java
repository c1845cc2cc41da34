package dev.coffer.identity;

import dev.coffer.platform.Json;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages that stand in the frame: the one that holds the application, and small ones that say
 * why it isn't there. They load only our own files and may be framed only by Salesforce.
 */
final class CanvasPages {
  private final Map<String, String> headers;

  CanvasPages(SalesforceHosts hosts) {
    this.headers =
        Map.of(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none';"
                + " frame-ancestors "
                + String.join(" ", hosts.frameAncestors()),
            "cache-control",
            "no-store");
  }

  /** The page with the application, which finds {@code CanvasPage} of the API document in it. */
  Reply frame(CanvasSession session, @Nullable RecordHint record) {
    String page =
        Json.write(
            json -> {
              json.writeStartObject();
              Json.writeOrNull(json, "session", session);
              Json.writeOrNull(json, "record", record);
              json.writeEndObject();
            });
    return page(
        200,
        "Coffer",
        """
        <div id="app"></div>
        <script type="application/json" id="coffer-page">%s</script>
        <script type="module" src="/iframe/coffer.js"></script>
        """
            .formatted(Html.json(page)));
  }

  /** What came isn't what Salesforce sends. */
  Reply malformed(String requestId) {
    return notice(
        400,
        "This request can't be read",
        paragraph("Open a record in Salesforce: Coffer is on its page.") + reference(requestId));
  }

  /** Why somebody doesn't come in. */
  Reply refused(Problem problem, String requestId) {
    ProblemType type = problem.type();
    return notice(type.status(), type.title(), paragraph(problem.detail()) + reference(requestId));
  }

  /** For a user who has to approve the app first, and can. */
  Reply approve(String loginUrl) {
    return notice(
        200,
        "Allow Coffer to open",
        paragraph("Salesforce asks you once whether Coffer may know who you are.")
            + "<p><a class=\"coffer-button\" href=\""
            + Html.text(loginUrl)
            + "\" target=\"_blank\" rel=\"noopener noreferrer\">Approve in Salesforce</a></p>\n"
            + paragraph("A new window opens. Choose Allow there, close it, and reload this page."));
  }

  /** For a user who has to be approved, where we have no address to send them to. */
  Reply approveByAdministrator() {
    return notice(
        200,
        "Coffer isn't approved for you yet",
        paragraph(
            "Ask your Salesforce administrator to give you the permission set Coffer, then reload"
                + " this page."));
  }

  /** For somebody who opened the frame's address by hand. */
  Reply help() {
    return notice(
        200,
        "Coffer lives inside Salesforce",
        paragraph(
                "Open an account, a contact, a lead or an opportunity in Salesforce: Coffer is on"
                    + " its page.")
            + paragraph(
                "If it isn't there, ask your Salesforce administrator to add it to the page."));
  }

  private Reply notice(int status, String heading, String content) {
    return page(
        status,
        heading + " · Coffer",
        """
        <main class="coffer-notice">
        <h1>%s</h1>
        %s</main>
        """
            .formatted(Html.text(heading), content));
  }

  private Reply page(int status, String title, String content) {
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/iframe/coffer.css">
        </head>
        <body>
        %s</body>
        </html>
        """
            .formatted(Html.text(title), content);
    return new Reply(status, "text/html; charset=utf-8", page, headers);
  }

  private static String paragraph(String text) {
    return "<p>" + Html.text(text) + "</p>\n";
  }

  private static String reference(String requestId) {
    return "<p class=\"coffer-reference\">Reference: " + Html.text(requestId) + "</p>\n";
  }
}
