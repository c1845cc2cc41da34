package dev.coffer.local.aws;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * DynamoDB in this process: in memory, or in a folder that only one process may have open. It sends
 * nothing to anybody (its telemetry is switched off).
 */
public final class Database implements AutoCloseable {
  private final LocalDynamo dynamo;
  private final DynamoDbClient client;
  private final @Nullable FileChannel lock;

  private Database(@Nullable File file, @Nullable FileChannel lock) {
    this.dynamo = new LocalDynamo(file);
    this.client = dynamo.client();
    this.lock = lock;
  }

  /** Whether the folder could be had. */
  public sealed interface Opening {
    /** It could. */
    record Opened(Database database) implements Opening {}

    /** Another process has it. */
    record Held(Path folder) implements Opening {}
  }

  /** An empty database that is gone with the process. */
  public static Database inMemory() {
    signIn();
    return new Database(null, null);
  }

  /**
   * The database of a folder, made when it isn't there.
   *
   * @param reset whether its data is deleted first
   */
  public static Opening inFolder(Path folder, boolean reset) {
    signIn();
    Path data = folder.resolve("dynamodb");
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(lock) == null) {
        lock.close();
        return new Opening.Held(folder);
      }
      if (reset) {
        delete(data);
      }
      Files.createDirectories(data);
      return new Opening.Opened(new Database(data.resolve("coffer.db").toFile(), lock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client of it. */
  public DynamoDbClient client() {
    return client;
  }

  /** Makes the tables that aren't there, and gives those a stream that have none yet. */
  public void createTables(List<Template.TableDefinition> tables) {
    List<String> existing = client.listTables().tableNames();
    for (Template.TableDefinition table : tables) {
      if (!existing.contains(table.name())) {
        create(table);
      }
      String stream = table.stream();
      if (stream != null && latestStream(table.name()) == null) {
        client.updateTable(
            update ->
                update
                    .tableName(table.name())
                    .streamSpecification(
                        specification -> specification.streamEnabled(true).streamViewType(stream)));
      }
    }
  }

  /**
   * What a table's stream says after a change.
   *
   * @throws IllegalArgumentException when the table has no stream
   */
  StreamReader streamOf(String table, long after) {
    String stream = latestStream(table);
    if (stream == null) {
      throw new IllegalArgumentException(table + " has no stream");
    }
    return new StreamReader(dynamo.streams(), stream, after);
  }

  /** Forgets what the streams said before this change, which nobody will ask for again. */
  void forgetBefore(long sequence) {
    dynamo.forgetBefore(sequence);
  }

  private @Nullable String latestStream(String table) {
    return client.describeTable(describe -> describe.tableName(table)).table().latestStreamArn();
  }

  /** Whether a table holds nothing. */
  public boolean isEmpty(String table) {
    return client.scan(scan -> scan.tableName(table).limit(1)).count() == 0;
  }

  private void create(Template.TableDefinition table) {
    client.createTable(
        create ->
            create
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    table.attributes().entrySet().stream()
                        .map(
                            attribute ->
                                AttributeDefinition.builder()
                                    .attributeName(attribute.getKey())
                                    .attributeType(attribute.getValue())
                                    .build())
                        .toList())
                .keySchema(
                    table.keys().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue()) // HASH goes before RANGE
                        .map(
                            key ->
                                KeySchemaElement.builder()
                                    .attributeName(key.getKey())
                                    .keyType(key.getValue())
                                    .build())
                        .toList()));
    String expiry = table.expiry();
    if (expiry != null) {
      client.updateTimeToLive(
          update ->
              update
                  .tableName(table.name())
                  .timeToLiveSpecification(ttl -> ttl.attributeName(expiry).enabled(true)));
    }
  }

  @Override
  public void close() {
    dynamo.close();
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The SDK wants credentials before it talks even to itself. */
  private static void signIn() {
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    System.setProperty("aws.region", "us-east-1");
  }
}
