package dev.coffer.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A Canvas envelope as Salesforce would make it, and with any part of it changed. Every value is
 * JSON as it will be written; a dot in a name leads into an object.
 */
final class CanvasEnvelope {
  private final Map<String, String> values;

  private CanvasEnvelope(Map<String, String> values) {
    this.values = values;
  }

  /** A good one, made at this moment by our Apex handler for Ada on an account's page. */
  static CanvasEnvelope at(Instant now) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("algorithm", quoted("HMACSHA256"));
    values.put("issuedAt", "-1");
    values.put("userId", quoted(Samples.SALESFORCE_USER.value()));
    values.put("client.refreshId", "null");
    values.put("client.instanceId", quoted("_:Coffer:j_id0:j_id1"));
    values.put("client.targetOrigin", quoted("https://northwind.lightning.force.com"));
    values.put("client.instanceUrl", quoted("https://northwind.my.salesforce.com"));
    values.put(
        "client.oauthToken",
        quoted(Samples.SALESFORCE_ORGANISATION.shortForm() + "!AQ4AQFhr.canary.oauth"));
    values.put("context.user.userId", quoted(Samples.SALESFORCE_USER.value()));
    values.put("context.user.userName", quoted("ada@northwind.example.login"));
    values.put("context.user.fullName", quoted("Ada Lovelace"));
    values.put("context.user.email", quoted("ada@northwind.example"));
    values.put("context.links.loginUrl", quoted("https://northwind.my.salesforce.com"));
    values.put("context.application.name", quoted("Coffer"));
    values.put(
        "context.organization.organizationId", quoted(Samples.SALESFORCE_ORGANISATION.value()));
    values.put("context.organization.name", quoted("Northwind Traders"));
    values.put("context.environment.displayLocation", "null");
    values.put("context.environment.dimensions.clientWidth", quoted("800px"));
    values.put("context.environment.record.attributes.type", quoted("Account"));
    values.put("context.environment.record.Id", quoted("001M000000qfPyS"));
    values.put("context.environment.parameters.ts", Long.toString(now.toEpochMilli()));
    values.put("context.environment.parameters.nonce", quoted(Samples.IDS.next()));
    return new CanvasEnvelope(values);
  }

  /** With another value; {@code json} stands for whatever was under the name. */
  CanvasEnvelope with(String name, String json) {
    Map<String, String> changed = new LinkedHashMap<>(without(name).values);
    changed.put(name, json);
    return new CanvasEnvelope(changed);
  }

  /** With another text. */
  CanvasEnvelope withText(String name, String text) {
    return with(name, quoted(text));
  }

  /** Without a value and whatever is under it. */
  CanvasEnvelope without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "."));
    return new CanvasEnvelope(fewer);
  }

  /** The JSON text. */
  String json() {
    return object("");
  }

  /** The signed request, under a secret. */
  String signed(String secret) {
    return signed(secret, json());
  }

  /** Any text, signed as an envelope is. */
  static String signed(String secret, String json) {
    String envelope = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    return signature(secret, envelope) + "." + envelope;
  }

  /** The signature of an envelope's Base64 text. */
  static String signature(String secret, String envelope) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(envelope.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private String object(String path) {
    List<String> names =
        values.keySet().stream()
            .filter(key -> key.startsWith(path))
            .map(key -> Arrays.asList(key.substring(path.length()).split("\\.", -1)).getFirst())
            .distinct()
            .toList();
    return names.stream()
        .map(name -> quoted(name) + ":" + value(path + name))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String value(String path) {
    String json = values.get(path);
    return json == null ? object(path + ".") : json;
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
