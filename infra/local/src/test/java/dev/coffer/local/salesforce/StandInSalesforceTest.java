package dev.coffer.local.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.local.http.Answer;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Header;
import dev.coffer.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandInSalesforceTest {
  private static final String ORIGIN = "http://salesforce.localhost:8080";
  private static final Account ACCOUNT = Account.ALL.getFirst();
  private static final String RECORD = "/lightning/r/Account/" + ACCOUNT.id() + "/view";

  private final StandInSalesforce salesforce =
      new StandInSalesforce(
          ORIGIN,
          "http://coffer.localhost:8080/canvas",
          () -> "secret",
          InstantSource.system(),
          Ids.secure());

  @Test
  void theListLeadsToEveryAccount() {
    String list = get("/lightning/o/Account/list", "").text();
    assertThat(Account.ALL)
        .allSatisfy(
            account -> assertThat(list).contains("/lightning/r/Account/" + account.id() + "/view"));
  }

  @Test
  void namesAreTextAndNeverMarkup() {
    assertThat(get("/lightning/o/Account/list", "q=%3Cscript%3Ex").text())
        .contains("&lt;script&gt;x")
        .doesNotContain("<script>x");
  }

  @Test
  void aRecordPagePostsASignedRequestIntoAFrameNamedAsCanvasNamesIt() {
    assertThat(get(RECORD, "").text())
        .contains("<iframe name=\"canvas-frame-_:Coffer:canvas1\"")
        .contains("method=\"post\" action=\"http://coffer.localhost:8080/canvas\"")
        .contains("name=\"signed_request\" value=\"");
  }

  @Test
  void thePageMayFrameOnlyCoffer() {
    assertThat(get(RECORD, "").headers())
        .anySatisfy(
            header -> {
              assertThat(header.name()).isEqualTo("content-security-policy");
              assertThat(header.value()).contains("frame-src http://coffer.localhost:8080;");
            });
  }

  @Test
  void beingSomebodyElseIsRememberedAndStaysOnThePage() {
    Answer answer = get(RECORD, "as=kofi&approval=needed");
    assertThat(answer.headers())
        .contains(
            new Header("location", RECORD + "?approval=needed"),
            new Header("set-cookie", "standin=kofi; Path=/; SameSite=Lax; HttpOnly"));
    assertThat(get(RECORD, "", new Header("cookie", "x=1; standin=kofi")).text())
        .contains("Kofi Mensah, Blue Heron Partners");
  }

  @Test
  void whoHasNotApprovedGetsAPlainFrameUntilTheyDo() {
    assertThat(get(RECORD, "approval=needed").text())
        .contains("_sfdc_canvas_authvalue=user_approval_required")
        .doesNotContain("signed_request");
    post("/approve", "", new Header("origin", ORIGIN));
    assertThat(get(RECORD, "approval=needed").text()).contains("signed_request");
  }

  @Test
  void aFreshRequestIsForTheStandInsOwnPagesOnly() {
    String record = "record=" + ACCOUNT.id();
    Answer own = post("/canvas/signed-request", record, new Header("origin", ORIGIN));
    Answer other =
        post("/canvas/signed-request", record, new Header("origin", "http://evil.example"));
    assertThat(own.text()).startsWith("{\"signedRequest\":\"");
    assertThat(other.status()).isEqualTo(403);
    assertThat(post("/canvas/signed-request", record).status()).isEqualTo(403);
  }

  @Test
  void pagesThatAreNotThereSaySo() {
    assertThat(get("/lightning/r/Account/001000000000000AAA/view", "").status()).isEqualTo(404);
    assertThat(get("/setup", "").status()).isEqualTo(404);
  }

  private Answer get(String path, String query, Header... headers) {
    return salesforce.answer(new Asked("GET", path, query, List.of(headers), new byte[0]));
  }

  private Answer post(String path, String form, Header... headers) {
    return salesforce.answer(
        new Asked("POST", path, "", List.of(headers), form.getBytes(StandardCharsets.UTF_8)));
  }
}
