package dev.coffer.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.ContactImport;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.IdentityKey;
import dev.coffer.contacts.ImportProgress;
import dev.coffer.contacts.Item;
import dev.coffer.contacts.Mapping;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.AccountStore;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.Application;
import dev.coffer.credits.Credits;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.credits.LedgerTable;
import dev.coffer.credits.OperationTable;
import dev.coffer.credits.Operations;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.Wanted;
import dev.coffer.functions.Tables;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.DynamoUsers;
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
import dev.coffer.unlocks.Generation;
import dev.coffer.unlocks.OwnershipRow;
import dev.coffer.unlocks.OwnershipTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An operator")
class CreditsThatWentWrongTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  private final Template template = Template.read(Root.find().resolve("template.yaml"));
  private final Tables tables = LocalCloud.tables(template);
  private final Ids ids = Ids.from(new SplittableRandom(2026));
  private final OrganisationId organisation = new OrganisationId(ids.next());
  private final UserId ines = new UserId(ids.next());
  private final Pool pool =
      new Pool(
          new PoolId(ids.next()),
          organisation,
          "2026",
          Credits.of(100),
          Instant.parse("2026-01-01T00:00:00Z"),
          NEXT_YEAR,
          Pool.Limit.CAPPED);
  private final AccountKey account = AccountKey.of(pool, ines);
  private final String contact = ids.next();
  private final Generation generation =
      Generation.first(organisation, new Item.Person(new ContactId(contact)));
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Instant now = NOW;
  private final Database database = Database.inMemory();

  @BeforeEach
  void aSellerWithCredits() {
    database.createTables(template.tables());
    new DynamoOrganisations(database.client(), tables.identity())
        .register(
            new Organisation(
                organisation,
                "Meridian",
                DemoOrganisations.MERIDIAN.id(),
                ZoneOffset.UTC,
                true,
                Organisation.Status.ACTIVE));
    new DynamoUsers(database.client(), tables.identity(), ids)
        .add(
            new User(
                ines,
                organisation,
                null,
                "Ines",
                "ines@meridian.example",
                Role.SALES_AE,
                true,
                User.Status.ACTIVE,
                1,
                NOW,
                null));
    Operations operations = new OperationTable(database.client(), tables.credits());
    new PoolCommands(pools(), operations, accounts(), account -> account)
        .create(
            organisation,
            new PoolCommands.Contract(
                pool.name(), pool.quantity(), pool.from(), pool.until(), pool.limit()),
            Map.of(
                Application.SALES_INTELLIGENCE,
                new PoolCommands.Portion(Application.Mode.BY_USER, Credits.of(100))),
            new dev.coffer.credits.Command(pool.id().value(), "operator", "", "", NOW));
    new Allocations(pools(), operations, accounts(), account -> account)
        .add(
            organisation,
            pool.id(),
            ines,
            Credits.of(5),
            new dev.coffer.credits.Command(ids.next(), "operator", "a test", "", NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesACreditBackOnce() {
    unlocked();

    assertThat(reverse("--contact", contact)).isZero();
    assertThat(said()).contains("Gave 1 credit back to Ines (2026).");
    assertThat(accounts().read(account).orElseThrow().remaining()).isEqualTo(5);
    assertThat(
            new LedgerTable(database.client(), tables.credits())
                .book(organisation, pool.id(), ines.value())
                .getLast())
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.REVERSAL);
              assertThat(entry.reason()).isEqualTo("bounced");
            });

    assertThat(reverse("--contact", contact)).isZero();
    assertThat(said()).contains("it was reversed before").contains("went to Ines (2026)");
    assertThat(accounts().read(account).orElseThrow().remaining()).isEqualTo(5);
  }

  @Test
  void isToldThatACreditOfAClosedAccountExpires() {
    unlocked();
    now = NEXT_YEAR;
    run(new RecoverCredits(), "--all");

    assertThat(reverse("--contact", contact)).isZero();

    assertThat(said()).contains("the credit expired at once");
    assertThat(accounts().read(account).orElseThrow().remaining()).isZero();
  }

  @Test
  void cannotGiveBackWhatNobodyBought() {
    assertThat(reverse("--contact", contact)).isEqualTo(1);
    assertThat(said()).contains("Nothing was changed: Meridian never unlocked it.");
    assertThat(reverse("--company", new CompanyId(ids.next()).value())).isEqualTo(1);
    assertThat(accounts().read(account).orElseThrow().changes()).isEqualTo(1);
  }

  @Test
  void isToldWhichArgumentsAreWrong() {
    String org = organisation.value();
    assertThat(why(new ReverseUnlock(), "--org", org, "--reason", "x")).contains("--contact ID");
    assertThat(
            why(
                new ReverseUnlock(),
                "--org",
                org,
                "--reason",
                "x",
                "--contact",
                contact,
                "--company",
                contact))
        .contains("either");
    assertThat(why(new ReverseUnlock(), "--org", org, "--contact", contact)).contains("--reason");
    assertThat(why(new ReverseUnlock(), "--org", org, "--reason", "x", "--contact", "me"))
        .contains("--contact is an identifier");
    assertThat(why(new ReverseUnlock(), "--org", contact, "--reason", "x", "--contact", contact))
        .contains("no such organisation");
    assertThat(why(new SuppressContact(), "--org", org)).contains("--contact ID is missing");
    assertThat(why(new SuppressContact(), "--org", org, "--contact", contact))
        .contains("no such contact");
    assertThat(why(new RecoverCredits())).contains("either --org ID or --all");
    assertThat(why(new RecoverCredits(), "--all", "--org", org)).contains("either");
    assertThat(why(new RecoverCredits(), "--org", contact)).contains("no such organisation");
  }

  @Test
  void takesAContactOffTheMarketAndIsToldWhatStays() {
    DirectoryTable directory = new DirectoryTable(database.client(), tables.contacts());
    String csv =
        """
        Company,Domain,Name,Title,Email,Grade
        Acme,acme.example,Ana Lima,CEO,a@acme.example,A+
        """;
    new ContactImport(directory, new IdentityKey(new byte[32]))
        .run(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            Mapping.AUTO,
            ImportProgress.NONE,
            () -> now);
    String ana = onlyContact();

    assertThat(suppress(ana)).isZero();
    assertThat(said())
        .contains(
            "The contact isn't sold to Meridian any more (suppressed since 2026-11-23T09:30:00Z).")
        .doesNotContain("owns");
    now = NEXT_YEAR;
    assertThat(suppress(ana)).as("again").isZero();
    assertThat(said()).doesNotContain("since 2027");
    assertThat(reverse("--contact", ana)).isEqualTo(1);
    assertThat(said()).contains("Meridian doesn't own it; it isn't sold");
  }

  @Test
  void finishesWhatWasLeftInTheMiddleAndBooksTheEnd() {
    reserve(account);

    assertThat(run(new RecoverCredits(), "--org", organisation.value())).isZero();
    assertThat(said())
        .contains("Meridian, 2026: 9 accounts looked at, 1 with purchases to settle, 0 closed")
        .contains("Together: 9 accounts");
    assertThat(accounts().read(account).orElseThrow().pending()).isEmpty();

    now = NEXT_YEAR;
    assertThat(run(new RecoverCredits(), "--all")).isZero();
    assertThat(said())
        .contains("Together: 9 accounts looked at, 0 with purchases to settle, 9 closed");
    assertThat(accounts().read(account).orElseThrow().closed()).isTrue();
  }

  @Test
  void isToldThatEveryBalanceIsRight() {
    unlocked();

    assertThat(run(new ProveCredits(), "--org", organisation.value())).isZero();
    assertThat(said())
        .contains("Meridian: read 1 pools, 9 accounts, 11 ledger entries and 1 purchases in 0 ms.")
        .contains("No difference");
  }

  @Test
  void isToldWhichBalanceIsWrong() {
    reserve(account);
    database
        .client()
        .updateItem(
            update ->
                update
                    .tableName(tables.credits())
                    .key(
                        dev.coffer.platform.Attributes.key(
                            organisation + "#" + pool.id(), ines.value()))
                    .updateExpression("SET r = r + :one")
                    .expressionAttributeValues(
                        Map.of(":one", dev.coffer.platform.Attributes.number(1))));

    assertThat(run(new ProveCredits(), "--org", organisation.value())).isEqualTo(1);
    assertThat(said())
        .contains(
            "Account " + ines + " in pool " + pool.id() + ": What is given isn't what remains")
        .contains("1 differences.");
  }

  /** The id of the only person in the directory. */
  private String onlyContact() {
    return database.client().scan(scan -> scan.tableName(tables.contacts())).items().stream()
        .map(row -> java.util.Objects.requireNonNull(row.get("pk")).s())
        .filter(key -> key.startsWith("dir#p#"))
        .map(key -> key.substring("dir#p#".length()))
        .findFirst()
        .orElseThrow();
  }

  private int suppress(String id) {
    return run(new SuppressContact(), "--org", organisation.value(), "--contact", id);
  }

  private int reverse(String kind, String id) {
    return run(new ReverseUnlock(), "--org", organisation.value(), kind, id, "--reason", "bounced");
  }

  private void unlocked() {
    long ticket = reserve(account);
    new OwnershipTable(database.client(), tables.ownership())
        .claim(
            new OwnershipRow(
                generation, account, ticket, ines, new Stamp(NOW, Source.IFRAME, 1), false));
  }

  private long reserve(AccountKey payer) {
    AccountStore.Reserve reserve =
        new AccountStore.Reserve(
            payer,
            generation.key(),
            new Wanted.One(ines),
            new Stamp(NOW, Source.IFRAME, 1),
            accounts().read(payer).orElseThrow().inflows(),
            List.of(),
            NOW);
    return switch (accounts().reserve(reserve)) {
      case AccountStore.Reservation.Reserved reserved -> reserved.intent().ticket();
      case AccountStore.Reservation.Refused refused -> throw new AssertionError(refused);
      case AccountStore.Reservation.NoAccount none -> throw new AssertionError(none);
    };
  }

  private AccountTable accounts() {
    return new AccountTable(database.client(), tables.credits());
  }

  private PoolTable pools() {
    return new PoolTable(database.client(), tables.credits());
  }

  private int run(Command command, String... typed) {
    Operator operator =
        new Operator(
            database.client(), tables, new IdentityKey(new byte[32]), () -> now, ids, Path.of(""));
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return command.run(
        Arguments.parse(List.of(typed), command.operand(), command.options()), operator, out);
  }

  private String why(Command command, String... typed) {
    try {
      run(command, typed);
    } catch (WrongArguments e) {
      return e.why();
    }
    throw new AssertionError("it was done");
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
