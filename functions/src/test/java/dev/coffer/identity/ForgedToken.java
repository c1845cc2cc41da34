package dev.coffer.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token made by hand, right in everything but what a test changes. Values are JSON. */
final class ForgedToken {
  private final Map<String, String> header;
  private final Map<String, String> claims;

  private ForgedToken(Map<String, String> header, Map<String, String> claims) {
    this.header = header;
    this.claims = claims;
  }

  static ForgedToken of(User user) {
    long issued = Samples.NOW.getEpochSecond();
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", "\"RS256\"");
    header.put("typ", "\"coffer-session+jwt\"");
    header.put("kid", "\"" + Samples.KEY.keyId() + "\"");
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("iss", "\"" + Samples.ISSUER + "\"");
    claims.put("aud", "\"coffer-api\"");
    claims.put("sub", "\"" + user.id() + "\"");
    claims.put("org", "\"" + user.organisation() + "\"");
    claims.put("role", "\"PRIMARY_ADMINISTRATOR\"");
    claims.put("sv", "1");
    claims.put("src", "\"IFRAME\"");
    claims.put("iat", Long.toString(issued));
    claims.put("exp", Long.toString(issued + 600));
    claims.put("jti", "\"x\"");
    return new ForgedToken(header, claims);
  }

  ForgedToken header(String name, String json) {
    return new ForgedToken(changed(header, name, json), claims);
  }

  ForgedToken claim(String name, String json) {
    return new ForgedToken(header, changed(claims, name, json));
  }

  /** Without the claim. */
  ForgedToken without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(claims);
    fewer.remove(name);
    return new ForgedToken(header, fewer);
  }

  String signed(SigningKey key) {
    return input() + "." + base64(key.sign(input().getBytes(StandardCharsets.UTF_8)));
  }

  /** Signed with HMAC, as if the public key were a shared secret. */
  String signedWithMac(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return input() + "." + base64(mac.doFinal(input().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Header and claims, with the dot between them. */
  String input() {
    return base64(json(header).getBytes(StandardCharsets.UTF_8))
        + "."
        + base64(json(claims).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> changed(Map<String, String> of, String name, String json) {
    Map<String, String> changed = new LinkedHashMap<>(of);
    changed.put(name, json);
    return changed;
  }

  private static String json(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
