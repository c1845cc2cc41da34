package dev.coffer.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.io.File;
import java.time.InstantSource;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * The file in which DynamoDB Local keeps its rows (SQLite). It hands what it writes to the
 * operating system without waiting for the disk: after a crash of this process nothing is lost,
 * after a power cut the last moments may be. Waiting, each row takes two turns of the disk, and a
 * large import takes many times as long.
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
   * Lets no time pass for the streams while the file was closed. DynamoDB Local deletes changes of
   * yesterday when it opens a file, also those that nobody has read, and then counts anew.
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
