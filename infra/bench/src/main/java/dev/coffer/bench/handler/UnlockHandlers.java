package dev.coffer.bench.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each answers one request to unlock a contact that nobody owns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UnlockHandlers {
  private final Handlers handlers = new Handlers();
  private final List<APIGatewayV2HTTPEvent> requests = handlers.requests();
  private final Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> bare = handlers.bare();
  private final Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> coffer =
      handlers.coffer();
  private final Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> cofferWithoutToken =
      handlers.cofferWithoutToken();
  private int next;

  /** The bare one. */
  @Benchmark
  public APIGatewayV2HTTPResponse bare() {
    return bare.apply(request());
  }

  /** The product's, with the session token's signature. */
  @Benchmark
  public APIGatewayV2HTTPResponse coffer() {
    return coffer.apply(request());
  }

  /** The product's without a look at the token. */
  @Benchmark
  public APIGatewayV2HTTPResponse cofferWithoutToken() {
    return cofferWithoutToken.apply(request());
  }

  private APIGatewayV2HTTPEvent request() {
    APIGatewayV2HTTPEvent request = requests.get(next);
    next = (next + 1) % requests.size();
    return request;
  }
}
