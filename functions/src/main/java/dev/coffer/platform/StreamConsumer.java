package dev.coffer.platform;

/**
 * Follows the changes of tables. The same change may come twice, and after a failure it comes again
 * together with what followed it: a consumer must make the same of it each time.
 */
@FunctionalInterface
public interface StreamConsumer {

  /**
   * Takes one change; those that are no business of its own it leaves.
   *
   * @throws RuntimeException when the change has to come again
   */
  void consume(TableChange change);
}
