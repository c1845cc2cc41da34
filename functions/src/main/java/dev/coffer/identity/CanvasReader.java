package dev.coffer.identity;

import dev.coffer.platform.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of a Canvas request whose signature is right. Salesforce sends many more
 * fields than are read here, and adds some with every release.
 *
 * <p>Freshness comes from our own Apex handler, which puts two parameters into each request when
 * the frame is rendered: {@code ts}, the time in milliseconds since 1970 (as a number or a text of
 * digits), and {@code nonce}, 16 to 128 letters, digits, hyphens and underscores. Salesforce's
 * {@code issuedAt} is for its own use and says nothing.
 */
final class CanvasReader {
  /** How far a request's time may be from ours, either way. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final int MAX_TEXT = 4_000;
  private static final long MAX_MILLIS = 253_402_300_799_999L; // the end of the year 9999
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,128}");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#]+");

  private final SalesforceHosts hosts;

  CanvasReader(SalesforceHosts hosts) {
    this.hosts = hosts;
  }

  /**
   * Examines an envelope.
   *
   * @throws dev.coffer.platform.Problem.Refused when it lacks what every envelope has
   */
  CanvasVerdict read(Fields envelope, Instant now) {
    if (!envelope.raw("algorithm", MAX_TEXT).equals("HMACSHA256")) {
      return refused(CanvasFault.ALGORITHM);
    }
    Fields client = envelope.object("client");
    Fields context = envelope.object("context");
    Fields user = context.object("user");
    Fields environment = context.object("environment");

    Optional<SalesforceId> userId = SalesforceId.of(envelope.raw("userId", MAX_TEXT));
    if (userId.isEmpty() || !userId.equals(SalesforceId.of(user.raw("userId", MAX_TEXT)))) {
      return refused(CanvasFault.USER);
    }
    Optional<SalesforceId> organisation =
        SalesforceId.of(context.object("organization").raw("organizationId", MAX_TEXT));
    if (organisation.isEmpty()
        || !isTokenOf(organisation.get(), client.raw("oauthToken", MAX_TEXT))) {
      return refused(CanvasFault.ORGANISATION);
    }
    String targetOrigin = client.raw("targetOrigin", MAX_TEXT);
    if (!ORIGIN.matcher(targetOrigin).matches()
        || !hosts.isSalesforce(targetOrigin)
        || !hosts.isSalesforce(client.raw("instanceUrl", MAX_TEXT))
        || !isSalesforceOrAbsent(context.optionalObject("links"), "loginUrl")) {
      return refused(CanvasFault.HOST);
    }
    RecordHint record = RecordHint.of(environment);
    Fields parameters = environment.optionalObject("parameters");
    if (parameters == null || parameters.isEmpty()) {
      return new CanvasVerdict.WithoutParameters(targetOrigin, record);
    }
    if (!parameters.isGiven("ts") || !isNow(parameters.wholeOrDigits("ts", 0, MAX_MILLIS), now)) {
      return refused(CanvasFault.TIME);
    }
    String nonce = parameters.isGiven("nonce") ? parameters.raw("nonce", MAX_TEXT) : "";
    if (!NONCE.matcher(nonce).matches()) {
      return refused(CanvasFault.NONCE);
    }
    return new CanvasVerdict.Genuine(
        new CanvasRequest(
            organisation.get(), introduced(userId.get(), user), targetOrigin, nonce, record));
  }

  private boolean isSalesforceOrAbsent(@Nullable Fields links, String name) {
    return links == null || !links.isGiven(name) || hosts.isSalesforce(links.raw(name, MAX_TEXT));
  }

  private static boolean isTokenOf(SalesforceId organisation, String oauthToken) {
    return oauthToken.startsWith(organisation.shortForm() + "!");
  }

  private static boolean isNow(long millis, Instant now) {
    return Duration.between(Instant.ofEpochMilli(millis), now).abs().compareTo(WINDOW) <= 0;
  }

  private static SalesforceUser introduced(SalesforceId id, Fields user) {
    String email = text(user, "email", User.MAX_EMAIL);
    String name = text(user, "fullName", User.MAX_NAME);
    if (name == null) {
      name = text(user, "userName", User.MAX_NAME);
    }
    return new SalesforceUser(id, name == null ? id.value() : name, email == null ? "" : email);
  }

  private static @Nullable String text(Fields fields, String name, int max) {
    return fields.isGiven(name) ? RecordHint.cleaned(fields.raw(name, MAX_TEXT), max) : null;
  }

  private static CanvasVerdict refused(CanvasFault fault) {
    return new CanvasVerdict.Refused(fault);
  }
}
