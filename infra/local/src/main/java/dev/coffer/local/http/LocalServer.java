package dev.coffer.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP/1.1 server that only this computer can reach. */
public final class LocalServer implements AutoCloseable {
  /** The address it listens on. */
  public static final String ADDRESS = "127.0.0.1";

  /** More of a body than this is not read, in bytes; above API Gateway's own limit of 10 MB. */
  private static final int BODY_BYTES_MAX = 11 * 1024 * 1024;

  private final Server server;
  private final ServerConnector connector;

  private LocalServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** Whether a port could be had. */
  public sealed interface Opening {
    /** It could; requests wait until {@link LocalServer#serve}. */
    record Opened(LocalServer server) implements Opening {}

    /** Another program has it. */
    record PortTaken(int port) implements Opening {}
  }

  /**
   * Takes a port.
   *
   * @param port 0 for any free one
   */
  public static Opening open(int port) {
    QueuedThreadPool threads = new QueuedThreadPool(64, 4);
    threads.setName("http");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(ADDRESS);
    connector.setPort(port);
    connector.setReuseAddress(true);
    server.addConnector(connector);
    try {
      connector.open();
      return new Opening.Opened(new LocalServer(server, connector));
    } catch (IOException e) {
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        return new Opening.PortTaken(port);
      }
      throw new UncheckedIOException(e);
    }
  }

  /** The port it has. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Begins to answer. */
  public void serve(Site site) {
    server.setHandler(new Bridge(site));
    LifeCycle.start(server);
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  /** Between Jetty's requests and ours. */
  private static final class Bridge extends Handler.Abstract {
    private final Site site;

    Bridge(Site site) {
      this.site = site;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      Answer answer = site.answer(asked(request));
      response.setStatus(answer.status());
      for (Header header : answer.headers()) {
        response.getHeaders().add(header.name(), header.value());
      }
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
      return true;
    }

    private static Asked asked(Request request) throws IOException {
      List<Header> headers = new ArrayList<>();
      for (HttpField field : request.getHeaders()) {
        String value = field.getValue();
        headers.add(
            new Header(field.getName().toLowerCase(Locale.ROOT), value == null ? "" : value));
      }
      String query = request.getHttpURI().getQuery();
      byte[] body;
      try (InputStream in = Content.Source.asInputStream(request)) {
        body = in.readNBytes(BODY_BYTES_MAX);
      }
      return new Asked(
          request.getMethod(),
          Request.getPathInContext(request),
          query == null ? "" : query,
          headers,
          body);
    }
  }
}
