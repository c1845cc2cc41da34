package dev.coffer.functions;

import dev.coffer.identity.CanvasSecrets;
import dev.coffer.identity.Operators;
import dev.coffer.identity.SalesforceHosts;
import dev.coffer.identity.SigningKey;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Queue;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Everything outside the process that the functions need. In AWS it comes from the environment, on
 * a laptop from {@code infra/local}; the functions can't tell.
 *
 * @param issuer the public origin of this installation, such as {@code https://coffer.example.com};
 *     names it in tokens
 * @param jobs takes the work that lasts longer than a request may
 * @param operators who runs this installation
 */
public record Cloud(
    String issuer,
    DynamoDbClient dynamo,
    Tables tables,
    InstantSource clock,
    Ids ids,
    SigningKey signingKey,
    CanvasSecrets canvasSecrets,
    SalesforceHosts salesforce,
    Queue jobs,
    Operators operators) {

  /** An installation that is run from the command line only. */
  public Cloud(
      String issuer,
      DynamoDbClient dynamo,
      Tables tables,
      InstantSource clock,
      Ids ids,
      SigningKey signingKey,
      CanvasSecrets canvasSecrets,
      SalesforceHosts salesforce,
      Queue jobs) {
    this(
        issuer,
        dynamo,
        tables,
        clock,
        ids,
        signingKey,
        canvasSecrets,
        salesforce,
        jobs,
        Operators.NOBODY);
  }
}
