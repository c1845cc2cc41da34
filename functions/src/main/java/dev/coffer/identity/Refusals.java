package dev.coffer.identity;

import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;

/** Why somebody whom Salesforce vouches for doesn't come in, in the same words everywhere. */
final class Refusals {
  private Refusals() {}

  static Problem notVerified() {
    return Problem.of(
        ProblemType.CANVAS_REQUEST_REFUSED,
        "Salesforce's request could not be verified, was used before or is too old. Reload the"
            + " Salesforce page.");
  }

  static Problem withoutParameters() {
    return Problem.of(
        ProblemType.CANVAS_REQUEST_REFUSED,
        "Salesforce's request came without its parameters. Ask for a refreshed one.");
  }

  static Problem notRegistered() {
    return Problem.of(
        ProblemType.ORGANISATION_NOT_REGISTERED,
        "This Salesforce organisation isn't registered with Coffer. Whoever runs Coffer in your"
            + " company registers it once, by its organisation ID; sandboxes count as organisations"
            + " of their own.");
  }

  static Problem suspended() {
    return Problem.of(
        ProblemType.ORGANISATION_SUSPENDED,
        "Your organisation is suspended. Whoever runs Coffer in your company can lift that.");
  }

  static Problem deactivated() {
    return Problem.of(
        ProblemType.USER_DEACTIVATED,
        "Your administrator has deactivated your access to Coffer. They can give it back.");
  }
}
