package dev.coffer.bench.database;

/** One DynamoDB Local for all tests; each takes tables of its own. */
public final class TestDatabase {
  /** It ends with the tests' process. */
  public static final LocalDatabase DATABASE = LocalDatabase.start();

  private TestDatabase() {}
}
