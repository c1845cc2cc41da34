package dev.coffer.functions;

import dev.coffer.platform.Queue;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A queue of Amazon SQS.
 *
 * @param url names it
 */
record SqsQueue(SqsClient sqs, String url) implements Queue {
  @Override
  public void send(String body) {
    sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
  }
}
