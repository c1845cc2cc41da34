package dev.coffer.platform;

/**
 * Where a function leaves work for another one. A message is delivered at least once and in no
 * particular order; it says what is to be looked at, never what is true.
 */
@FunctionalInterface
public interface Queue {

  /**
   * Leaves a message; it is kept when this returns.
   *
   * @param body at most 256 KiB, without personal data
   * @throws RuntimeException when the queue doesn't take it; the caller may send again
   */
  void send(String body);
}
