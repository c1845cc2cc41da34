package dev.coffer.credits;

import java.time.Instant;

/**
 * Who commands something, and under which name: the same name is carried out once.
 *
 * @param operation in the shape of every id
 * @param by a user id, or the word operator
 * @param reason in their words; may be empty
 * @param input a hash of all that is asked for
 */
public record Command(String operation, String by, String reason, String input, Instant now) {
  /** Whose commands those of the operator are. */
  public static final String OPERATOR = "operator";
}
