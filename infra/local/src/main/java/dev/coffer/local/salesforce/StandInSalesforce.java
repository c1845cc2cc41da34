package dev.coffer.local.salesforce;

import dev.coffer.local.http.Answer;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Resources;
import dev.coffer.local.http.Site;
import dev.coffer.local.salesforce.DemoOrganisations.Person;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in's pages.
 *
 * <p>{@code ?as=priya} on any page makes you that person. On a record page {@code ?approval=needed}
 * opens the frame as for a user who hasn't approved the app, {@code ?fault=empty-parameters} with a
 * first request that lacks its parameters, {@code ?fault=no-refresh} refuses fresh requests.
 */
public final class StandInSalesforce implements Site {
  private static final String LIST = "/lightning/o/Account/list";
  private static final Pattern RECORD =
      Pattern.compile("/lightning/r/Account/([A-Za-z0-9]{18})/view");
  private static final String COOKIE = "standin";

  private final String origin;
  private final String canvasUrl;
  private final SignedRequests requests;
  private final LightningPages pages;
  private final Set<String> approved = ConcurrentHashMap.newKeySet();

  /**
   * A stand-in.
   *
   * @param origin its own
   * @param canvasUrl where Coffer opens its frame
   * @param secret the consumer secret it shares with Coffer
   */
  public StandInSalesforce(
      String origin, String canvasUrl, Supplier<String> secret, InstantSource clock, Ids ids) {
    this.origin = origin;
    this.canvasUrl = canvasUrl;
    this.requests = new SignedRequests(origin, canvasUrl, secret, clock, ids);
    this.pages = new LightningPages(canvasUrl);
  }

  @Override
  public Answer answer(Asked asked) {
    Optional<Person> other = person(asked.parameters().get("as"));
    if (other.isPresent()) {
      return Answer.redirect(withoutAs(asked))
          .with(
              "set-cookie", COOKIE + "=" + other.get().key() + "; Path=/; SameSite=Lax; HttpOnly");
    }
    Person person = person(asked.cookie(COOKIE)).orElse(DemoOrganisations.INES);
    if (asked.method().equals("POST")) {
      return posted(asked, person);
    }
    Matcher record = RECORD.matcher(asked.path());
    if (record.matches()) {
      return account(record.group(1))
          .map(account -> framed(record(asked, person, account)))
          .orElseGet(() -> framed(Answer.page(404, pages.missing(person))));
    }
    return switch (asked.path()) {
      case "/" -> Answer.redirect(LIST);
      case "/lightning/page/home" -> framed(Answer.page(200, pages.home(person)));
      case LIST ->
          framed(
              Answer.page(
                  200, pages.accounts(person, asked.parameters().getOrDefault("q", "").strip())));
      case "/lightning/o/Contact/list" -> framed(Answer.page(200, pages.contacts(person)));
      case "/approve" -> framed(Answer.page(200, pages.approve(person)));
      case "/assets/lightning.css" -> asset("lightning.css", "text/css");
      case "/assets/canvas-parent.js" -> asset("canvas-parent.js", "text/javascript");
      default -> framed(Answer.page(404, pages.missing(person)));
    };
  }

  private Answer record(Asked asked, Person person, Account account) {
    String fault = asked.parameters().getOrDefault("fault", "");
    if ("needed".equals(asked.parameters().get("approval")) && !approved.contains(person.key())) {
      return Answer.page(
          200,
          pages.unapproved(
              person,
              account,
              canvasUrl
                  + "?_sfdc_canvas_authvalue=user_approval_required&loginUrl="
                  + origin
                  + "/approve"));
    }
    return Answer.page(
        200,
        pages.record(
            person,
            account,
            requests.request(person, account, !fault.equals("empty-parameters")),
            !fault.equals("no-refresh")));
  }

  private Answer posted(Asked asked, Person person) {
    if (!origin.equals(asked.header("origin"))) {
      return Answer.text(403, "text/plain", "Only the stand-in's own pages may ask this.\n");
    }
    return switch (asked.path()) {
      case "/approve" -> {
        approved.add(person.key());
        yield framed(Answer.page(200, pages.approved(person)));
      }
      case "/canvas/signed-request" -> {
        Account account = account(asked.form().getOrDefault("record", "")).orElse(null);
        String request = requests.request(person, account, true);
        yield Answer.text(
            200,
            "application/json",
            Json.write(
                json -> {
                  json.writeStartObject();
                  json.writeStringField("signedRequest", request);
                  json.writeEndObject();
                }));
      }
      default -> framed(Answer.page(404, pages.missing(person)));
    };
  }

  /** The page may frame Coffer and post to it, and nothing else beyond its own files. */
  private Answer framed(Answer page) {
    String coffer = origin(canvasUrl);
    return page.with(
        "content-security-policy",
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none';"
            + " frame-ancestors 'none'; frame-src "
            + coffer
            + "; form-action 'self' "
            + coffer);
  }

  private static Answer asset(String name, String type) {
    return Answer.text(200, type, Resources.text(StandInSalesforce.class, name));
  }

  private static Optional<Person> person(@Nullable String key) {
    return DemoOrganisations.ALL.stream()
        .flatMap(organisation -> organisation.people().stream())
        .filter(person -> person.key().equals(key))
        .findFirst();
  }

  private static Optional<Account> account(String id) {
    return Account.ALL.stream().filter(account -> account.id().value().equals(id)).findFirst();
  }

  private static String withoutAs(Asked asked) {
    String rest =
        Pattern.compile("&")
            .splitAsStream(asked.query())
            .filter(pair -> !pair.startsWith("as="))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? asked.path() : asked.path() + "?" + rest;
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
