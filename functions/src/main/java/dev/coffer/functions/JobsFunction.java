package dev.coffer.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.coffer.platform.Job;
import dev.coffer.platform.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work that lasts longer than a request may. A job stops before Lambda would stop it; what has
 * more to do is queued again. A message that no job takes fails like one whose job fails.
 */
public final class JobsFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(JobsFunction.class);

  /** Time to finish a step and to keep how far it got. */
  private static final Duration SPARE = Duration.ofSeconds(30);

  private final List<Job> jobs;
  private final Queue queue;

  /** In AWS Lambda. */
  public JobsFunction() {
    this(AwsCloud.withJobs());
  }

  /** Anywhere else. */
  public JobsFunction(Cloud cloud) {
    this(
        DaggerJobsComponent.builder().cloudModule(new CloudModule(cloud)).build().jobs(),
        cloud.jobs());
  }

  /**
   * With these jobs.
   *
   * @param queue takes the messages of those that have more to do
   */
  JobsFunction(Collection<Job> jobs, Queue queue) {
    this.jobs = List.copyOf(jobs);
    this.queue = queue;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      try {
        run(message.getBody(), () -> context.getRemainingTimeInMillis() > SPARE.toMillis());
      } catch (RuntimeException e) {
        LOG.warn(
            "request {}: message {} failed", context.getAwsRequestId(), message.getMessageId(), e);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private void run(String message, BooleanSupplier goesOn) {
    for (Job job : jobs) {
      switch (job.run(message, goesOn)) {
        case NOT_MINE -> {}
        case DONE -> {
          return;
        }
        case MORE -> {
          queue.send(message);
          return;
        }
      }
    }
    throw new IllegalArgumentException("no job takes the message");
  }
}
