package dev.coffer.local;

import dev.coffer.functions.Cloud;
import dev.coffer.local.aws.Database;
import dev.coffer.local.aws.HttpApi;
import dev.coffer.local.aws.LocalQueues;
import dev.coffer.local.aws.LocalSecrets;
import dev.coffer.local.aws.Template;
import dev.coffer.local.http.LocalServer;
import dev.coffer.local.http.Site;
import dev.coffer.local.http.VirtualHosts;
import dev.coffer.local.salesforce.StandInSalesforce;
import dev.coffer.platform.Ids;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running whole: server, functions, database. */
public final class Laptop implements AutoCloseable {
  private final LocalServer server;
  private final Database database;
  private final Origins origins;
  private final Cloud cloud;
  private final Background background;

  private Laptop(
      LocalServer server, Database database, Origins origins, Cloud cloud, Background background) {
    this.server = server;
    this.database = database;
    this.origins = origins;
    this.cloud = cloud;
    this.background = background;
  }

  /**
   * Puts it together and begins to answer. It owns server and database from now on.
   *
   * @param root the folder that holds {@code template.yaml}
   * @param folder where keys and secrets are kept; null keeps them in memory
   * @param seed fills a database without an organisation before the first request
   */
  public static Laptop start(
      LocalServer server,
      Database database,
      Path root,
      @Nullable Path folder,
      Functions functions,
      Seed seed) {
    Template template = Template.read(root.resolve("template.yaml"));
    Origins origins = new Origins(server.port());
    database.createTables(template.tables());
    LocalSecrets secrets = LocalSecrets.in(folder);
    LocalQueues queues =
        new LocalQueues(template.sources().queues(), InstantSource.system(), Ids.secure());
    Cloud cloud = LocalCloud.of(origins, database.client(), template, secrets, queues);
    if (database.isEmpty(cloud.tables().identity())) {
      seed.fill(cloud, secrets);
    }
    Handlers handlers = functions.start(cloud);
    HttpApi api = new HttpApi(template, handlers.http(), cloud.clock(), cloud.ids());
    Pages pages = new Pages(root.resolve("iframe-ui/dist/iframe"));
    Site coffer = asked -> (asked.path().startsWith(Pages.PREFIX) ? pages : api).answer(asked);
    Site salesforce =
        new StandInSalesforce(
            origins.salesforce(),
            origins.coffer() + "/canvas",
            () -> cloud.canvasSecrets().valid().getFirst(),
            cloud.clock(),
            cloud.ids());
    Site start = new StartPage(origins);
    server.serve(
        new VirtualHosts(
            Map.of(
                origins.cofferHost(),
                coffer,
                origins.salesforceHost(),
                salesforce,
                "localhost:" + origins.port(),
                start,
                LocalServer.ADDRESS + ":" + origins.port(),
                start)));
    return new Laptop(
        server,
        database,
        origins,
        cloud,
        Background.start(template.sources(), database, queues, handlers, cloud));
  }

  /** Where it answers. */
  public Origins origins() {
    return origins;
  }

  /** What its functions see of the outside. */
  public Cloud cloud() {
    return cloud;
  }

  /** What happens without a request. */
  Background background() {
    return background;
  }

  @Override
  public void close() {
    server.close();
    background.close();
    database.close();
  }
}
