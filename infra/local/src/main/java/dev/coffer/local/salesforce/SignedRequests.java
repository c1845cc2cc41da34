package dev.coffer.local.salesforce;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.local.salesforce.DemoOrganisations.Person;
import dev.coffer.local.salesforce.DemoOrganisations.SalesforceOrganisation;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes Canvas signed requests as Salesforce does: {@code Base64(HMAC-SHA256(secret, envelope)) "."
 * envelope}, the envelope being the Base64 text of a JSON document. Source: <a
 * href="https://developer.salesforce.com/docs/platform/canvas-framework/guide/signed-req-authentication.html">Signed
 * Request Authentication</a>. Time and nonce are what our own Apex handler puts into the parameters
 * when the frame is rendered.
 */
final class SignedRequests {
  /** Tells frames on one page apart; there is only one here. */
  static final String INSTANCE_ID = "_:Coffer:canvas1";

  private static final String API = "/services/data/v66.0/";

  private final String origin;
  private final String canvasUrl;
  private final Supplier<String> secret;
  private final InstantSource clock;
  private final Ids ids;

  /**
   * A maker of requests.
   *
   * @param origin the stand-in's
   * @param canvasUrl where the frame is opened
   * @param secret the consumer secret
   */
  SignedRequests(
      String origin, String canvasUrl, Supplier<String> secret, InstantSource clock, Ids ids) {
    this.origin = origin;
    this.canvasUrl = canvasUrl;
    this.secret = secret;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A new request, good for one use within five minutes.
   *
   * @param account the record around the frame, or null
   * @param parameters false makes {@code parameters} empty, a fault that Salesforce has at times
   */
  String request(Person person, @Nullable Account account, boolean parameters) {
    String json = Json.write(out -> write(out, person, account, parameters));
    String envelope = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(mac(envelope)) + "." + envelope;
  }

  private byte[] mac(String envelope) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(envelope.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private void write(
      JsonGenerator json, Person person, @Nullable Account account, boolean parameters)
      throws IOException {
    SalesforceOrganisation organisation = DemoOrganisations.of(person);
    json.writeStartObject();
    json.writeStringField("algorithm", "HMACSHA256");
    json.writeNullField("issuedAt");
    json.writeStringField("userId", person.id().value());
    json.writeObjectFieldStart("client");
    json.writeNullField("refreshToken");
    json.writeStringField("instanceId", INSTANCE_ID);
    json.writeStringField("targetOrigin", origin);
    json.writeStringField("instanceUrl", origin);
    json.writeStringField(
        "oauthToken", organisation.id().shortForm() + "!" + ids.next() + ids.next());
    json.writeEndObject();
    json.writeObjectFieldStart("context");
    writeUser(json, person);
    writeLinks(json);
    writeApplication(json);
    writeOrganisation(json, organisation);
    writeEnvironment(json, account, parameters);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeUser(JsonGenerator json, Person person) throws IOException {
    String[] names = person.name().split(" ", 2);
    json.writeObjectFieldStart("user");
    json.writeStringField("userId", person.id().value());
    json.writeStringField("userName", person.email());
    json.writeStringField("firstName", names[0]);
    json.writeStringField("lastName", names[1]);
    json.writeStringField("email", person.email());
    json.writeStringField("fullName", person.name());
    json.writeStringField("locale", "en_US");
    json.writeStringField("language", "en_US");
    json.writeStringField("timeZone", "America/New_York");
    json.writeStringField("userType", "STANDARD");
    json.writeStringField("currencyISOCode", "USD");
    json.writeBooleanField("accessibilityModeEnabled", false);
    json.writeEndObject();
  }

  private void writeLinks(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("links");
    json.writeStringField("loginUrl", origin);
    json.writeStringField("restUrl", API);
    json.writeStringField("queryUrl", API + "query/");
    json.writeStringField("sobjectUrl", API + "sobjects/");
    json.writeEndObject();
  }

  private void writeApplication(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("application");
    json.writeStringField("name", "Coffer");
    json.writeStringField("developerName", "Coffer");
    json.writeStringField("namespace", "");
    json.writeStringField("version", "1.0");
    json.writeStringField("canvasUrl", canvasUrl);
    json.writeStringField("authType", "SIGNED_REQUEST");
    json.writeEndObject();
  }

  private static void writeOrganisation(JsonGenerator json, SalesforceOrganisation organisation)
      throws IOException {
    json.writeObjectFieldStart("organization");
    json.writeStringField("organizationId", organisation.id().value());
    json.writeStringField("name", organisation.name());
    json.writeBooleanField("multicurrencyEnabled", false);
    json.writeStringField("currencyIsoCode", "USD");
    json.writeEndObject();
  }

  private void writeEnvironment(JsonGenerator json, @Nullable Account account, boolean parameters)
      throws IOException {
    json.writeObjectFieldStart("environment");
    json.writeStringField("displayLocation", "Aura");
    json.writeStringField("locationUrl", origin + "/");
    json.writeNullField("sublocation");
    json.writeStringField("uiTheme", "Theme4d");
    json.writeObjectFieldStart("dimensions");
    json.writeStringField("width", "360px");
    json.writeStringField("height", "480px");
    json.writeStringField("maxWidth", "infinite");
    json.writeStringField("maxHeight", "infinite");
    json.writeStringField("clientWidth", "360px");
    json.writeStringField("clientHeight", "480px");
    json.writeEndObject();
    json.writeObjectFieldStart("parameters");
    if (parameters) {
      json.writeStringField("ts", Long.toString(clock.millis()));
      json.writeStringField("nonce", ids.next());
      if (account != null) {
        json.writeStringField("recordId", account.id().value());
        json.writeStringField("objectType", "Account");
        json.writeStringField("name", account.name());
        json.writeStringField("website", account.website());
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("record");
    if (account != null) {
      writeRecord(json, account);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("version");
    json.writeStringField("season", "WINTER");
    json.writeStringField("api", "66.0");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRecord(JsonGenerator json, Account account) throws IOException {
    json.writeObjectFieldStart("attributes");
    json.writeStringField("type", "Account");
    json.writeStringField("url", API + "sobjects/Account/" + account.id());
    json.writeEndObject();
    json.writeStringField("Id", account.id().value());
    json.writeStringField("Name", account.name());
    json.writeStringField("Website", account.website());
  }
}
