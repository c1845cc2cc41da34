package dev.coffer.unlocks.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The database as one actor meets it: every call is a message, and the simulation delivers it. */
final class FaultyDynamo extends DecoratedDynamo {
  /** How old a read that may be old can be, in ticks. */
  private static final int STALENESS = 40;

  private final Database database;
  private final Simulation simulation;
  private final Simulation.Actor actor;

  FaultyDynamo(Database database, Simulation simulation, Simulation.Actor actor) {
    super(database.dynamo());
    this.database = database;
    this.simulation = simulation;
    this.actor = actor;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    // The tokens are the simulation's business, for its ten minutes pass sooner.
    return call(
        request,
        (TransactWriteItemsRequest sent) ->
            database
                .dynamo()
                .transactWriteItems(sent.toBuilder().clientRequestToken(null).build()));
  }

  @Override
  @SuppressWarnings("unchecked") // what the request's own call answers
  <Q extends DynamoDbRequest, R extends DynamoDbResponse> R call(Q request, Function<Q, R> send) {
    String name = request.getClass().getSimpleName().replace("Request", "");
    boolean old = actor.step().faulty() && actor.random().nextInt(4) == 0;
    Simulation.Deed deed =
        new Simulation.Deed() {
          @Override
          public Object arrive() {
            return carryOut(request, send);
          }

          @Override
          public Object meet(Fate fate) {
            DynamoDbResponse response = FaultyDynamo.this.meet(request, send, fate);
            return old ? aged(request, response) : response;
          }
        };
    return (R) actor.call(name, deed);
  }

  private <Q extends DynamoDbRequest, R extends DynamoDbResponse> DynamoDbResponse meet(
      Q request, Function<Q, R> send, Fate fate) {
    return switch (fate) {
      case WELL, SLOW, DUPLICATED -> carryOut(request, send);
      case THROTTLED -> throttled(request);
      case CONFLICT -> {
        if (request instanceof BatchExecuteStatementRequest batch) {
          yield partly(batch, BatchStatementErrorCodeEnum.TRANSACTION_CONFLICT);
        }
        SdkException conflict = conflict(request);
        if (conflict != null) {
          throw conflict;
        }
        yield carryOut(request, send);
      }
      case FAILED_BEFORE -> throw failed();
      case FAILED_AFTER -> throw after(request, send, failed());
      case TIMED_OUT_BEFORE, TIMED_OUT_LATE -> throw timedOut();
      case TIMED_OUT_AFTER -> throw after(request, send, timedOut());
      case CRASHED_BEFORE, CRASHED_AFTER, CRASHED_LATE ->
          throw new IllegalStateException("the dead see nothing");
    };
  }

  private <Q extends DynamoDbRequest, R extends DynamoDbResponse> DynamoDbResponse carryOut(
      Q request, Function<Q, R> send) {
    if (request instanceof TransactWriteItemsRequest transaction
        && database.isRepeated(transaction, simulation.now())) {
      return database.repeated();
    }
    DynamoDbResponse response = send.apply(request);
    database.carriedOut(request, response, simulation.moment(), simulation.now());
    return response;
  }

  private <Q extends DynamoDbRequest, R extends DynamoDbResponse> SdkException after(
      Q request, Function<Q, R> send, SdkException failure) {
    try {
      carryOut(request, send);
    } catch (SdkException refused) {
      failure.addSuppressed(refused);
    }
    return failure;
  }

  /** A batch that is throttled in part comes back with what was left out; all else fails. */
  private DynamoDbResponse throttled(DynamoDbRequest request) {
    if (request instanceof BatchGetItemRequest batch && actor.random().nextBoolean()) {
      return partly(batch);
    }
    if (request instanceof BatchExecuteStatementRequest batch && actor.random().nextBoolean()) {
      return partly(batch, BatchStatementErrorCodeEnum.THROTTLING_ERROR);
    }
    throw ProvisionedThroughputExceededException.builder()
        .statusCode(400)
        .awsErrorDetails(error("ProvisionedThroughputExceededException"))
        .build();
  }

