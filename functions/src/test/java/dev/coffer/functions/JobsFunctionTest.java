package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.coffer.platform.Job;
import dev.coffer.platform.Job.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The jobs function")
class JobsFunctionTest {
  private final List<String> sent = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  @Test
  void givesAMessageToTheFirstJobThatTakesIt() {
    JobsFunction function =
        new JobsFunction(
            List.of((_, _) -> Outcome.NOT_MINE, doing("one"), doing("two")), sent::add);

    assertThat(failures(function, "m")).isEmpty();
    assertThat(done).containsExactly("one m");
  }

  @Test
  void reportsTheMessagesThatFailedAndDoesTheOthers() {
    Job breaking =
        (message, _) -> {
          if (message.equals("bad")) {
            throw new IllegalStateException("can't");
          }
          return Outcome.NOT_MINE;
        };
    JobsFunction function = new JobsFunction(List.of(breaking, doing("one")), sent::add);

    assertThat(failures(function, "good", "bad", "better")).containsExactly("id of bad");
    assertThat(done).containsExactly("one good", "one better");
  }

  @Test
  void failsAMessageThatNoJobTakes() {
    assertThat(failures(new JobsFunction(List.of(), sent::add), "m")).containsExactly("id of m");
  }

  @Test
  void queuesAgainWhatHasMoreToDo() {
    JobsFunction function = new JobsFunction(List.of((_, _) -> Outcome.MORE), sent::add);

    assertThat(failures(function, "m")).isEmpty();
    assertThat(sent).containsExactly("m");
  }

  @Test
  void saysWhenThereIsNoTimeForMore() {
    List<Boolean> asked = new ArrayList<>();
    Job job =
        (_, goesOn) -> {
          asked.add(goesOn.getAsBoolean());
          return Outcome.DONE;
        };
    JobsFunction function = new JobsFunction(List.of(job), sent::add);

    function.handleRequest(event("m"), new TestContext(31_000));
    function.handleRequest(event("m"), new TestContext(30_000));
    assertThat(asked).containsExactly(true, false);
  }

  private Job doing(String name) {
    return (message, _) -> {
      done.add(name + " " + message);
      return Outcome.DONE;
    };
  }

  private static List<String> failures(JobsFunction function, String... bodies) {
    return function
        .handleRequest(event(bodies), new TestContext(900_000))
        .getBatchItemFailures()
        .stream()
        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static SQSEvent event(String... bodies) {
    SQSEvent event = new SQSEvent();
    event.setRecords(Stream.of(bodies).map(JobsFunctionTest::message).toList());
    return event;
  }

  private static SQSEvent.SQSMessage message(String body) {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("id of " + body);
    message.setBody(body);
    return message;
  }
}
