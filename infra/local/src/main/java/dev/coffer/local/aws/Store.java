package dev.coffer.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.io.File;
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
    super(file);
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

  /** Waits until everything is written. */
  void awaitEnd() throws InterruptedException {
    queue.stop(true).join();
  }
}
