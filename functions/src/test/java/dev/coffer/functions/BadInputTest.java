package dev.coffer.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything a tester tries on every route, made from the API document: a new operation is tried
 * without anybody thinking of it. What isn't tried is in {@link Exemption#ALL}.
 */
@DisplayName("Every operation of the document")
class BadInputTest {
  private static final InstallationTarget COFFER = new InstallationTarget();

  @TestFactory
  Stream<DynamicTest> refusesWhatTheDocumentDoesNotAllowAndChangesNothing() {
    return COFFER.document().operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.route().key(),
                    () ->
                        assertThat(
                                BadInput.faults(
                                    COFFER, operation, one -> !Exemption.covers(operation, one)))
                            .isEmpty()));
  }

  @Test
  void isExemptOnlyFromWhatItWouldBeTriedWith() {
    List<Exemption> idle = new ArrayList<>(Exemption.ALL);
    for (ApiOperation operation : COFFER.document().operations()) {
      List<Case> cases = new ArrayList<>(WrongRequests.of(operation, COFFER));
      cases.addAll(WrongRequests.forbidden(operation, COFFER));
      cases.addAll(ForeignIds.of(operation, COFFER));
      cases.addAll(new ValidRequests(operation, COFFER).cases());
      idle.removeIf(exemption -> cases.stream().anyMatch(one -> exemption.is(operation, one)));
    }
    assertThat(idle).isEmpty();
  }
}
