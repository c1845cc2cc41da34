package dev.coffer.bench.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coffer.bench.database.LocalDatabase;
import dev.coffer.bench.database.MeteredDynamo;
import dev.coffer.bench.figures.Settings;
import dev.coffer.bench.figures.Spread;
import dev.coffer.bench.figures.TextTable;
import dev.coffer.credits.Account;
import dev.coffer.credits.AccountChange;
import dev.coffer.credits.AccountKey;
import dev.coffer.credits.Credits;
import dev.coffer.credits.Pool;
import dev.coffer.credits.allocation.AllocationsEndpoint;
import dev.coffer.identity.Caller;
import dev.coffer.identity.DynamoUsers;
import dev.coffer.identity.Role;
import dev.coffer.identity.Source;
import dev.coffer.identity.User;
import dev.coffer.identity.UserId;
import dev.coffer.platform.Call;
import dev.coffer.platform.Digest;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of 50,000 sellers with what they have: as the endpoint answers it, page after page, and
 * by reading each seller and their account on their own.
 */
public final class ListBenchmark {
  private static final int SELLERS = 50_000;
  private static final int SAMPLE = 2_000;

  private ListBenchmark() {}

  /** Runs it and prints its table. */
  public static void run(LocalDatabase database, Settings settings, PrintStream out) {
    run(database, settings, SELLERS, out);
  }

  /** The same with so many sellers. */
  static void run(LocalDatabase database, Settings settings, int sellers, PrintStream out) {
    String identity = database.newTable();
    try (Sellers scene = new Sellers(database)) {
      MeteredDynamo people = new MeteredDynamo(database.client());
      DynamoUsers users = new DynamoUsers(people, identity, () -> Digest.id("nobody"));
      fill(scene, users, sellers);
      TextTable table =
          new TextTable("contender", "ms for all", "requests", "KB", "read units/seller");
      List<Double> ours = new ArrayList<>();
      long bytes = 0;
      long requests = 0;
      MeteredDynamo.Reading before = scene.dynamo().reading();
      MeteredDynamo.Reading beforePeople = people.reading();
      for (int run = 0; run <= settings.runs(); run++) {
        long start = System.nanoTime();
        List<Integer> pages = pages(scene, users, sellers);
        // The first one warms up.
        if (run > 0) {
          ours.add((System.nanoTime() - start) / 1e6);
        }
        bytes = pages.stream().mapToLong(Integer::longValue).sum();
        requests = pages.size();
      }
      double units =
          scene.dynamo().reading().since(before).readUnits()
              + people.reading().since(beforePeople).readUnits();
      table.row(
          "ours, page after page",
          Spread.of(ours).text(0),
          Long.toString(requests),
          Spread.number(bytes / 1024.0, 0),
          Spread.number(units / (settings.runs() + 1) / sellers, 3));
      naive(scene, users, people, sellers, settings, table);
      table.print("the list of " + sellers + " sellers, raw DynamoDB Local", out);
    } finally {
      database.drop(identity);
    }
  }

  private static void naive(
      Sellers scene,
      DynamoUsers users,
      MeteredDynamo people,
      int sellers,
      Settings settings,
      TextTable table) {
    int sample = Math.min(SAMPLE, sellers);
    List<Double> millis = new ArrayList<>();
    MeteredDynamo.Reading before = scene.dynamo().reading();
    MeteredDynamo.Reading beforePeople = people.reading();
    for (int run = 0; run < settings.runs(); run++) {
      long start = System.nanoTime();
      for (int i = 0; i < sample; i++) {
        UserId seller = Sellers.seller(i);
        var _ = users.glance(Sellers.ORGANISATION, seller).orElseThrow();
        var _ =
            scene
                .credits()
                .accounts()
                .read(new AccountKey(Sellers.ORGANISATION, Sellers.POOL, seller.value()))
                .orElseThrow();
      }
      millis.add((System.nanoTime() - start) / 1e6 * sellers / sample);
    }
    double units =
        scene.dynamo().reading().since(before).readUnits()
            + people.reading().since(beforePeople).readUnits();
    table.row(
        "two reads a seller (" + sample + " of them, scaled)",
        Spread.of(millis).text(0),
        "-",
        "-",
        Spread.number(units / settings.runs() / sample, 3));
  }

  private static void fill(Sellers scene, DynamoUsers users, int sellers) {
    Pool pool =
        scene.credits().pools().book(Sellers.ORGANISATION, Sellers.POOL).orElseThrow().pool();
    for (int i = 0; i < sellers; i++) {
      UserId id = Sellers.seller(i);
      users.add(
          new User(
              id,
              Sellers.ORGANISATION,
              null,
              "Seller Number " + i,
              "seller." + i + "@meridian.example",
              Role.SALES_AE,
              true,
              User.Status.ACTIVE,
              1,
              Sellers.NOW,
              null));
      scene
          .credits()
          .accounts()
          .changeOwing(
              new AccountChange(
                  Account.unopened(AccountKey.of(pool, id), pool, Account.Overage.NONE),
                  new AccountChange.Movement.Allocate(Credits.of(100)),
                  Digest.id("filling"),
                  "operator",
                  "",
                  Sellers.NOW));
    }
  }

  /** The sizes of all pages. */
  private static List<Integer> pages(Sellers scene, DynamoUsers users, int sellers) {
    AllocationsEndpoint endpoint =
        new AllocationsEndpoint(
            scene.credits().pools(),
            new dev.coffer.credits.allocation.Sellers(users, scene.credits().accounts()),
            users);
    Caller caller =
        new Caller(
            Sellers.ORGANISATION, Sellers.seller(0), Role.PRIMARY_ADMINISTRATOR, true, Source.WEB);
    List<Integer> sizes = new ArrayList<>();
    int listed = 0;
    String after = "";
    while (after != null) {
      Reply reply = endpoint.handle(call(endpoint, after), caller);
      sizes.add(reply.body().getBytes(UTF_8).length);
      listed += reply.body().split("\"SALES_AE\"", -1).length - 1;
      after = next(reply.body());
    }
    if (listed != sellers) {
      throw new IllegalStateException(listed + " listed of " + sellers);
    }
    return sizes;
  }

  private static Call call(AllocationsEndpoint endpoint, String after) {
    return new Call(
        endpoint.route(),
        Map.of("poolId", Sellers.POOL.value()),
        Query.of(after.isEmpty() ? "" : "after=" + after),
        Map.of(),
        new byte[0],
        "request",
        Sellers.NOW);
  }

  private static @Nullable String next(String body) {
    int at = body.lastIndexOf("\"next\":\"");
    return at < 0 ? null : body.substring(at + 8, at + 34);
  }
}
