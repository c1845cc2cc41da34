package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

@DisplayName("A queue of SQS")
class SqsQueueTest {
  @Test
  void sendsTheBodyToItsUrl() {
    List<SendMessageRequest> sent = new ArrayList<>();
    SqsClient sqs =
        new SqsClient() {
          @Override
          public SendMessageResponse sendMessage(SendMessageRequest request) {
            sent.add(request);
            return SendMessageResponse.builder().build();
          }

          @Override
          public String serviceName() {
            return "sqs";
          }

          @Override
          public void close() {
            // There is nothing to close.
          }
        };

    new SqsQueue(sqs, "https://sqs.example/jobs").send("work");

    assertThat(sent)
        .containsExactly(
            SendMessageRequest.builder()
                .queueUrl("https://sqs.example/jobs")
                .messageBody("work")
                .build());
  }
}
