package dev.coffer.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.File;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * The file in which DynamoDB Local keeps its rows (SQLite). It hands what it writes to the
 * operating system without waiting for the disk: after a crash of this process nothing is lost,
 * after a power cut the last moments may be. Waiting, each row takes two turns of the disk, and a
 * large import takes many times as long. What the tables' streams say stays there until it is
 * forgotten, rather than for a day as in AWS: a laptop may be off for months.
 */
final class Store extends SQLiteDBAccess {

  /** A store in memory. */
  Store() {}

  /** A store in a file, made when it isn't there. */
  Store(File file) {
    super(awake(file));
    queue
        .execute(
            new SQLiteJob<Boolean>() {
              @Override
              protected Boolean job(SQLiteConnection connection) throws SQLiteException {
                connection.exec("PRAGMA synchronous = OFF");
                connection.exec("PRAGMA locking_mode = EXCLUSIVE");
                connection.exec("PRAGMA journal_mode = WAL");
                return true;
              }
            })
        .complete();
  }

  /**
   * Makes old changes young. When it opens a file, DynamoDB Local deletes those that are older than
   * a day, also when nobody has read them, and then begins to count anew.
   */
  private static File awake(File file) {
    if (!file.exists()) {
      return file;
    }
    SQLiteConnection connection = new SQLiteConnection(file);
    try {
      connection.open(false);
      long now = InstantSource.system().millis();
      connection.exec("UPDATE us SET CreationDateTime = " + now);
      connection.exec(
          "UPDATE ss SET DeletionDateTime = " + now + " WHERE DeletionDateTime IS NOT NULL");
      return file;
    } catch (SQLiteException e) {
      throw new IllegalStateException("can't read " + file, e);
    } finally {
      connection.dispose();
    }
  }

  /** The oldest change of a shard that is still there, however old it is; null for none. */
  @Override
  public @Nullable Long getEarliestNonExpiredSequenceNumberForShard(String shard) {
    return queue
        .execute(
            new SQLiteJob<@Nullable Long>() {
              @Override
              protected @Nullable Long job(SQLiteConnection connection) throws SQLiteException {
                SQLiteStatement oldest =
                    connection.prepare("SELECT MIN(SequenceNumber) FROM us WHERE ShardID = ?");
                try {
                  oldest.bind(1, shard).step();
                  return oldest.columnNull(0) ? null : oldest.columnLong(0);
                } finally {
                  oldest.dispose();
                }
              }
            })
        .complete();
  }

  /** Every shard is there until all that it says was forgotten. */
  @Override
  public boolean shardIsNotExpired(String shard) {
    return true;
  }

  /** Forgets what the streams said before this change; the last one stays, because it counts. */
  void forgetBefore(long sequence) {
    queue
        .execute(
            new SQLiteJob<Boolean>() {
              @Override
              protected Boolean job(SQLiteConnection connection) throws SQLiteException {
                connection.exec(
                    "DELETE FROM us WHERE SequenceNumber < "
                        + sequence
                        + " AND SequenceNumber < (SELECT MAX(SequenceNumber) FROM us)");
                connection.exec(
                    "DELETE FROM ss WHERE DeletionDateTime IS NOT NULL"
                        + " AND ShardID NOT IN (SELECT ShardID FROM us)");
                return true;
              }
            })
        .complete();
  }

  /** Waits until everything is written. */
  void awaitEnd() throws InterruptedException {
    queue.stop(true).join();
  }
}
