package dev.coffer.functions;

import java.util.function.UnaryOperator;

/**
 * The names of the DynamoDB tables, one per owner. All are keyed {@code pk}, {@code sk}.
 *
 * @param identity organisations, users, spent nonces
 * @param credits pools, accounts, ledger entries
 * @param ownership who owns what
 * @param contacts the directory
 * @param usage interactions
 */
public record Tables(
    String identity, String credits, String ownership, String contacts, String usage) {

  /**
   * The names in a Lambda function's environment: {@code IDENTITY_TABLE} and so on.
   *
   * @param environment gives a variable's value, or throws
   */
  public static Tables from(UnaryOperator<String> environment) {
    return new Tables(
        environment.apply("IDENTITY_TABLE"),
        environment.apply("CREDITS_TABLE"),
        environment.apply("OWNERSHIP_TABLE"),
        environment.apply("CONTACTS_TABLE"),
        environment.apply("USAGE_TABLE"));
  }
}
