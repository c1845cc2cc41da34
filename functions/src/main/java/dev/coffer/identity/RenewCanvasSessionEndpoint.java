package dev.coffer.identity;

import dev.coffer.platform.Call;
import dev.coffer.platform.Endpoint;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Reply;
import dev.coffer.platform.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fresh session for an open frame, in return for a refreshed signed request. */
public final class RenewCanvasSessionEndpoint implements Endpoint.Open<Caller> {
  private static final Logger LOG = LoggerFactory.getLogger(RenewCanvasSessionEndpoint.class);
  private static final int MAX_REQUEST = 65_536;

  private final CanvasSessions sessions;

  /** Renews these sessions. */
  public RenewCanvasSessionEndpoint(CanvasSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Route route() {
    return new Route("POST", "/api/sessions/canvas");
  }

  @Override
  public Reply handle(Call call) {
    call.query().end();
    Fields body = call.json();
    String signedRequest = body.text("signedRequest", 1, MAX_REQUEST);
    body.end();
    return switch (sessions.open(signedRequest, call.now())) {
      case CanvasSessions.Outcome.Opened opened ->
          Reply.json(new CanvasSession(opened.token(), opened.targetOrigin()));
      case CanvasSessions.Outcome.NeedsRefresh _ ->
          Reply.problem(Refusals.withoutParameters(), call.requestId());
      case CanvasSessions.Outcome.Refused(CanvasFault fault) -> {
        LOG.warn("request {}: canvas request refused: {}", call.requestId(), fault);
        yield Reply.problem(Refusals.notVerified(), call.requestId());
      }
      case CanvasSessions.Outcome.NotRegistered(SalesforceId organisation) -> {
        LOG.warn("request {}: {} isn't registered", call.requestId(), organisation);
        yield problem(Refusals.notRegistered(), call);
      }
      case CanvasSessions.Outcome.Suspended _ -> problem(Refusals.suspended(), call);
      case CanvasSessions.Outcome.Deactivated _ -> problem(Refusals.deactivated(), call);
    };
  }

  private static Reply problem(Problem problem, Call call) {
    return Reply.problem(problem, call.requestId());
  }
}
