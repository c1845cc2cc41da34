package dev.coffer.identity;

import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may do what, in the same words everywhere. A refusal is logged: somebody tried. */
public final class Permissions {
  private static final Logger LOG = LoggerFactory.getLogger(Permissions.class);

  private Permissions() {}

  /**
   * Lets administrators pass.
   *
   * @throws Problem.Refused for everybody else
   */
  public static void requireAdministrator(Caller caller) {
    require(
        caller.role().isAdministrator(),
        caller,
        "Only a Primary Administrator or an SI Sales Administrator may do this.");
  }

  /**
   * Lets Primary Administrators pass.
   *
   * @throws Problem.Refused for everybody else
   */
  public static void requirePrimaryAdministrator(Caller caller) {
    require(
        caller.role() == Role.PRIMARY_ADMINISTRATOR,
        caller,
        "Only a Primary Administrator may do this.");
  }

  /**
   * Lets operators pass.
   *
   * @throws Problem.Refused for everybody else
   */
  public static void requireOperator(Caller caller) {
    require(caller.operator(), caller, "Only whoever runs this installation may do this.");
  }

  private static void require(boolean allowed, Caller caller, String detail) {
    if (!allowed) {
      LOG.warn(
          "user {} of organisation {} tried what {} may not",
          caller.user(),
          caller.organisation(),
          caller.role());
      throw Problem.of(ProblemType.FORBIDDEN, detail).refused();
    }
  }
}
