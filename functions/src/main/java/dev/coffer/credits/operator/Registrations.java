package dev.coffer.credits.operator;

import dev.coffer.credits.Answer;
import dev.coffer.credits.Command;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.identity.Organisation;
import dev.coffer.platform.Digest;
import java.time.Instant;
import java.time.LocalDate;

/** The first pool of an organisation that is registered from a plan. */
public final class Registrations {
  private final PoolCommands commands;

  /** Registrations with these commands. */
  public Registrations(PoolCommands commands) {
    this.commands = commands;
  }

  /**
   * Creates the first pool, once however often it is asked for. It may go beyond its quantity until
   * an administrator caps it.
   *
   * @param lastDay is included, in the organisation's time zone
   */
  public Answer firstPool(
      Organisation organisation,
      ContractPlan plan,
      LocalDate firstDay,
      LocalDate lastDay,
      Instant now) {
    PoolCommands.Contract contract =
        new PoolCommands.Contract(
            plan.pool(),
            plan.quantity(),
            firstDay.atStartOfDay(organisation.timeZone()).toInstant(),
            lastDay.plusDays(1).atStartOfDay(organisation.timeZone()).toInstant(),
            Pool.Limit.OVERAGE);
    String id = Digest.id("first pool", organisation.id().value());
    return commands.create(
        organisation.id(),
        contract,
        plan.portions(),
        new Command(id, Command.OPERATOR, "Plan " + plan.name(), id, now));
  }
}
