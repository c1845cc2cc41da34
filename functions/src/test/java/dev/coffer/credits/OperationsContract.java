package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Operations} does, in memory or in DynamoDB. */
abstract class OperationsContract {
  private final Example example = new Example();

  abstract Stores stores();

  @Test
  void anOperationIsPlannedOnceAndReadAsItWasWritten() {
    Operation operation = example.planned(Operation.Kind.RECLAIM, "idle since spring", 3);
    Operation other =
        new Operation(
            operation.id(),
            operation.organisation(),
            operation.pool(),
            Operation.Kind.ALLOCATE,
            "somebody",
            Example.NOW,
            "",
            "another input",
            Operation.State.PLANNED,
            Map.of(),
            Operation.Bulk.planned("another plan", 1, 1, 0, 5),
            0);

    assertThat(operations().plan(operation)).isTrue();
    assertThat(operations().plan(operation)).isFalse();
    assertThat(operations().plan(other)).isFalse();

    assertThat(operations().find(example.organisation, operation.id())).contains(operation);
  }

  @Test
  void nobodyKnowsAnOperationOfAnotherOrganisation() {
    Operation operation = example.planned(Operation.Kind.RECLAIM, "", 1);
    operations().plan(operation);

    assertThat(operations().find(new Example().organisation, operation.id())).isEmpty();
    assertThat(operations().find(example.organisation, Example.IDS.next())).isEmpty();
  }

  @Test
  void aStepIsMadeOnceFromWhereItWasSeen() {
    Operation planned = example.planned(Operation.Kind.ALLOCATE, "", 2);
    operations().plan(planned);
    Operation opened =
        planned.step(Operation.State.RUNNING, planned.progress().open(), Map.of("credits", 9L));
    Operation cancelled =
        planned.step(Operation.State.CANCELLED, planned.progress(), planned.figures());

    assertThat(operations().advance(planned, opened)).isTrue();
    assertThat(operations().advance(planned, opened)).isFalse();
    assertThat(operations().advance(planned, cancelled)).isFalse();
    assertThat(operations().find(example.organisation, planned.id())).contains(opened);

    Operation done =
        opened.step(Operation.State.RUNNING, opened.progress().complete(-12, 3), Map.of());
    assertThat(operations().advance(opened, done)).isTrue();
    assertThat(operations().find(example.organisation, planned.id())).contains(done);
  }

  @Test
  void anOperationThatNobodyPlannedMakesNoStep() {
    Operation unknown = example.planned(Operation.Kind.ALLOCATE, "", 1);

    assertThat(operations().advance(unknown, unknown)).isFalse();
    assertThat(operations().find(example.organisation, unknown.id())).isEmpty();
  }

  @Test
  void thoseOnManyAccountsAreListedTheNewestFirst() {
    PoolBook book = example.created(stores(), 10);
    Operation one = at(example.planned(Operation.Kind.ALLOCATE, "", 1), 10);
    Operation two = at(example.planned(Operation.Kind.REMOVE, "", 1), 30);
    Operation three = at(example.planned(Operation.Kind.RECLAIM, "", 1), 20);
    operations().plan(one);
    operations().plan(two);
    operations().plan(three);
    operations().plan(new Example().planned(Operation.Kind.ALLOCATE, "", 1));

    assertThat(operations().recent(example.organisation, 10)).containsExactly(two, three, one);
    assertThat(operations().recent(example.organisation, 2)).containsExactly(two, three);
    assertThat(book.version()).as("a pool was created, which is no run").isPositive();
  }

  private static Operation at(Operation operation, long second) {
    return new Operation(
        operation.id(),
        operation.organisation(),
        operation.pool(),
        operation.kind(),
        operation.by(),
        Example.NOW.plusSeconds(second),
        operation.reason(),
        operation.input(),
        operation.state(),
        operation.figures(),
        operation.bulk(),
        operation.version());
  }

  private Operations operations() {
    return stores().operations();
  }
}
