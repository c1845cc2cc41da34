package dev.coffer.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.coffer.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Our access tokens: JSON Web Tokens, signed with RS256, good for ten minutes. They say who, of
 * which organisation, from where and since which session version; what a user may do is read from
 * their row at every call.
 *
 * <p>Verification looks at nothing outside the process: a token is good under one of our own keys
 * or not at all, and header parameters that point to others (jku, x5u, jwk, crit) are refused.
 */
public final class SessionTokens {
  /** How long a token is good. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /** How far another instance's clock may be ahead of ours. */
  static final Duration SKEW = Duration.ofSeconds(5);

  static final String AUDIENCE = "coffer-api";
  static final JOSEObjectType TYPE = new JOSEObjectType("coffer-session+jwt");

  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
  private static final int MAX_LENGTH = 4096;
  private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

  private final String issuer;
  private final SigningKey key;
  private final List<PublishedKey> others;
  private final Ids ids;

  /** Tokens of this installation. */
  public SessionTokens(String issuer, SigningKey key, Ids ids) {
    this(issuer, key, List.of(), ids);
  }

  /**
   * Tokens of this installation while its key is being rotated.
   *
   * @param issuer the public origin of this installation
   * @param key signs
   * @param others keys whose tokens are good too: the one before, or the one to come
   * @param ids names each token
   */
  public SessionTokens(String issuer, SigningKey key, List<PublishedKey> others, Ids ids) {
    this.issuer = issuer;
    this.key = key;
    this.others = List.copyOf(others);
    this.ids = ids;
  }

  /** A new token for a user at a place. */
  public SessionToken issue(User user, Source source, Instant now) {
    Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = issuedAt.plus(LIFETIME);
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.keyId()).build();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(user.id().value())
            .claim("org", user.organisation().value())
            .claim("role", user.role().name())
            .claim("sv", user.sessionVersion())
            .claim("src", source.name())
            .issueTime(Date.from(issuedAt))
            .expirationTime(Date.from(expiresAt))
            .jwtID(ids.next())
            .build();
    String input = header.toBase64URL() + "." + claims.toPayload().toBase64URL();
    Base64URL signature = Base64URL.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
    return new SessionToken(input + "." + signature, expiresAt);
  }

  /** Examines a token; what it says about the user still has to be compared with their row. */
  public Verdict verify(String token, Instant now) {
    if (token.length() > MAX_LENGTH || !COMPACT.matcher(token).matches()) {
      return new Verdict.Invalid("not a token");
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      Optional<String> fault = fault(jwt);
      return fault.isPresent()
          ? new Verdict.Invalid(fault.get())
          : examined(jwt.getJWTClaimsSet(), now);
    } catch (ParseException | IllegalArgumentException e) {
      return new Verdict.Invalid("not readable");
    } catch (JOSEException e) {
      return new Verdict.Invalid("signature");
    }
  }

  /** The keys under which tokens are good, the signing one first. */
  public List<PublishedKey> publishedKeys() {
    List<PublishedKey> keys = new ArrayList<>(others.size() + 1);
    keys.add(PublishedKey.of(key));
    keys.addAll(others);
    return keys;
  }

  private Optional<String> fault(SignedJWT jwt) throws JOSEException {
    JWSHeader header = jwt.getHeader();
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())
        || !HEADER.equals(header.getIncludedParams())
        || !TYPE.equals(header.getType())) {
      return Optional.of("header");
    }
    Optional<PublishedKey> signer =
        publishedKeys().stream()
            .filter(published -> published.keyId().equals(header.getKeyID()))
            .findFirst();
    if (signer.isEmpty()) {
      return Optional.of("key");
    }
    Base64URL signature = jwt.getSignature();
    boolean right =
        Base64URL.encode(signature.decode()).equals(signature)
            && new RSASSAVerifier(signer.get().key())
                .verify(header, jwt.getSigningInput(), signature);
    return right ? Optional.empty() : Optional.of("signature");
  }

  private Verdict examined(JWTClaimsSet claims, Instant now) throws ParseException {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    Long version = claims.getLongClaim("sv");
    String user = claims.getSubject();
    String organisation = claims.getStringClaim("org");
    String source = claims.getStringClaim("src");
    if (!issuer.equals(claims.getIssuer()) || !claims.getAudience().equals(List.of(AUDIENCE))) {
      return new Verdict.Invalid("not for us");
    }
    if (issued == null
        || expires == null
        || version == null
        || user == null
        || organisation == null
        || source == null) {
      return new Verdict.Invalid("incomplete");
    }
    if (issued.toInstant().isAfter(now.plus(SKEW))
        || !now.isBefore(expires.toInstant())
        || !expires.toInstant().equals(issued.toInstant().plus(LIFETIME))) {
      return new Verdict.Invalid("time");
    }
    return new Verdict.Valid(
        new OrganisationId(organisation), new UserId(user), Source.valueOf(source), version);
  }

  /** What a token turned out to be. */
  public sealed interface Verdict {
    /** We made it, and it isn't over. */
    record Valid(OrganisationId organisation, UserId user, Source source, long sessionVersion)
        implements Verdict {}

    /**
     * It opens nothing.
     *
     * @param fault for the log
     */
    record Invalid(String fault) implements Verdict {}
  }
}
