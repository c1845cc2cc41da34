package dev.coffer.local.aws;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local, put together as its own {@code DynamoDBEmbedded} does it, but over our {@link
 * Store}, which it gives no way to choose. It has no telemetry here: only {@code DynamoDBEmbedded}
 * sends any.
 */
final class LocalDynamo implements AutoCloseable {
  private static final int WORKERS = 10;

  /** Its class loads SQLite's library when it is first used; nothing else of it is needed. */
  @SuppressWarnings("UnusedVariable")
  private static final DynamoDBEmbedded LOADER = new DynamoDBEmbedded();

  private final Store store;
  private final LocalDBClient local;
  private final DynamoDbClient client;

  /** Starts it; without a file it keeps everything in memory. */
  LocalDynamo(@Nullable File file) {
    this.store = file == null ? new Store() : new Store(file);
    this.local =
        new LocalDBClient(store, new JobsRegister(Executors.newFixedThreadPool(WORKERS), false));
    this.client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> call(method, arguments));
  }

  DynamoDbClient client() {
    return client;
  }

  /** The tables' streams. */
  DynamoDbStreamsClient streams() {
    return local.dynamoDbStreamsClient();
  }

  /** Forgets what the streams said before this change, which nobody will ask for again. */
  void forgetBefore(long sequence) {
    store.forgetBefore(sequence);
  }

  /** Ends when everything is written. */
  @Override
  public void close() {
    local.shutdown();
    try {
      store.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Calls it and turns its exceptions into those of the AWS client. */
  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(local.dynamoDbClient(), arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof DynamoDBLocalServiceException fault) {
        DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(fault);
      }
      throw cause == null ? e : cause;
    }
  }
}
