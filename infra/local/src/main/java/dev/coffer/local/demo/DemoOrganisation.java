package dev.coffer.local.demo;

import dev.coffer.contacts.Company;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.Item;
import dev.coffer.contacts.PeopleFilter;
import dev.coffer.contacts.Preview;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Answer;
import dev.coffer.credits.Application;
import dev.coffer.credits.BulkOperations;
import dev.coffer.credits.Command;
import dev.coffer.credits.CreditTables;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Operation;
import dev.coffer.credits.Payer;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.Stamp;
import dev.coffer.credits.allocation.PlanDesk;
import dev.coffer.credits.allocation.SellerPlans;
import dev.coffer.functions.Cloud;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.DynamoUsers;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Role;
import dev.coffer.identity.Source;
import dev.coffer.identity.User;
import dev.coffer.identity.UserId;
import dev.coffer.local.salesforce.DemoOrganisations;
import dev.coffer.platform.Ids;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An organisation of the demo while it is set up, by the same code as all the others. */
final class DemoOrganisation {
  private final Cloud cloud;
  private final Ids ids;
  private final CreditTables credits;
  private final Purchases purchases;
  private final Organisation organisation;
  private final List<Pool> created = new ArrayList<>();

  DemoOrganisation(
      Cloud cloud, Ids ids, DemoOrganisations.SalesforceOrganisation salesforce, String zone) {
    this.cloud = cloud;
    this.ids = ids;
    this.credits = CreditTables.in(cloud.dynamo(), cloud.tables().credits());
    this.purchases =
        new UnlockProtocol(
            credits.accounts(), new OwnershipTable(cloud.dynamo(), cloud.tables().ownership()));
    this.organisation =
        new Organisation(
            new OrganisationId(ids.next()),
            salesforce.name(),
            salesforce.id(),
            ZoneId.of(zone),
            true,
            Organisation.Status.ACTIVE);
    new DynamoOrganisations(cloud.dynamo(), cloud.tables().identity()).register(organisation);
  }

  Organisation organisation() {
    return organisation;
  }

  Instant now() {
    return cloud.clock().instant();
  }

  /** A pool with overage that gives everything to Sales Intelligence. */
  Pool pool(String name, long quantity, ZonedDateTime from, ZonedDateTime until) {
    return pool(name, quantity, 0, from, until);
  }

  /** A pool with overage that gives Sales Intelligence what isn't for orchestrations. */
  Pool pool(
      String name, long quantity, long orchestrations, ZonedDateTime from, ZonedDateTime until) {
    String id = ids.next();
    credits
        .poolCommands(purchases::settled)
        .create(
            organisation.id(),
            new PoolCommands.Contract(
                name,
                Credits.of(quantity),
                from.toInstant(),
                until.toInstant(),
                Pool.Limit.OVERAGE),
            Map.of(
                Application.SALES_INTELLIGENCE,
                new PoolCommands.Portion(
                    Application.Mode.BY_USER, Credits.of(quantity - orchestrations)),
                Application.ORCHESTRATIONS,
                new PoolCommands.Portion(Application.Mode.SHARED, Credits.of(orchestrations))),
            command(id, from.toInstant().isBefore(now()) ? from.toInstant() : now()));
    Pool pool = credits.pools().book(organisation.id(), new PoolId(id)).orElseThrow().pool();
    created.add(pool);
    return pool;
  }

  User user(DemoOrganisations.Person person, Role role, boolean licensed) {
    User user =
        new User(
            new UserId(ids.next()),
            organisation.id(),
            person.id(),
            person.name(),
            person.email(),
            role,
            licensed,
            User.Status.ACTIVE,
            1,
            now(),
            null);
    users().add(user);
    return user;
  }

  void allocate(Pool pool, User to, long credits, Instant at) {
    this.credits
        .allocations(purchases::settled)
        .add(organisation.id(), pool.id(), to.id(), Credits.of(credits), command(ids.next(), at));
  }

  /** Gives several sellers the same number of credits in one operation. */
  void allocateToMany(Pool pool, List<User> to, long credits, User by, String reason, Instant at) {
    Command command = new Command(ids.next(), by.id().value(), reason, "", at);
    BulkOperations bulk = this.credits.bulkOperations();
    PlanDesk desk = new PlanDesk(this.credits.pools(), this.credits.operations(), bulk, ids);
    Answer planned =
        new SellerPlans(desk, users(), this.credits.accounts())
            .addTo(
                organisation.id(), pool.id(), to.stream().map(User::id).toList(), credits, command);
    Operation running = done(bulk.start(done(planned), at));
    Operation over = this.credits.bulkWork(purchases::settled).work(running, at, () -> true);
    if (over.state() != Operation.State.DONE) {
      throw new IllegalStateException("the demo's operation is " + over.state());
    }
  }

  /** Moves unused credits from one seller to another. */
  void transfer(Pool pool, User from, User to, long credits, User by, String reason, Instant at) {
    Operation _ =
        done(
            this.credits
                .allocations(purchases::settled)
                .transfer(
                    organisation.id(),
                    pool.id(),
                    from.id(),
                    to.id(),
                    Credits.of(credits),
                    new Command(ids.next(), by.id().value(), reason, "", at)));
  }

  /** Takes unused credits from a seller. */
  void remove(Pool pool, User from, long credits, User by, String reason, Instant at) {
    Operation _ =
        done(
            this.credits
                .allocations(purchases::settled)
                .remove(
                    organisation.id(),
                    pool.id(),
                    from.id(),
                    Credits.of(credits),
                    new Command(ids.next(), by.id().value(), reason, "", at)));
  }

  private static Operation done(Answer answer) {
    if (answer instanceof Answer.Done(Operation operation)) {
      return operation;
    }
    throw new IllegalStateException("the demo was refused: " + answer);
  }

  private DynamoUsers users() {
    return new DynamoUsers(cloud.dynamo(), cloud.tables().identity(), ids);
  }

  private static Command command(String operation, Instant at) {
    return new Command(operation, Command.OPERATOR, "Demo data", "", at);
  }

  /** Lets a seller unlock some people of a company; two in every three are left for others. */
  void unlock(String domain, int number, User seller, Instant at) {
    Directory directory = new DirectoryTable(cloud.dynamo(), cloud.tables().contacts());
    List<Payer> payers =
        created.stream()
            .sorted(Pool.BURN_ORDER)
            .flatMap(pool -> credits.accounts().read(AccountKey.of(pool, seller.id())).stream())
            .map(Payer::of)
            .toList();
    Company company = directory.atDomain(domain).getFirst();
    List<Preview> sold =
        directory
            .people(company.id(), PeopleFilter.EVERYBODY, null, Directory.PAGE_MAX)
            .places()
            .stream()
            .map(Directory.Place::person)
            .filter(Preview::hasEmail)
            .toList();
    IntStream.range(0, sold.size())
        .filter(i -> i % 3 == 1)
        .mapToObj(sold::get)
        .limit(number)
        .map(person -> new Item.Person(person.id()))
        .forEach(
            item ->
                purchases.buy(
                    new Purchases.Order(
                        organisation.id(),
                        seller.id(),
                        item,
                        payers,
                        null,
                        Stamp.of(at, Source.IFRAME, ids))));
  }
}
