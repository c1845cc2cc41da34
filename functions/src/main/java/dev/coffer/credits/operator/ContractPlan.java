package dev.coffer.credits.operator;

import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.PoolCommands;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation begins with when it is registered. The plans there are stand in {@code
 * plans.json} beside this class: they are configuration.
 *
 * @param name of the plan, in lower case
 * @param pool what the first pool is called
 * @param quantity of the first pool
 * @param portions what its applications get at once
 */
public record ContractPlan(
    String name, String pool, Credits quantity, Map<Application, PoolCommands.Portion> portions) {

  /** Keeps its own copy. */
  public ContractPlan {
    portions = Map.copyOf(portions);
  }

  /** All plans. */
  public static List<ContractPlan> all() {
    try (InputStream file = ContractPlan.class.getResourceAsStream("plans.json")) {
      if (file == null) {
        throw new IllegalStateException("plans.json is missing");
      }
      Fields fields = Json.object(file.readAllBytes());
      List<ContractPlan> plans = fields.objects("plans", 1, 100, ContractPlan::of);
      fields.end();
      return plans;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan with a name. */
  public static Optional<ContractPlan> named(String name) {
    return all().stream().filter(plan -> plan.name.equals(name)).findFirst();
  }

  private static ContractPlan of(Fields fields) {
    Map<Application, PoolCommands.Portion> portions = new EnumMap<>(Application.class);
    fields
        .objects("applications", 0, Application.values().length, Portion::of)
        .forEach(one -> portions.put(one.application(), one.portion()));
    return new ContractPlan(
        fields.text("name", 1, 40),
        fields.text("pool", 1, 100),
        Credits.of(fields.whole("credits", 1, Long.MAX_VALUE)),
        portions);
  }

  private record Portion(Application application, PoolCommands.Portion portion) {
    static Portion of(Fields fields) {
      String slug = fields.text("application", 1, 40);
      Application application =
          Application.ofSlug(slug)
              .orElseThrow(() -> new IllegalStateException("no application is called " + slug));
      return new Portion(
          application,
          new PoolCommands.Portion(
              fields.oneOf("mode", application.usualMode()),
              Credits.of(fields.whole("credits", 0, Long.MAX_VALUE))));
    }
  }
}
