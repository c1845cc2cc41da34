package dev.coffer.local.command;

import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Pools;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.User;
import java.io.PrintStream;
import java.util.List;

/** Gives a seller credits. */
final class AllocateCredits implements Command {

  @Override
  public String name() {
    return "credits allocate";
  }

  @Override
  public String summary() {
    return "Gives a seller credits of a pool.";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("org", "ID", "the organisation"),
        Option.required("pool", "ID", "the pool that pays (coffer pool list)"),
        Option.required("user", "EMAIL", "the seller, by email or id (coffer user list)"),
        Option.required("credits", "N", "how many"),
        Option.optional("reason", "TEXT", "for the ledger"),
        Option.optional("operation", "ID", "names this command; the same one is done once"));
  }

  @Override
  public int run(Arguments arguments, Operator operator, PrintStream out) {
    OrganisationId organisation = arguments.organisation();
    Pools pools = new PoolTable(operator.dynamo(), operator.tables().credits());
    String poolId = arguments.id("pool");
    Pool pool =
        pools.of(organisation).stream()
            .filter(candidate -> candidate.id().value().equals(poolId))
            .findFirst()
            .orElseThrow(() -> new WrongArguments("the organisation has no such pool"));
    User user = KnownUser.of(arguments, operator, organisation);
    if (!user.licensed() || user.status() != User.Status.ACTIVE) {
      throw new WrongArguments(
          user.name() + " can't be given credits: only licensed, active users can");
    }
    Credits credits = Credits.of(arguments.whole("credits", 1));
    Pools.Allocate allocate =
        new Pools.Allocate(
            pool,
            user.id(),
            credits,
            "operator",
            arguments.has("operation") ? arguments.id("operation") : operator.ids().next(),
            arguments.has("reason") ? arguments.text("reason", 200) : "",
            operator.clock().instant());
    return switch (pools.allocate(allocate)) {
      case ALLOCATED -> {
        out.println("Gave " + user.name() + " " + credits + " credits of " + pool.name() + ".");
        yield 0;
      }
      case ALREADY_DONE -> {
        out.println("Nothing was changed: this operation was carried out before.");
        yield 0;
      }
      case NOT_ENOUGH -> {
        out.println("Nothing was changed: the pool is capped and hasn't that much unallocated.");
        yield 1;
      }
      case ENDED -> {
        out.println("Nothing was changed: the pool has ended and its end is booked.");
        yield 1;
      }
      case NO_POOL -> {
        out.println("Nothing was changed: there is no such pool.");
        yield 1;
      }
    };
  }
}
