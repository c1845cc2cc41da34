package dev.coffer.credits.pools;

import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolCommands.Portion;
import dev.coffer.platform.Fields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code applications} of the API: what each one is to have. */
public final class Portions {
  /** More credits than anybody ever buys at once. */
  public static final long MOST = 1_000_000_000;

  private Portions() {}

  private record Named(Application application, Portion portion) {}

  /** Reads the list; no application is there twice. */
  public static Map<Application, Portion> of(Fields body, int least) {
    List<Named> named =
        body.objects("applications", least, Application.values().length, Portions::one);
    Map<Application, Portion> portions = new EnumMap<>(Application.class);
    for (int i = 0; i < named.size(); i++) {
      if (portions.put(named.get(i).application(), named.get(i).portion()) != null) {
        throw body.wrong("applications[" + i + "].application", "must not be in the list twice");
      }
    }
    return portions;
  }

  private static Named one(Fields fields) {
    String slug = fields.text("application", 1, 40);
    Application application =
        Application.ofSlug(slug)
            .orElseThrow(
                () -> fields.wrong("application", "must be sales-intelligence or orchestrations"));
    Application.Mode mode = fields.oneOf("mode", application.usualMode());
    if (!application.allows(mode)) {
      throw fields.wrong("mode", "must be SHARED: only sellers' own unlocks go by user");
    }
    return new Named(application, new Portion(mode, Credits.of(fields.whole("credits", 0, MOST))));
  }
}
