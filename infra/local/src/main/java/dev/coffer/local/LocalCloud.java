package dev.coffer.local;

import dev.coffer.functions.Cloud;
import dev.coffer.functions.Tables;
import dev.coffer.identity.Operators;
import dev.coffer.identity.SalesforceHosts;
import dev.coffer.local.aws.LocalQueues;
import dev.coffer.local.aws.LocalSecrets;
import dev.coffer.local.aws.Template;
import dev.coffer.local.salesforce.DemoOrganisations;
import dev.coffer.platform.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the functions need of the outside, on a laptop. */
public final class LocalCloud {
  private LocalCloud() {}

  /**
   * The cloud of a laptop.
   *
   * @param secrets its keys and secrets
   * @param queues its queues
   */
  public static Cloud of(
      Origins origins,
      DynamoDbClient dynamo,
      Template template,
      LocalSecrets secrets,
      LocalQueues queues) {
    return new Cloud(
        origins.coffer(),
        dynamo,
        tables(template),
        InstantSource.system(),
        Ids.secure(),
        secrets.signingKey(),
        () -> List.of(secrets.canvasSecret()),
        salesforce(origins),
        queues.named(reference(template, "JOBS_QUEUE_URL")),
        // The demo's company runs the installation itself.
        new Operators(DemoOrganisations.MERIDIAN.id().value()));
  }

  /** The names of the tables that the template's environment says. */
  public static Tables tables(Template template) {
    return Tables.from(variable -> reference(template, variable));
  }

  private static String reference(Template template, String variable) {
    String logicalId = template.environment().get(variable);
    if (logicalId == null) {
      throw new IllegalArgumentException("template.yaml sets no " + variable);
    }
    return logicalId;
  }

  /** Only the stand-in is Salesforce here. */
  private static SalesforceHosts salesforce(Origins origins) {
    return new SalesforceHosts(
        List.of(Pattern.compile(Pattern.quote(origins.salesforce()))),
        List.of(origins.salesforce()));
  }
}
