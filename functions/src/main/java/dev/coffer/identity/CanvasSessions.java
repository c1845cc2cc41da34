package dev.coffer.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Canvas signed request into a session. The tenant is the organisation that is registered
 * for the signed Salesforce organisation id. Nothing is written before the request is verified and
 * its organisation found; the nonce is spent before anything else is.
 */
public final class CanvasSessions {
  private final CanvasVerifier verifier;
  private final Organisations organisations;
  private final Users users;
  private final Nonces nonces;
  private final SessionTokens tokens;

  /** Sessions for the users of these organisations. */
  public CanvasSessions(
      CanvasVerifier verifier,
      Organisations organisations,
      Users users,
      Nonces nonces,
      SessionTokens tokens) {
    this.verifier = verifier;
    this.organisations = organisations;
    this.users = users;
    this.nonces = nonces;
    this.tokens = tokens;
  }

  /** Opens a session on a request, at most one however often the request is sent. */
  public Outcome open(String signedRequest, Instant now) {
    return switch (verifier.verify(signedRequest, now)) {
      case CanvasVerdict.Genuine(CanvasRequest request) -> signIn(request, now);
      case CanvasVerdict.WithoutParameters(String targetOrigin, RecordHint record) ->
          new Outcome.NeedsRefresh(targetOrigin, record);
      case CanvasVerdict.Refused(CanvasFault fault) -> new Outcome.Refused(fault);
    };
  }

  private Outcome signIn(CanvasRequest request, Instant now) {
    Optional<Organisation> found = organisations.findBySalesforceId(request.organisation());
    if (found.isEmpty()) {
      return new Outcome.NotRegistered(request.organisation());
    }
    Organisation organisation = found.get();
    return switch (organisation.status()) {
      case SUSPENDED -> new Outcome.Suspended();
      case ACTIVE ->
          nonces.spend(organisation.id(), request.nonce(), now)
              ? admitted(users.signIn(organisation, request.user(), now), request, now)
              : new Outcome.Refused(CanvasFault.REPLAY);
    };
  }

  private Outcome admitted(User user, CanvasRequest request, Instant now) {
    return switch (user.status()) {
      case ACTIVE ->
          new Outcome.Opened(
              tokens.issue(user, Source.IFRAME, now), request.targetOrigin(), request.record());
      case DEACTIVATED -> new Outcome.Deactivated();
      case INVITED -> throw new IllegalStateException("signing in makes an invited user active");
    };
  }

  /** What became of a request for a session. */
  public sealed interface Outcome {
    /**
     * Here it is.
     *
     * @param targetOrigin the only origin whose messages the frame may trust
     * @param record the record around the frame, or null
     */
    record Opened(SessionToken token, String targetOrigin, @Nullable RecordHint record)
        implements Outcome {}

    /** A refreshed request is needed, because Salesforce left out this one's parameters. */
    record NeedsRefresh(String targetOrigin, @Nullable RecordHint record) implements Outcome {}

    /** The request isn't to be trusted. */
    record Refused(CanvasFault fault) implements Outcome {}

    /** Nobody registered the Salesforce organisation. */
    record NotRegistered(SalesforceId organisation) implements Outcome {}

    /** The organisation is suspended. */
    record Suspended() implements Outcome {}

    /** The user is deactivated. */
    record Deactivated() implements Outcome {}
  }
}
