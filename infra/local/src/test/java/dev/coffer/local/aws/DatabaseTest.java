package dev.coffer.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DatabaseTest {
  private static final Template.TableDefinition TABLE =
      new Template.TableDefinition(
          "Things", Map.of("pk", "S", "sk", "S"), Map.of("pk", "HASH", "sk", "RANGE"), "ttl", null);
  private static final Map<String, AttributeValue> ROW =
      Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

  @Test
  void whatWasWrittenIsThereAfterARestart(@TempDir Path folder) {
    try (Database first = open(folder, false)) {
      first.createTables(List.of(TABLE));
      assertThat(first.isEmpty("Things")).isTrue();
      first.client().putItem(put -> put.tableName("Things").item(ROW));
    }
    try (Database second = open(folder, false)) {
      second.createTables(List.of(TABLE));
      assertThat(second.isEmpty("Things")).isFalse();
      assertThat(second.client().getItem(get -> get.tableName("Things").key(ROW)).item())
          .isEqualTo(ROW);
    }
  }

  @Test
  void aResetForgetsEverything(@TempDir Path folder) {
    try (Database first = open(folder, false)) {
      first.createTables(List.of(TABLE));
      first.client().putItem(put -> put.tableName("Things").item(ROW));
    }
    try (Database second = open(folder, true)) {
      assertThat(second.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void aFolderBelongsToOneAtATime(@TempDir Path folder) {
    try (Database first = open(folder, false)) {
      assertThat(first.client().listTables().tableNames()).isEmpty();
      assertThat(Database.inFolder(folder, true)).isEqualTo(new Database.Opening.Held(folder));
    }
    open(folder, false).close();
  }

  private static Database open(Path folder, boolean reset) {
    return switch (Database.inFolder(folder, reset)) {
      case Database.Opening.Opened(Database database) -> database;
      case Database.Opening.Held(Path held) -> throw new AssertionError(held + " is held");
    };
  }
}
