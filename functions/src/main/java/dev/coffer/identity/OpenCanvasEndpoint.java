package dev.coffer.identity;

import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame inside Salesforce, opened with a Canvas signed request. What is refused is a page too,
 * since a person looks at it.
 */
public final class OpenCanvasEndpoint implements Endpoint.Open<Caller> {
  private static final Logger LOG = LoggerFactory.getLogger(OpenCanvasEndpoint.class);
  private static final int MAX_REQUEST = 65_536;

  private final CanvasSessions sessions;
  private final CanvasPages pages;

  /** Opens these sessions in frames on these hosts' pages. */
  public OpenCanvasEndpoint(CanvasSessions sessions, SalesforceHosts hosts) {
    this.sessions = sessions;
    this.pages = new CanvasPages(hosts);
  }

  @Override
  public Route route() {
    return new Route("POST", "/canvas");
  }

  @Override
  public String accepts() {
    return "application/x-www-form-urlencoded";
  }

  @Override
  public Reply handle(Call call) {
    Optional<String> signedRequest = signedRequest(call);
    if (signedRequest.isEmpty()) {
      return pages.malformed(call.requestId());
    }
    return switch (sessions.open(signedRequest.get(), call.now())) {
      case CanvasSessions.Outcome.Opened(
              SessionToken token,
              String targetOrigin,
              RecordHint record) ->
          pages.frame(new CanvasSession(token, targetOrigin), record);
      case CanvasSessions.Outcome.NeedsRefresh(String targetOrigin, RecordHint record) ->
          pages.frame(new CanvasSession(none(call.now()), targetOrigin), record);
      case CanvasSessions.Outcome.Refused(CanvasFault fault) -> {
        LOG.warn("request {}: canvas request refused: {}", call.requestId(), fault);
        yield pages.refused(Refusals.notVerified(), call.requestId());
      }
      case CanvasSessions.Outcome.NotRegistered(SalesforceId organisation) -> {
        LOG.warn("request {}: {} isn't registered", call.requestId(), organisation);
        yield pages.refused(Refusals.notRegistered(), call.requestId());
      }
      case CanvasSessions.Outcome.Suspended _ ->
          pages.refused(Refusals.suspended(), call.requestId());
      case CanvasSessions.Outcome.Deactivated _ ->
          pages.refused(Refusals.deactivated(), call.requestId());
    };
  }

  /** A session that is over already: the page asks for a refreshed request before anything else. */
  private static SessionToken none(Instant now) {
    return new SessionToken("", now.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Optional<String> signedRequest(Call call) {
    try {
      Query form = Query.of(new String(call.body(), StandardCharsets.UTF_8));
      String signedRequest = form.text("signed_request", 1, MAX_REQUEST);
      form.end();
      return Optional.ofNullable(signedRequest);
    } catch (Problem.Refused e) {
      return Optional.empty();
    }
  }
}