  private BatchGetItemResponse partly(BatchGetItemRequest batch) {
    Map.Entry<String, KeysAndAttributes> keys = batch.requestItems().entrySet().iterator().next();
    int done = actor.random().nextInt(keys.getValue().keys().size());
    KeysAndAttributes left =
        keys.getValue().toBuilder()
            .keys(keys.getValue().keys().subList(done, keys.getValue().keys().size()))
            .build();
    if (done == 0) {
      return BatchGetItemResponse.builder()
          .responses(Map.of())
          .unprocessedKeys(Map.of(keys.getKey(), left))
          .build();
    }
    KeysAndAttributes first =
        keys.getValue().toBuilder().keys(keys.getValue().keys().subList(0, done)).build();
    return database
        .dynamo()
        .batchGetItem(get -> get.requestItems(Map.of(keys.getKey(), first)))
        .toBuilder()
        .unprocessedKeys(Map.of(keys.getKey(), left))
        .build();
  }

  /** Some statements are carried out and some fail, each for itself. */
  private BatchExecuteStatementResponse partly(
      BatchExecuteStatementRequest batch, BatchStatementErrorCodeEnum error) {
    int done = actor.random().nextInt(batch.statements().size());
    List<BatchStatementResponse> responses = new ArrayList<>();
    if (done > 0) {
      BatchExecuteStatementRequest first =
          batch.toBuilder().statements(batch.statements().subList(0, done)).build();
      BatchExecuteStatementResponse answered =
          (BatchExecuteStatementResponse)
              carryOut(
                  first,
                  (BatchExecuteStatementRequest sent) ->
                      database.dynamo().batchExecuteStatement(sent));
      responses.addAll(answered.responses());
    }
    for (int i = done; i < batch.statements().size(); i++) {
      responses.add(BatchStatementResponse.builder().error(failure -> failure.code(error)).build());
    }
    return BatchExecuteStatementResponse.builder().responses(responses).build();
  }

  private static @Nullable SdkException conflict(DynamoDbRequest request) {
    return switch (request) {
      case PutItemRequest _, UpdateItemRequest _ ->
          TransactionConflictException.builder()
              .statusCode(400)
              .awsErrorDetails(error("TransactionConflictException"))
              .build();
      case TransactWriteItemsRequest transaction -> {
        List<CancellationReason> reasons = new ArrayList<>();
        transaction.transactItems().forEach(_ -> reasons.add(reason("None")));
        reasons.set(reasons.size() - 1, reason("TransactionConflict"));
        yield TransactionCanceledException.builder()
            .statusCode(400)
            .awsErrorDetails(error("TransactionCanceledException"))
            .cancellationReasons(reasons)
            .build();
      }
      default -> null;
    };
  }

  private static CancellationReason reason(String code) {
    return CancellationReason.builder().code(code).build();
  }

  private static SdkException failed() {
    return InternalServerErrorException.builder()
        .statusCode(500)
        .awsErrorDetails(error("InternalServerError"))
        .build();
  }

  static AwsErrorDetails error(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(code).build();
  }

  private static SdkException timedOut() {
    return ApiCallAttemptTimeoutException.create(5000);
  }

  /** An answer of a read that may be old, without the youngest rows. */
  private DynamoDbResponse aged(DynamoDbRequest request, DynamoDbResponse response) {
    if (request instanceof BatchGetItemRequest batch
        && response instanceof BatchGetItemResponse fresh
        && batch.requestItems().values().stream()
            .noneMatch(keys -> Boolean.TRUE.equals(keys.consistentRead()))) {
      Set<String> young = database.younger(simulation.now() - STALENESS);
      Map<String, List<Map<String, AttributeValue>>> old = new HashMap<>(fresh.responses());
      old.replaceAll(
          (_, rows) -> rows.stream().filter(row -> !young.contains(Database.name(row))).toList());
      return fresh.toBuilder().responses(old).build();
    }
    return response;
  }
}
