package dev.coffer.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.coffer.contacts.ContactImport;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.IdentityKey;
import dev.coffer.contacts.ImportProgress;
import dev.coffer.contacts.ImportReport;
import dev.coffer.contacts.Mapping;
import dev.coffer.credits.AccountTable;
import dev.coffer.credits.Allocations;
import dev.coffer.credits.Application;
import dev.coffer.credits.Command;
import dev.coffer.credits.Credits;
import dev.coffer.credits.LedgerTable;
import dev.coffer.credits.OperationTable;
import dev.coffer.credits.Pool;
import dev.coffer.credits.PoolCommands;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.PoolTable;
import dev.coffer.credits.Pools;
import dev.coffer.identity.DynamoOrganisations;
import dev.coffer.identity.DynamoUsers;
import dev.coffer.identity.Operators;
import dev.coffer.identity.Organisation;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Role;
import dev.coffer.identity.RsaSigningKey;
import dev.coffer.identity.SalesforceHosts;
import dev.coffer.identity.SalesforceId;
import dev.coffer.identity.SessionTokens;
import dev.coffer.identity.Source;
import dev.coffer.identity.User;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Attributes;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Route;
import dev.coffer.platform.TableChange;
import dev.coffer.platform.TestDynamo;
import dev.coffer.unlocks.OwnershipTable;
import dev.coffer.unlocks.Purchases;
import dev.coffer.unlocks.UnlockProtocol;
import dev.coffer.usage.InteractionTable;
import dev.coffer.usage.history.HistoryTables;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A whole installation on DynamoDB Local, with a clock that stands where a test puts it. */
final class Installation {
  private static final RsaSigningKey KEY = RsaSigningKey.generate();

  final DynamoDbClient dynamo = TestDynamo.client();
  final Tables tables =
      new Tables(
          TestDynamo.newTable(),
          TestDynamo.newTable(),
          TestDynamo.newTable(),
          TestDynamo.newTable(),
          TestDynamo.newTable());
  final Ids ids = Ids.from(new SplittableRandom(2026));
  final DynamoUsers users = new DynamoUsers(dynamo, tables.identity(), ids);
  final Pools pools = new PoolTable(dynamo, tables.credits());
  final LedgerTable ledger = new LedgerTable(dynamo, tables.credits());
  final AccountTable accounts = new AccountTable(dynamo, tables.credits());
  final OperationTable operations = new OperationTable(dynamo, tables.credits());
  final Purchases purchases =
      new UnlockProtocol(accounts, new OwnershipTable(dynamo, tables.ownership()));
  final PoolCommands poolCommands =
      new PoolCommands(pools, operations, accounts, purchases::settled);
  final Allocations allocations = new Allocations(pools, operations, accounts, purchases::settled);
  final InteractionTable interactions = new InteractionTable(dynamo, tables.usage());
  final Organisation meridian = organisation("Meridian Sales Co", "00D5g0000094xYz");
  final Organisation blueHeron = organisation("Blue Heron Partners", "00D5g0000094xYy");

  /** The messages that were queued. */
  final List<String> jobs = new ArrayList<>();

  /** What the functions see of the outside. */
  final Cloud cloud;

  private final Gateway gateway;
  private final JobsFunction jobsFunction;
  private final SessionTokens tokens = new SessionTokens("https://coffer.test", KEY, ids);
  private Instant now = Instant.parse("2026-11-23T09:30:00Z");

  Installation() {
    cloud =
        new Cloud(
            "https://coffer.test",
            dynamo,
            tables,
            this::now,
            ids,
            KEY,
            () -> List.of("a-consumer-secret"),
            SalesforceHosts.production(),
            jobs::add,
            new Operators(meridian.salesforceOrganisationId().value()));
    gateway = Gateway.of(cloud);
    jobsFunction = new JobsFunction(cloud);
  }

  Instant now() {
    return now;
  }

  void itIs(String instant) {
    now = Instant.parse(instant);
  }

  /** An administrator of an organisation; Meridian's is the operator, too. */
  User administrator(Organisation organisation, String name) {
    return user(organisation, name, Role.PRIMARY_ADMINISTRATOR, true);
  }

  /** Does what was queued, until nothing is left. */
  void doJobs() {
    while (!jobs.isEmpty()) {
      SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
      message.setBody(jobs.removeFirst());
      message.setMessageId("message");
      SQSEvent event = new SQSEvent();
      event.setRecords(List.of(message));
      assertThat(jobsFunction.handleRequest(event, new TestContext(900_000)).getBatchItemFailures())
          .isEmpty();
    }
  }

  /** Tells what follows the tables of every row there is, as if it had just been written. */
  void follow() {
    List<TableChange> changes = new ArrayList<>();
    for (String table : List.of(tables.credits(), tables.ownership())) {
      for (Map<String, AttributeValue> row :
          dynamo.scanPaginator(scan -> scan.tableName(table)).items()) {
        changes.add(
            new TableChange(
                table,
                Attributes.text(row, "pk"),
                Attributes.text(row, "sk"),
                null,
                row,
                Integer.toString(changes.size()),
                now));
      }
    }
    assertThat(
            HistoryTables.in(dynamo, tables.usage())
                .consumer(
                    tables.credits(),
                    tables.ownership(),
                    new DynamoOrganisations(dynamo, tables.identity()))
                .consume(changes))
        .isEmpty();
  }

  /** A command as this user under a key; the body must be one that the document allows. */
  Answer command(User user, String routeKey, String key, String body, String... pathParameters) {
    Route route = Route.of(routeKey);
    OpenApi.requireRequest(route, OpenApi.json(body));
    Request request =
        request(route, "", pathParameters)
            .header("authorization", "Bearer " + token(user))
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .body(body);
    return answer(request);
  }

