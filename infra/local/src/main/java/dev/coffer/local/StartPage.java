package dev.coffer.local;

import dev.coffer.local.http.Answer;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Resources;
import dev.coffer.local.http.Site;
import java.util.Map;

/** What {@code http://localhost} shows: where to go. */
final class StartPage implements Site {
  private final Origins origins;

  StartPage(Origins origins) {
    this.origins = origins;
  }

  @Override
  public Answer answer(Asked asked) {
    return switch (asked.path()) {
      case "/" ->
          Answer.page(
              200,
              Resources.template(
                  StartPage.class,
                  "start.html",
                  Map.of("salesforce", origins.salesforce(), "coffer", origins.coffer())));
      case "/start.css" ->
          Answer.text(200, "text/css", Resources.text(StartPage.class, "start.css"));
      default -> Answer.redirect("/");
    };
  }
}
