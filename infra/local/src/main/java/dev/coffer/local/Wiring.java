package dev.coffer.local;

import dev.coffer.functions.AdminFunction;
import dev.coffer.functions.Cloud;
import dev.coffer.functions.JobsFunction;
import dev.coffer.functions.SellerFunction;
import dev.coffer.functions.SessionsFunction;
import dev.coffer.functions.StreamsFunction;
import dev.coffer.local.aws.LocalSecrets;
import dev.coffer.local.demo.DemoSeed;
import java.util.Map;

/** Which functions run here, and what an empty database begins with. */
final class Wiring {
  private Wiring() {}

  static Handlers functions(Cloud cloud) {
    return new Handlers(
        Map.of(
            "AdminFunction", new AdminFunction(cloud),
            "SellerFunction", new SellerFunction(cloud),
            "SessionsFunction", new SessionsFunction(cloud)),
        Map.of("StreamsFunction", new StreamsFunction(cloud)),
        Map.of("JobsFunction", new JobsFunction(cloud)));
  }

  static void seed(Cloud cloud, LocalSecrets secrets) {
    DemoSeed.fill(cloud, secrets);
  }
}