  /** A PUT as this user; the body must be one that the document allows. */
  Answer put(User user, String routeKey, String body, String... pathParameters) {
    OpenApi.requireRequest(Route.of(routeKey), OpenApi.json(body));
    return send(Optional.of(token(user)), Route.of(routeKey), "", body, pathParameters);
  }

  /** A CSV file as this user under a key. */
  Answer upload(User user, String routeKey, String key, String csv, String... pathParameters) {
    return upload(user, routeKey, "", key, csv, pathParameters);
  }

  /** A file with parameters beside it. */
  Answer upload(
      User user, String routeKey, String query, String key, String csv, String[] pathParameters) {
    return answer(
        request(Route.of(routeKey), query, pathParameters)
            .header("authorization", "Bearer " + token(user))
            .header("content-type", "text/csv")
            .header("idempotency-key", key)
            .body(csv));
  }

  /** A licensed seller. */
  User seller(Organisation organisation, String name) {
    return user(organisation, name, true);
  }

  User user(Organisation organisation, String name, boolean licensed) {
    return user(organisation, name, Role.SALES_AE, licensed);
  }

  /** A user who may come in. */
  User user(Organisation organisation, String name, Role role, boolean licensed) {
    User user =
        new User(
            new UserId(ids.next()),
            organisation.id(),
            null,
            name,
            name.toLowerCase(java.util.Locale.ROOT) + "@meridian.example",
            role,
            licensed,
            User.Status.ACTIVE,
            1,
            now,
            null);
    users.add(user);
    return user;
  }

  /** A pool of 1,000 credits, all of them Sales Intelligence's. */
  Pool pool(Organisation organisation, String name, String from, String until) {
    String id = ids.next();
    poolCommands.create(
        organisation.id(),
        new PoolCommands.Contract(
            name, Credits.of(1000), Instant.parse(from), Instant.parse(until), Pool.Limit.CAPPED),
        Map.of(
            Application.SALES_INTELLIGENCE,
            new PoolCommands.Portion(Application.Mode.BY_USER, Credits.of(1000))),
        command(id));
    return pools.book(organisation.id(), new PoolId(id)).orElseThrow().pool();
  }

  /** A command of the operator's. */
  Command command(String operation) {
    return new Command(operation, Command.OPERATOR, "a test", "", now);
  }

  /** The pool of this year. */
  Pool thisYear(Organisation organisation) {
    return pool(organisation, "2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
  }

  void allocate(Pool pool, User to, long credits) {
    allocations.add(
        pool.organisation(), pool.id(), to.id(), Credits.of(credits), command(ids.next()));
  }

  /** Imports rows under our own column names. */
  ImportReport contacts(String... lines) {
    return new ContactImport(
            new DirectoryTable(dynamo, tables.contacts()), new IdentityKey(new byte[32]))
        .run(
            new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)),
            Mapping.AUTO,
            ImportProgress.NONE,
            this::now);
  }

  /** A GET as this user. */
  Answer get(User user, String routeKey, String query, String... pathParameters) {
    return send(Optional.of(token(user)), Route.of(routeKey), query, null, pathParameters);
  }

  /** A POST as this user; the body must be one that the document allows. */
  Answer post(User user, String routeKey, String body) {
    OpenApi.requireRequest(Route.of(routeKey), OpenApi.json(body));
    return postAnything(user, routeKey, body);
  }

  /** A POST of a body that may be wrong. */
  Answer postAnything(User user, String routeKey, String body) {
    return send(Optional.of(token(user)), Route.of(routeKey), "", body);
  }

  String token(User user) {
    return tokens.issue(user, Source.IFRAME, now).value();
  }

  /** One request; the answer is held against the document. */
  Answer send(
      Optional<String> token,
      Route route,
      String query,
      @Nullable String body,
      String... pathParameters) {
    Request request = request(route, query, pathParameters);
    if (token.isPresent()) {
      request = request.header("authorization", "Bearer " + token.get());
    }
    if (body != null) {
      request = request.header("content-type", "application/json").body(body);
    }
    return answer(request);
  }

  private static Request request(Route route, String query, String... pathParameters) {
    Request request = new Request(route, query);
    for (String value : pathParameters) {
      String open = request.rawPath();
      request = request.path(open.substring(open.indexOf('{') + 1, open.indexOf('}')), value);
    }
    return request;
  }

  /** One request to a route of the document; the answer is held against it. */
  Answer answer(Request request) {
    Answer answer = gateway.answer(request);
    OpenApi.requireResponse(
        request.route(),
        answer.status(),
        answer.headers().getOrDefault("content-type", ""),
        answer.body());
    return answer;
  }

  /** One request to any route. */
  Answer answerAnything(Request request) {
    return gateway.answer(request);
  }

  private Organisation organisation(String name, String salesforceId) {
    Organisation organisation =
        new Organisation(
            new OrganisationId(ids.next()),
            name,
            SalesforceId.of(salesforceId).orElseThrow(),
            ZoneId.of("Europe/Berlin"),
            true,
            Organisation.Status.ACTIVE);
    new DynamoOrganisations(dynamo, tables.identity()).register(organisation);
    return organisation;
  }

  /** An answer. */
  record Answer(int status, Map<String, String> headers, String body) {
    JsonNode json() {
      return OpenApi.json(body);
    }

    /** A value by JSON pointer, as text. */
    String at(String pointer) {
      return json().at(pointer).asText();
    }
  }
}
