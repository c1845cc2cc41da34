package dev.coffer.identity;

import static dev.coffer.identity.CanvasEnvelope.quoted;
import static dev.coffer.identity.Samples.IDS;
import static dev.coffer.identity.Samples.ISSUER;
import static dev.coffer.identity.Samples.KEY;
import static dev.coffer.identity.Samples.NOW;
import static dev.coffer.identity.Samples.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.coffer.platform.Fields;
import dev.coffer.platform.HttpEdge;
import dev.coffer.platform.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four operations without a session, through the edge, as API Gateway calls them. */
class CanvasEndpointsTest {
  private static final Pattern PAGE_DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"coffer-page\">(.*?)</script>", Pattern.DOTALL);
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Organisation northwind = Samples.organisation();
  private final FakeIdentity identity = new FakeIdentity(IDS);
  private final SessionTokens tokens = new SessionTokens(ISSUER, KEY, IDS);
  private final HttpEdge<Caller> edge = edge();
  private final CanvasEnvelope good = CanvasEnvelope.at(NOW);

  @BeforeEach
  void registerNorthwind() {
    identity.register(northwind);
  }

  @Test
  void aSignedRequestOpensThePageWithASessionAndTheRecord() {
    APIGatewayV2HTTPResponse response =
        post(
            good.withText("context.environment.record.Name", "Alfreds Futterkiste")
                .withText("context.environment.record.Website", "https://alfreds.example"));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders()).containsEntry("content-type", "text/html; charset=utf-8");
    Fields page = pageData(response);
    Fields session = page.object("session");
    assertThat(session.raw("targetOrigin", 100)).isEqualTo("https://northwind.lightning.force.com");
    assertThat(session.instant("expiresAt")).isEqualTo(NOW.plus(SessionTokens.LIFETIME));
    assertThat(tokens.verify(session.raw("token", 4000), NOW))
        .isInstanceOf(SessionTokens.Verdict.Valid.class);
    session.end();
    Fields record = page.object("record");
    assertThat(record.raw("id", 100)).isEqualTo("001M000000qfPySIAU");
    assertThat(record.raw("type", 100)).isEqualTo("Account");
    assertThat(record.raw("name", 100)).isEqualTo("Alfreds Futterkiste");
    assertThat(record.raw("website", 100)).isEqualTo("https://alfreds.example");
    record.end();
    page.end();
  }

  @Test
  void aPlusInTheSignatureSurvivesTheForm() {
    CanvasEnvelope envelope = good;
    for (int i = 0; !envelope.signed(SECRET).substring(0, 44).contains("+"); i++) {
      envelope = good.withText("context.application.name", "Coffer " + i);
    }

    assertThat(post(envelope).getStatusCode()).isEqualTo(200);
  }

  @Test
  void thePageMayBeFramedBySalesforceOnlyAndLoadsOurFilesOnly() {
    for (APIGatewayV2HTTPResponse response :
        List.of(
            post(good),
            postForm("nonsense"),
            postForm("signed_request=a.b"),
            get("_sfdc_canvas_authvalue=user_approval_required"),
            get(""))) {
      assertThat(response.getHeaders())
          .containsEntry(
              "content-security-policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                  + " object-src 'none'; frame-ancestors https://*.lightning.force.com"
                  + " https://*.my.salesforce.com https://*.vf.force.com"
                  + " https://*.salesforce-setup.com")
          .containsEntry("cache-control", "no-store")
          .containsEntry("x-content-type-options", "nosniff")
          .doesNotContainKey("x-frame-options");
      assertThat(response.getBody())
          .startsWith("<!doctype html>\n<html lang=\"en\">")
          .contains("<link rel=\"stylesheet\" href=\"/iframe/coffer.css\">")
          .contains("name=\"viewport\"")
          .doesNotContain("style=")
          .doesNotContain("onclick");
    }
  }

  @Test
  void aRecordsNameCanNotBecomeMarkup() {
    String name = "</script><script>alert('x')</script><!-- & \u2028\u2029 ]]>";

    APIGatewayV2HTTPResponse response =
        post(good.with("context.environment.record.Name", quoted(name)));

    assertThat(pageData(response).object("record").raw("name", 255)).isEqualTo(name);
    assertThat(response.getBody())
        .doesNotContain("alert('x')</script>")
        .doesNotContain("<script>")
        .doesNotContain("<!--")
        .doesNotContain("\u2028")
        .doesNotContain("\u2029");
  }

  @Test
  void salesforcesOwnTokenIsNeverPassedOn() {
    APIGatewayV2HTTPResponse response = post(good);

    assertThat(response.getBody() + response.getHeaders())
        .doesNotContain("canary.oauth")
        .doesNotContain(SECRET);
  }

  @Test
  void aRequestWithoutParametersOpensThePageWithASessionThatIsOver() {
    APIGatewayV2HTTPResponse response = post(good.with("context.environment.parameters", "{}"));

    assertThat(response.getStatusCode()).isEqualTo(200);
    Fields session = pageData(response).object("session");
    assertThat(session.raw("token", 10)).isEmpty();
    assertThat(session.instant("expiresAt")).isEqualTo(NOW);
    assertThat(session.raw("targetOrigin", 100)).isEqualTo("https://northwind.lightning.force.com");
  }

  @Test
  void aPageWithoutARecordSaysSo() {
    assertThat(pageData(post(good.without("context.environment.record"))).isGiven("record"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "signed_request=",
        "signed_request",
        "other=1",
        "signed_request=a.b&other=1",
        "signed_request=a.b&signed_request=a.b",
        "signed_request=%zz",
      })
  void aFormThatIsNoneOfSalesforcesIsAPageToo(String form) {
    APIGatewayV2HTTPResponse response = postForm(form);

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(response.getBody()).contains("class=\"coffer-notice\"").contains("request-1");
  }

  @Test
  void everyUntrustedRequestGetsTheSamePage() {
    APIGatewayV2HTTPResponse first = post(good);
    assertThat(first.getStatusCode()).isEqualTo(200);

    List<APIGatewayV2HTTPResponse> refused =
        List.of(
            post(good),
            postSigned(good.signed("wrong")),
            postSigned("a.b"),
            post(good.withText("algorithm", "none")),
            post(good.without("context.environment.parameters.nonce")),
            post(CanvasEnvelope.at(NOW.minusSeconds(301))));

    assertThat(refused).extracting(APIGatewayV2HTTPResponse::getStatusCode).containsOnly(401);
    assertThat(refused)
        .extracting(APIGatewayV2HTTPResponse::getBody)
        .containsOnly(refused.getFirst().getBody());
    assertThat(refused.getFirst().getBody()).contains("request-1");
  }

  @Test
  void anUnknownOrganisationReadsWhatAnAdministratorDoes() {
    SalesforceId unknown = Samples.salesforceId("00D", 5);
    CanvasEnvelope foreign =
        good.withText("context.organization.organizationId", unknown.value())
            .withText("client.oauthToken", unknown.shortForm() + "!x");

    APIGatewayV2HTTPResponse response = post(foreign);

    assertThat(response.getStatusCode()).isEqualTo(403);
    assertThat(response.getBody()).contains("registers it once, by its organisation ID");
    APIGatewayV2HTTPResponse problem = renew(foreign.signed(SECRET));
    assertThat(problem.getStatusCode()).isEqualTo(403);
    assertThat(problem.getBody()).contains("urn:coffer:problem:organisation-not-registered");
  }

  @Test
  void deactivatedAndSuspendedAreSaidPlainly() {
    User ada = identity.signIn(northwind, Samples.ada(), NOW);
    identity.setStatus(northwind.id(), ada.id(), User.Status.DEACTIVATED);

    assertThat(post(good).getStatusCode()).isEqualTo(403);
    APIGatewayV2HTTPResponse deactivated = renew(CanvasEnvelope.at(NOW).signed(SECRET));
    assertThat(deactivated.getStatusCode()).isEqualTo(403);
    assertThat(deactivated.getBody()).contains("urn:coffer:problem:user-deactivated");

    identity.setStatus(northwind.id(), Organisation.Status.SUSPENDED);

    assertThat(post(good).getBody()).contains("This organisation is suspended");
    assertThat(renew(good.signed(SECRET)).getBody())
        .contains("urn:coffer:problem:organisation-suspended");
  }

  @Test
  void aRefreshedRequestRenewsTheSession() {
    APIGatewayV2HTTPResponse response = renew(good.signed(SECRET));

    assertThat(response.getStatusCode()).isEqualTo(200);
    Fields session = Json.object(response.getBody());
    assertThat(session.instant("expiresAt")).isEqualTo(NOW.plus(SessionTokens.LIFETIME));
    assertThat(tokens.verify(session.raw("token", 4000), NOW))
        .isInstanceOf(SessionTokens.Verdict.Valid.class);
    assertThat(session.raw("targetOrigin", 100)).isEqualTo("https://northwind.lightning.force.com");
    session.end();
  }

  @Test
  void aSessionIsNotRenewedByARequestThatWasUsed() {
    post(good);

    APIGatewayV2HTTPResponse response = renew(good.signed(SECRET));

    assertThat(response.getStatusCode()).isEqualTo(401);
    assertThat(response.getBody()).contains("urn:coffer:problem:canvas-request-refused");
    assertThat(renew(good.with("context.environment.parameters", "{}").signed(SECRET)).getBody())
        .contains("urn:coffer:problem:canvas-request-refused")
        .contains("Ask for a refreshed one");
  }

  @Test
  void anUnknownFieldOfARenewalIsRefusedByName() {
    APIGatewayV2HTTPResponse response =
        send(
            "POST",
            "/api/sessions/canvas",
            "",
            "application/json",
            "{\"signedRequest\":\"a.b\",\"role\":\"PRIMARY_ADMINISTRATOR\"}");

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(response.getBody()).contains("\"field\":\"role\"");
  }

  @Test
  void aUserWhoHasToApproveGetsALinkToSalesforce() {
    APIGatewayV2HTTPResponse response =
        get(
            "_sfdc_canvas_authvalue=user_approval_required&loginUrl="
                + encoded("https://northwind.my.salesforce.com/setup?a=1&b='2'")
                + "&anything=else");

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody())
        .contains(
            "<a class=\"coffer-button\""
                + " href=\"https://northwind.my.salesforce.com/setup?a=1&amp;b=&#39;2&#39;\""
                + " target=\"_blank\" rel=\"noopener noreferrer\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "javascript:alert(1)",
        "https://northwind.my.salesforce.com.evil.example",
        "\"><script>alert(1)</script>",
        "",
      })
  void thePageLinksToNobodyButSalesforce(String loginUrl) {
    APIGatewayV2HTTPResponse response =
        get("_sfdc_canvas_authvalue=user_approval_required&loginUrl=" + encoded(loginUrl));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody())
        .contains("permission set")
        .doesNotContain("<a ")
        .doesNotContain("evil")
        .doesNotContain("alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b&c=d", "_sfdc_canvas_authvalue=something_else"})
  void whoeverOpensTheAddressByHandReadsWhereCofferLives(String query) {
    APIGatewayV2HTTPResponse response = get(query);

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).contains("Coffer lives inside Salesforce");
  }

  @Test
  void thePublishedKeysVerifyTokensAndHoldNothingPrivate() {
    APIGatewayV2HTTPResponse response = send("GET", "/.well-known/jwks.json", "", null, null);

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders()).containsEntry("cache-control", "public, max-age=300");
    Json.object(response.getBody())
        .objects(
            "keys",
            1,
            1,
            key -> {
              assertThat(key.raw("kid", 100)).isEqualTo(KEY.keyId());
              assertThat(key.raw("kty", 100)).isEqualTo("RSA");
              assertThat(key.raw("use", 100)).isEqualTo("sig");
              assertThat(key.raw("alg", 100)).isEqualTo("RS256");
              assertThat(key.raw("e", 100)).isEqualTo("AQAB");
              assertThat(Base64.getUrlDecoder().decode(key.raw("n", 1000))).hasSize(384);
              return key;
            });
  }

  private APIGatewayV2HTTPResponse post(CanvasEnvelope envelope) {
    return postSigned(envelope.signed(SECRET));
  }

  private APIGatewayV2HTTPResponse postSigned(String signedRequest) {
    return postForm("signed_request=" + encoded(signedRequest));
  }

  private APIGatewayV2HTTPResponse postForm(String form) {
    return send("POST", "/canvas", "", FORM, form);
  }

  private APIGatewayV2HTTPResponse get(String query) {
    return send("GET", "/canvas", query, null, null);
  }

  private APIGatewayV2HTTPResponse renew(String signedRequest) {
    String json =
        Json.write(
            out -> {
              out.writeStartObject();
              out.writeStringField("signedRequest", signedRequest);
              out.writeEndObject();
            });
    return send("POST", "/api/sessions/canvas", "", "application/json", json);
  }

  private APIGatewayV2HTTPResponse send(
      String method,
      String path,
      String query,
      @Nullable String contentType,
      @Nullable String body) {
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRouteKey(method + " " + path)
            .withRawPath(path)
            .withRawQueryString(query)
            .withHeaders(contentType == null ? Map.of() : Map.of("Content-Type", contentType))
            .withBody(
                body == null
                    ? null
                    : Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)))
            .withIsBase64Encoded(body != null)
            .withRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder()
                    .withRequestId("request-1")
                    .withHttp(
                        APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                            .withMethod(method)
                            .build())
                    .build())
            .build();
    return edge.handle(event);
  }

  private HttpEdge<Caller> edge() {
    SalesforceHosts hosts = SalesforceHosts.production();
    CanvasSessions sessions =
        new CanvasSessions(
            new CanvasVerifier(() -> List.of(SECRET), hosts), identity, identity, identity, tokens);
    return new HttpEdge<>(
        List.of(
            new OpenCanvasEndpoint(sessions, hosts),
            new OpenCanvasUnsignedEndpoint(hosts),
            new RenewCanvasSessionEndpoint(sessions),
            new SigningKeysEndpoint(tokens)),
        new SessionGate(tokens, identity),
        () -> NOW);
  }

  private static Fields pageData(APIGatewayV2HTTPResponse response) {
    Matcher data = PAGE_DATA.matcher(response.getBody());
    assertThat(data.find()).as(response.getBody()).isTrue();
    return Json.object(data.group(1));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
