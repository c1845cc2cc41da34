package dev.coffer.functions;

import dev.coffer.functions.Case.Rule;
import java.util.List;

/**
 * What an operation isn't held to.
 *
 * @param operationId which one
 * @param rule what it is exempt from
 * @param where the parameter or field; empty: all
 * @param reason why, and what tests it instead
 */
record Exemption(String operationId, Rule rule, String where, String reason) {

  /** All there are. */
  static final List<Exemption> ALL =
      List.of(
          new Exemption(
              "openCanvas",
              Rule.ACCEPTED,
              "",
              "Only Salesforce can sign its request; CanvasEndpointsTest does."),
          new Exemption(
              "openCanvas",
              Rule.UNKNOWN_PARAMETER,
              "",
              "The address in the query belongs to Salesforce, which adds to it as it likes."),
          new Exemption(
              "openCanvasUnsigned",
              Rule.UNKNOWN_PARAMETER,
              "",
              "The address in the query belongs to Salesforce, which adds to it as it likes."),
          new Exemption(
              "openCanvasUnsigned",
              Rule.PARAMETER,
              "loginUrl",
              "It is looked at only with the other parameter; CanvasEndpointsTest does."),
          new Exemption(
              "renewCanvasSession",
              Rule.ACCEPTED,
              "",
              "Only Salesforce can sign its request; CanvasEndpointsTest does."),
          new Exemption(
              "findCompanies",
              Rule.ACCEPTED,
              ValidRequests.PLAIN,
              "It takes exactly one of two parameters, which the document can't say in a schema;"
                  + " each is tried alone."),
          new Exemption(
              "ledger",
              Rule.ACCEPTED,
              "cursor",
              "Only an answer holds one; HistoryJourneyTest follows it."),
          new Exemption(
              "ledgerCsv",
              Rule.ACCEPTED,
              "cursor",
              "Only an answer holds one; HistoryJourneyTest follows it."),
          new Exemption(
              "myUnlocks",
              Rule.ACCEPTED,
              "cursor",
              "Only an answer holds one; HistoryJourneyTest follows it."),
          new Exemption(
              "companyContacts",
              Rule.ACCEPTED,
              "cursor",
              "Only an answer holds one; CompanyContactsEndpointTest follows it."));

  /** Whether an operation isn't tried with this. */
  static boolean covers(ApiOperation operation, Case one) {
    return ALL.stream().anyMatch(exemption -> exemption.is(operation, one));
  }

  /** Whether it is about this. */
  boolean is(ApiOperation operation, Case one) {
    return operation.id().equals(operationId)
        && one.rule() == rule
        && (where.isEmpty() || one.where().equals(where));
  }
}
