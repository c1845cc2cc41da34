package dev.coffer.local.salesforce;

import static dev.coffer.local.http.Resources.escape;

import dev.coffer.local.http.Resources;
import dev.coffer.local.salesforce.DemoOrganisations.Person;
import dev.coffer.local.salesforce.DemoOrganisations.SalesforceOrganisation;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the stand-in's pages, in the shape of Lightning Experience. */
final class LightningPages {
  private final String canvasUrl;

  LightningPages(String canvasUrl) {
    this.canvasUrl = canvasUrl;
  }

  String home(Person person) {
    return layout(
        person, "Home", template("home.html", Map.of("first", person.name().split(" ", 2)[0])));
  }

  String contacts(Person person) {
    return layout(person, "Contacts", template("contacts.html", Map.of()));
  }

  String missing(Person person) {
    return layout(person, "Page not found", template("missing.html", Map.of()));
  }

  String approve(Person person) {
    return layout(person, "Allow access", template("approve.html", Map.of("name", person.name())));
  }

  String approved(Person person) {
    return layout(person, "Access allowed", template("approved.html", Map.of()));
  }

  String accounts(Person person, String search) {
    List<Account> found =
        Account.ALL.stream()
            .filter(
                account ->
                    account
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .contains(search.toLowerCase(Locale.ROOT)))
            .toList();
    StringBuilder rows = new StringBuilder();
    for (Account account : found) {
      String website = account.website();
      rows.append("<tr><th scope=\"row\"><a href=\"")
          .append(path(account))
          .append("\">")
          .append(escape(account.name()))
          .append("</a></th><td>")
          .append(website == null ? "" : escape(host(website)))
          .append("</td><td>")
          .append(escape(account.industry()))
          .append("</td><td>")
          .append(escape(account.city()))
          .append("</td><td>")
          .append(escape(account.phone()))
          .append("</td><td>")
          .append(escape(account.owner()))
          .append("</td></tr>\n");
    }
    return layout(
        person,
        "Accounts",
        template(
            "accounts.html",
            Map.of(
                "count", found.size() == 1 ? "1 item" : found.size() + " items",
                "filter", search.isEmpty() ? "All accounts" : "Accounts with “" + search + "”",
                "rows", rows.toString())));
  }

  /** A record page whose frame is opened by posting a signed request. */
  String record(Person person, Account account, String signedRequest, boolean refreshes) {
    String frame =
        template(
            "frame-signed.html",
            Map.of(
                "name",
                "canvas-frame-" + SignedRequests.INSTANCE_ID,
                "url",
                canvasUrl,
                "record",
                account.id().value(),
                "refresh",
                refreshes ? "yes" : "no",
                "request",
                signedRequest));
    return record(person, account, frame);
  }

  /** A record page whose frame opens as for a user who hasn't approved the app. */
  String unapproved(Person person, Account account, String url) {
    String frame =
        template(
            "frame-unsigned.html",
            Map.of("name", "canvas-frame-" + SignedRequests.INSTANCE_ID, "url", url));
    return record(person, account, frame);
  }

  private String record(Person person, Account account, String frame) {
    String website = account.website();
    String link =
        website == null ? "" : "<span class=\"link\">" + escape(host(website)) + "</span>";
    NumberFormat numbers = NumberFormat.getIntegerInstance(Locale.US);
    return layout(
        person,
        account.name(),
        template(
            "record.html",
            Map.of(
                "name", account.name(),
                "type", account.type(),
                "phone", account.phone(),
                "website", link,
                "owner", account.owner(),
                "industry", account.industry(),
                "employees", numbers.format(account.employees()),
                "city", account.city(),
                "country", account.country(),
                "frame", frame)));
  }

  private String layout(Person person, String title, String content) {
    Map<String, String> values = new HashMap<>();
    values.put("title", title);
    values.put("name", person.name());
    values.put("initials", person.initials());
    values.put("organisation", DemoOrganisations.of(person).name());
    values.put("people", people(person));
    values.put("content", content);
    values.put("home", current(title, "Home"));
    values.put("accounts", current(title, "Accounts"));
    values.put("contacts", current(title, "Contacts"));
    return template("layout.html", values);
  }

  private static String current(String title, String tab) {
    boolean isCurrent =
        title.equals(tab)
            || (tab.equals("Accounts")
                && Account.ALL.stream().anyMatch(account -> account.name().equals(title)));
    return isCurrent ? "aria-current=\"page\"" : "";
  }

  private static String people(Person current) {
    StringBuilder people = new StringBuilder();
    for (SalesforceOrganisation organisation : DemoOrganisations.ALL) {
      people.append("<h3>").append(escape(organisation.name())).append("</h3>\n<ul>\n");
      for (Person person : organisation.people()) {
        people
            .append("<li><a href=\"?as=")
            .append(person.key())
            .append(person.equals(current) ? "\" aria-current=\"true\">" : "\">")
            .append("<span class=\"avatar\" aria-hidden=\"true\">")
            .append(person.initials())
            .append("</span><span>")
            .append(escape(person.name()))
            .append("<small>")
            .append(escape(person.situation()))
            .append("</small></span></a></li>\n");
      }
      people.append("</ul>\n");
    }
    return people.toString();
  }

  private static String path(Account account) {
    return "/lightning/r/Account/" + account.id() + "/view";
  }

  private static String host(String website) {
    return website.replaceFirst("^https://", "");
  }

  private static String template(String name, Map<String, String> values) {
    return Resources.template(LightningPages.class, name, values);
  }
}
