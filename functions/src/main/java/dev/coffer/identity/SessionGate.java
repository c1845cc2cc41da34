package dev.coffer.identity;

import dev.coffer.platform.Call;
import dev.coffer.platform.Gate;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a user in on their session token. Their row and their organisation's are read at every call:
 * role and licence come from there, and a deactivated user is out at once.
 */
public final class SessionGate implements Gate<Caller> {
  private static final Logger LOG = LoggerFactory.getLogger(SessionGate.class);

  // API Gateway joins repeated headers with a comma, which no token contains.
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) ([A-Za-z0-9._-]+)");

  private final SessionTokens tokens;
  private final Users users;

  private final Operators operators;

  /** A gate for these tokens, through which nobody comes as an operator. */
  public SessionGate(SessionTokens tokens, Users users) {
    this(tokens, users, Operators.NOBODY);
  }

  /** A gate for these tokens. */
  public SessionGate(SessionTokens tokens, Users users, Operators operators) {
    this.tokens = tokens;
    this.users = users;
    this.operators = operators;
  }

  @Override
  public Admission<Caller> admit(Call call) {
    String header = call.header("authorization");
    if (header == null) {
      return unauthenticated();
    }
    Matcher bearer = BEARER.matcher(header);
    if (!bearer.matches()) {
      return unauthenticated();
    }
    return switch (tokens.verify(bearer.group(1), call.now())) {
      case SessionTokens.Verdict.Valid valid -> admitted(valid);
      case SessionTokens.Verdict.Invalid(String fault) -> {
        LOG.info("request {}: session token refused: {}", call.requestId(), fault);
        yield unauthenticated();
      }
    };
  }

  private Admission<Caller> admitted(SessionTokens.Verdict.Valid token) {
    Optional<Member> found = users.member(token.organisation(), token.user());
    if (found.isEmpty()) {
      return unauthenticated();
    }
    Member member = found.get();
    if (member.organisation().status() == Organisation.Status.SUSPENDED) {
      return new Admission.Turned<>(Refusals.suspended());
    }
    User user = member.user();
    return switch (user.status()) {
      case DEACTIVATED -> new Admission.Turned<>(Refusals.deactivated());
      case INVITED -> unauthenticated();
      case ACTIVE ->
          user.sessionVersion() == token.sessionVersion()
              ? new Admission.Admitted<>(
                  new Caller(
                      user.organisation(),
                      user.id(),
                      user.role(),
                      user.licensed(),
                      token.source(),
                      operators.include(member)))
              : unauthenticated();
    };
  }

  private static Admission<Caller> unauthenticated() {
    return new Admission.Turned<>(
        Problem.of(
            ProblemType.UNAUTHENTICATED,
            "The session is over or was never there. Open Coffer again to start a new one."));
  }
}
