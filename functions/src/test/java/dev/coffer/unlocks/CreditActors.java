package dev.coffer.unlocks;

import static dev.coffer.unlocks.Samples.MERIDIAN;
import static dev.coffer.unlocks.Samples.NOW;
import static dev.coffer.unlocks.Samples.THIS_YEAR;

import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.BulkWork;
import dev.coffer.credits.Command;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Operation;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolCommands;
import dev.coffer.identity.UserId;
import dev.coffer.unlocks.Explorer.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Administrators, and those who carry operations on many accounts out: the real classes. */
final class CreditActors {
  private static final AtomicInteger COMMANDS = new AtomicInteger();

  private CreditActors() {}

  /** What an administrator was told of a command. */
  record Told(String command, Answer answer) {}

  /** A command that nobody else gives. */
  static Command command() {
    return new Command(
        Samples.id(4000 + COMMANDS.incrementAndGet()), "admin", "a reason", "input", NOW);
  }

  /** Gives a seller credits. */
  static Actor adds(AccountKey seller, long credits) {
    return adds(seller, credits, command());
  }

  static Actor adds(AccountKey seller, long credits, Command command) {
    return database ->
        new Told(
            command.operation(),
            allocations(database)
                .add(MERIDIAN, THIS_YEAR, user(seller), Credits.of(credits), command));
  }

  /** Takes credits from a seller. */
  static Actor removes(AccountKey seller, long credits) {
    Command command = command();
    return database ->
        new Told(
            command.operation(),
            allocations(database)
                .remove(MERIDIAN, THIS_YEAR, user(seller), Credits.of(credits), command));
  }

  /** Sets what a seller is to have in all. */
  static Actor sets(AccountKey seller, long credits) {
    Command command = command();
    return database ->
        new Told(
            command.operation(),
            allocations(database)
                .set(MERIDIAN, THIS_YEAR, user(seller), Credits.of(credits), command));
  }

  /** Moves credits from one seller to another. */
  static Actor transfers(AccountKey from, AccountKey to, long credits) {
    Command command = command();
    return database ->
        new Told(
            command.operation(),
            allocations(database)
                .transfer(MERIDIAN, THIS_YEAR, user(from), user(to), Credits.of(credits), command));
  }

  /** Gives an application so many credits in all. */
  static Actor distributes(Application application, Application.Mode mode, long credits) {
    Command command = command();
    return database ->
        new Told(
            command.operation(),
            poolCommands(database)
                .distribute(
                    MERIDIAN,
                    THIS_YEAR,
                    Map.of(application, new PoolCommands.Portion(mode, Credits.of(credits))),
                    command));
  }

  /** Lets the organisation go on beyond its credits. */
  static Actor uncaps() {
    Command command = command();
    return database ->
        new Told(command.operation(), poolCommands(database).uncap(MERIDIAN, THIS_YEAR, command));
  }

  /** Plans an operation on many accounts, starts it and carries it out. */
  static Actor plansAndCarriesOut(BulkOperations.Draft draft) {
    Command command = command();
    return database ->
        switch (bulkOperations(database).plan(draft, command)) {
          case Answer.Done(Operation planned) -> carriesOut(planned).act(database);
          case Answer.OtherInput _, Answer.Refused _ ->
              throw new AssertionError("a plan can always be written");
        };
  }

  /** Starts a planned operation and carries it out; its answer is the operation as it left it. */
  static Actor carriesOut(Operation planned) {
    return database ->
        switch (bulkOperations(database).start(planned, NOW)) {
          case Answer.Done(Operation started) -> works(started).act(database);
          case Answer.OtherInput other -> other;
          case Answer.Refused refused -> refused;
        };
  }

  /** Carries an operation out that was started. */
  static Actor works(Operation operation) {
    return works(operation, NOW);
  }

  static Actor works(Operation operation, Instant now) {
    return database -> bulkWork(database).work(operation, now, () -> true);
  }

  /**
   * Does so many steps of what is to be done next: each one begins with a look at the operation, so
   * that workers who meet in each step have met in all.
   */
  static Actor worksFor(int steps, Operation operation) {
    return database -> {
      AtomicInteger left = new AtomicInteger(steps);
      return bulkWork(database).work(operation, NOW, () -> left.getAndDecrement() > 0);
    };
  }

  /** Cancels an operation. */
  static Actor cancels(Operation operation) {
    return database -> bulkOperations(database).cancel(operation);
  }

  /** Goes through the accounts of the pool as the schedule does. */
  static Actor closesWhatIsOver(Instant now) {
    return database -> {
      RecoveryPass pass = new RecoveryPass(database.accounts(), protocol(database));
      for (PoolBook book : database.pools().books(MERIDIAN)) {
        pass.over(book.pool(), now);
      }
      return "gone through";
    };
  }

  static BulkOperations bulkOperations(Database database) {
    return new BulkOperations(database.pools(), database.operations(), database.plans());
  }

  static BulkWork bulkWork(Database database) {
    return new BulkWork(
        database.pools(),
        database.operations(),
        database.plans(),
        database.accounts(),
        database.ledger(),
        protocol(database)::settled);
  }

  private static Allocations allocations(Database database) {
    return new Allocations(
        database.pools(), database.operations(), database.accounts(), protocol(database)::settled);
  }

  private static PoolCommands poolCommands(Database database) {
    return new PoolCommands(
        database.pools(), database.operations(), database.accounts(), protocol(database)::settled);
  }

  private static UnlockProtocol protocol(Database database) {
    return new UnlockProtocol(database.accounts(), database.ownership());
  }

  private static UserId user(AccountKey seller) {
    return new UserId(seller.holder());
  }
}
