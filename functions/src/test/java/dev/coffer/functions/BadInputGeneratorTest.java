package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coffer.platform.Call;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of wrong requests find what they are there to find. */
@DisplayName("Wrong requests made from a document")
class BadInputGeneratorTest {

  @Test
  void findNothingWhereAllIsRefusedAsItMustBe() {
    ThingsTarget things = ThingsTarget.strict();
    for (ApiOperation operation : things.document().operations()) {
      assertThat(BadInput.faults(things, operation, _ -> true)).as(operation.id()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sloppy")
  void findAnEndpointThat(String does, Function<List<String>, StrictOrders> made, String fault) {
    List<String> stored = new ArrayList<>();
    ThingsTarget things = new ThingsTarget(made.apply(stored), stored);

    assertThat(BadInput.faults(things, things.orders(), _ -> true))
        .as(does)
        .anySatisfy(found -> assertThat(found).startsWith(fault));
  }

  static Stream<Arguments> sloppy() {
    return Stream.of(
        sloppy(
            "takes unknown fields",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void end(Fields body) {}
                },
            "price unknown is answered 204"),
        sloppy(
            "takes numbers as texts",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void amount(Fields body) {
                    body.wholeOrDigits("amount", 1, 1000);
                  }
                },
            "amount \"5\" is answered 204"),
        sloppy(
            "takes nothing for an amount",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void amount(Fields body) {
                    body.whole("amount", 0, 1000);
                  }
                },
            "amount 0 is answered 204"),
        sloppy(
            "takes one too many",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void amount(Fields body) {
                    body.whole("amount", 1, 1001);
                  }
                },
            "amount 1001 is answered 204"),
        sloppy(
            "does without a required field",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void note(Fields body) {
                    body.optionalText("note", 40);
                  }
                },
            "note missing is answered 204"),
        sloppy(
            "doesn't look at the characters of a text",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void note(Fields body) {
                    if (body.isGiven("note")) {
                      body.raw("note", 40);
                    }
                  }
                },
            "note \"aaaaaaaa\\u202e\" is answered 204"),
        sloppy(
            "refuses more than the document does",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void note(Fields body) {
                    body.text("note", 20, 40);
                  }
                },
            "the plain request with everything in its body is right but is answered 400"),
        sloppy(
            "names another field",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void buyer(Fields buyer) {
                    try {
                      super.buyer(buyer);
                    } catch (Problem.Refused e) {
                      throw Problem.field("buyer", "is wrong").refused();
                    }
                  }
                },
            "buyer.team missing doesn't name buyer.team"),
        sloppy(
            "takes unknown parameters",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void query(Query query) {
                    query.flag("dry");
                    query.whole("copies", 1, 9, 1);
                  }
                },
            "surprise unknown is answered 204"),
        sloppy(
            "does without an idempotency key",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  String key(Call call) {
                    String key = call.header("idempotency-key");
                    return key == null ? "none" : super.key(call);
                  }
                },
            "Idempotency-Key missing is answered 204"),
        sloppy(
            "takes two idempotency keys",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  String key(Call call) {
                    String key = call.header("idempotency-key");
                    return key != null && key.contains(",") ? "both" : super.key(call);
                  }
                },
            "Idempotency-Key twice is answered 204"),
        sloppy(
            "lets everybody in",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void authorise(String role) {}
                },
            "as VISITOR is answered 204"),
        sloppy(
            "tells what is somebody else's",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  RuntimeException notMine(String thing) {
                    return thing.equals(ThingsTarget.THEIRS)
                        ? Problem.of(ProblemType.NOT_FOUND, "Not yours.").refused()
                        : super.notMine(thing);
                  }
                },
            "thingId of others differs from what doesn't exist"),
        sloppy(
            "tells what is somebody else's in a body",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  void user(String id) {
                    if (!id.equals(ThingsTarget.THEIRS)) {
                      super.user(id);
                    }
                  }
                },
            "buyer.userId of others differs from what doesn't exist"),
        sloppy(
            "stores before it has looked at everything",
            stored ->
                new StrictOrders(stored) {
                  @Override
                  public Reply answer(Call call, String role) {
                    stored.add("begun");
                    return super.answer(call, role);
                  }
                },
            "something was stored"));
  }

  private static Arguments sloppy(
      String does, Function<List<String>, StrictOrders> made, String fault) {
    return Arguments.of(does, made, fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"string\"}",
        "{\"type\":\"number\"}",
        "{\"type\":\"object\",\"properties\":{}}",
        "{\"type\":\"string\",\"maxLength\":5,\"format\":\"email\"}",
        "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"}}",
        "{\"type\":\"integer\",\"exclusiveMinimum\":0}",
        "{\"type\":[\"string\",\"integer\"]}"
      })
  void areNotMadeFromASchemaThatIsNotUnderstoodOrHasNoLimits(String schema) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Schemas schemas = new Schemas(json.readTree("{}"));

    assertThatThrownBy(() -> schemas.shape("here", json.readTree(schema)))
        .hasMessageStartingWith("here");
  }
}
