package dev.coffer.local.command;

import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolTable;
import dev.coffer.identity.OperatorLists;
import dev.coffer.identity.Organisation;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.RecoveryPass;
import dev.coffer.unlocks.UnlockProtocol;
import dev.coffer.unlocks.Upkeep;
import java.io.PrintStream;
import java.util.List;

/** Finishes purchases that were left in the middle, and books the end of pools that are over. */
final class RecoverCredits implements Command {

  @Override
  public String name() {
    return "credits recover";
  }

  @Override
  public String summary() {
    return "Finishes what was left in the middle, and books the end of pools.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.optional("org", "ID", "the organisation, or"),
        Option.flag("all", "every organisation"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    if (arguments.has("org") == arguments.has("all")) {
      throw new WrongArguments("either --org ID or --all says where");
    }
    List<Organisation> organisations =
        arguments.has("all")
            ? new OperatorLists(operator.dynamo(), operator.tables().identity()).organisations()
            : List.of(KnownOrganisation.of(arguments, operator));
    AccountTable accounts = new AccountTable(operator.dynamo(), operator.tables().credits());
    OwnershipTable ownership = new OwnershipTable(operator.dynamo(), operator.tables().ownership());
    RecoveryPass pass = new RecoveryPass(accounts, new UnlockProtocol(accounts, ownership));
    Upkeep upkeep = new Upkeep(new PoolTable(operator.dynamo(), operator.tables().credits()), pass);
    Upkeep.Done done = upkeep.over(organisations, operator.clock().instant(), new Progress(out));
    out.println("Together: " + said(done.total()));
    return 0;
  }

  private static String said(RecoveryPass.Report report) {
    return "%d accounts looked at, %d with purchases to settle, %d closed"
        .formatted(report.accounts(), report.recovered(), report.closed());
  }

  /** A line for each pool; an operator has time. */
  private record Progress(PrintStream out) implements Upkeep.Watch {
    @Override
    public boolean goesOn() {
      return true;
    }

    @Override
    public void did(Organisation organisation, Pool pool, RecoveryPass.Report report) {
      out.println(organisation.name() + ", " + pool.name() + ": " + said(report));
    }
  }
}
