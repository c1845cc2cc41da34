package dev.coffer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.platform.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordHintTest {
  private static final SalesforceId ACCOUNT = new SalesforceId("001M000000qfPySIAU");

  @Test
  void theRecordThatSalesforceNamesComesBeforeTheOneThePageNames() {
    RecordHint hint =
        hint(
            """
            {"record": {"attributes": {"type": "Account", "url": "/x"}, "Id": "001M000000qfPyS"},
             "parameters": {"recordId": "003M000000qfPyS", "objectType": "Contact",
                            "name": "Northwind", "website": "https://northwind.example"}}
            """);

    assertThat(hint)
        .isEqualTo(
            new RecordHint(
                ACCOUNT, RecordHint.Type.ACCOUNT, "Northwind", "https://northwind.example"));
  }

  @Test
  void thePageIsAskedWhereSalesforceIsSilent() {
    assertThat(hint("{\"record\": {}, \"parameters\": {\"recordId\": \"001M000000qfPyS\"}}"))
        .isEqualTo(new RecordHint(ACCOUNT, RecordHint.Type.ACCOUNT, null, null));
  }

  @ParameterizedTest
  @CsvSource({"001, ACCOUNT", "003, CONTACT", "00Q, LEAD", "006, OPPORTUNITY"})
  void anIdentifierTellsItsObject(String prefix, RecordHint.Type type) {
    RecordHint hint = hint("{\"parameters\": {\"recordId\": \"" + prefix + "M000000qfPyS\"}}");

    assertThat(hint).isNotNull().extracting(RecordHint::type).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"record\": null, \"parameters\": null}",
        "{\"record\": []}",
        "{\"record\": {\"Id\": 5}}",
        "{\"record\": {\"Id\": \"\"}}",
        "{\"record\": {\"Id\": \"../../etc/passwd\"}}",
        "{\"record\": {\"Id\": \"a0DM000000qfPyS\"}}",
        "{\"record\": {\"attributes\": \"Account\", \"Id\": \"001M000000qfPyS\"}}",
        "{\"record\": {\"attributes\": {\"type\": \"Case\"}, \"Id\": \"001M000000qfPyS\"}}",
        "{\"record\": {\"Id\": \"001M000000qfPyS\", \"Name\": {\"first\": \"x\"}}}",
      })
  void whatMakesNoSenseIsNoHint(String environment) {
    assertThat(hint(environment)).isNull();
  }

  @Test
  void longAndStrangeTextsAreCutAndCleaned() {
    RecordHint hint =
        hint(
            "{\"record\": {\"Id\": \"001M000000qfPyS\", \"Name\": \"  a\\u0000\\u202e\\ud800"
                + "b".repeat(1000)
                + "\", \"Website\": \" \\n \"}}");

    assertThat(hint)
        .isEqualTo(
            new RecordHint(
                ACCOUNT, RecordHint.Type.ACCOUNT, "a" + "b".repeat(RecordHint.MAX_TEXT - 3), null));
  }

  private static @Nullable RecordHint hint(String environment) {
    return RecordHint.of(Json.object(environment));
  }
}
