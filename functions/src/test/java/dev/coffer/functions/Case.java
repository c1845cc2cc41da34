package dev.coffer.functions;

import org.jspecify.annotations.Nullable;

/**
 * A wrong request and how it must be refused.
 *
 * @param rule what it tries
 * @param where the parameter or field, {@code items[0].id}, or nothing
 * @param what what is wrong about it
 * @param status of the refusal
 * @param field the first field that the refusal must name, or null
 * @param like a request that must be answered with the very same bytes, or null
 */
record Case(
    Rule rule,
    String where,
    String what,
    Request request,
    int status,
    @Nullable String field,
    @Nullable Request like) {

  /** What the table of the security page asks of every route. */
  enum Rule {
    /** The request that all others are made of is accepted. */
    ACCEPTED,
    /** A body is exactly what the document says. */
    BODY,
    /** A body has a limit. */
    SIZE,
    /** A body has the right media type. */
    MEDIA_TYPE,
    /** A parameter has a value that the document allows. */
    PARAMETER,
    /** A parameter is known. */
    UNKNOWN_PARAMETER,
    /** A parameter is there once. */
    REPEATED_PARAMETER,
    /** What can't exist, doesn't exist and isn't yours is all the same. */
    PATH,
    /** What a body or query names and isn't yours is as what doesn't exist. */
    FOREIGN_ID,
    /** A path has only the methods of the document. */
    METHOD,
    /** Nobody comes in without a session. */
    SESSION,
    /** Some may only be used in some roles. */
    ROLE
  }

  /** Refused as an invalid request that names a field. */
  static Case invalid(Rule rule, String where, String what, Request request) {
    return new Case(rule, where, what, request, 400, where, null);
  }

  /** Refused with a status. */
  static Case refused(Rule rule, String what, Request request, int status) {
    return new Case(rule, "", what, request, status, null, null);
  }

  @Override
  public String toString() {
    return where.isEmpty() ? what : where + " " + what;
  }
}
