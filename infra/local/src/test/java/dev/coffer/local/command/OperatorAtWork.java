package dev.coffer.local.command;

import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.IdentityKey;
import dev.coffer.contacts.Item;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Payer;
import dev.coffer.credits.PoolBook;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.functions.Tables;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Role;
import dev.coffer.identity.Source;
import dev.coffer.identity.User;
import dev.coffer.identity.UserId;
import dev.coffer.local.LocalCloud;
import dev.coffer.local.Root;
import dev.coffer.local.aws.Database;
import dev.coffer.local.aws.Template;
import dev.coffer.local.salesforce.DemoOrganisations;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.Purchases;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** An operator who types commands, in an installation with one organisation and one pool. */
final class OperatorAtWork implements AutoCloseable {
  private final Database database = Database.inMemory();
  private final Ids ids = Ids.from(new SplittableRandom(2026));
  private final Tables tables;
  private final Path folder;
  private final OrganisationId organisation = new OrganisationId(ids.next());
  private final PoolId pool;
  private Instant now = Instant.parse("2026-11-23T09:30:00Z");
  private String said = "";

  /**
   * Registers Meridian and gives it the pool 2026.
   *
   * @param credits of the pool, all for Sales Intelligence
   * @param folder where the operator has files
   */
  OperatorAtWork(long credits, Path folder) {
    Template template = Template.read(Root.find().resolve("template.yaml"));
    database.createTables(template.tables());
    this.tables = LocalCloud.tables(template);
    this.folder = folder;
    operator()
        .organisations()
        .register(
            new Organisation(
                organisation,
                "Meridian",
                DemoOrganisations.MERIDIAN.id(),
                ZoneOffset.UTC,
                true,
                Organisation.Status.ACTIVE));
    run(
        new CreatePool(),
        "--name",
        "2026",
        "--credits",
        Long.toString(credits),
        "--first-day",
        "2026-01-01",
        "--last-day",
        "2026-12-31");
    pool = operator().credits().pools().books(organisation).getFirst().pool().id();
  }

  OrganisationId organisation() {
    return organisation;
  }

  PoolId pool() {
    return pool;
  }

  /** A licensed, active account executive. */
  User seller(String name) {
    return user(name, Role.SALES_AE, true, User.Status.ACTIVE);
  }

  User user(String name, Role role, boolean licensed, User.Status status) {
    User user =
        new User(
            new UserId(ids.next()),
            organisation,
            null,
            name,
            name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@meridian.example",
            role,
            licensed,
            status,
            1,
            now,
            null);
    operator().users().add(user);
    return user;
  }

  /** Lets a seller unlock so many contacts. */
  void unlocks(User seller, int contacts) {
    for (int i = 0; i < contacts; i++) {
      Item item = new Item.Person(new ContactId(ids.next()));
      operator()
          .purchases()
          .buy(
              new Purchases.Order(
                  organisation,
                  seller.id(),
                  item,
                  List.of(Payer.of(account(seller))),
                  null,
                  Stamp.of(now, Source.IFRAME, ids)));
    }
  }

  Account account(User seller) {
    return found(seller).orElseThrow();
  }

  Optional<Account> found(User seller) {
    return operator()
        .credits()
        .accounts()
        .read(new AccountKey(organisation, pool, seller.id().value()));
  }

  PoolBook book() {
    return operator().credits().pools().book(organisation, pool).orElseThrow();
  }

  /** It is another day. */
  void on(Instant later) {
    now = later;
  }

  /**
   * Types a command. The organisation and the pool are added where it takes them.
   *
   * @return the exit code
   */
  int run(Command command, String... typed) {
    return runKilledAt("", command, typed);
  }

  /** Types a command, and kills it as soon as it says something. */
  int runKilledAt(String killedAt, Command command, String... typed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out =
        new PrintStream(bytes, true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            super.println(line);
            if (!killedAt.isEmpty() && line.contains(killedAt)) {
              throw new Killed();
            }
          }
        };
    try {
      return command.run(arguments(command, typed), operator(), out);
    } finally {
      said = bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** What makes no sense in what is typed. */
  String why(Command command, String... typed) {
    try {
      run(command, typed);
    } catch (WrongArguments e) {
      return e.why();
    }
    throw new AssertionError("it was done: " + said);
  }

  /** What the last command said. */
  String said() {
    return said;
  }

  Operator operator() {
    return new Operator(
        database.client(), tables, new IdentityKey(new byte[32]), () -> now, ids, folder);
  }

  private Arguments arguments(Command command, String... typed) {
    List<String> all = new ArrayList<>(List.of(typed));
    for (Option option : command.options()) {
      if (option.name().equals("org") && !all.contains("--org")) {
        all.addAll(List.of("--org", organisation.value()));
      }
      if (option.name().equals("pool") && !all.contains("--pool")) {
        all.addAll(List.of("--pool", pool.value()));
      }
    }
    return Arguments.parse(all, command.operand(), command.options());
  }

  @Override
  public void close() {
    database.close();
  }

  /** The command was killed. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
