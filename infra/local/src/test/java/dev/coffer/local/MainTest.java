package dev.coffer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Main main =
      new Main(
          new PrintStream(said, true, StandardCharsets.UTF_8),
          Root.find(),
          Wiring::functions,
          (cloud, secrets) -> {});

  @Test
  void aPortThatIsTakenIsNamedWithTheWayOut() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThat(main.start(List.of("--memory", "--port", String.valueOf(port))))
          .isEqualTo(new Main.Started.No(1));
      assertThat(said()).contains("another program uses port " + port).contains("--port");
    }
  }

  @Test
  void anOptionThatDoesNotExistChangesNothing() {
    assertThat(main.start(List.of("--prot", "9"))).isEqualTo(new Main.Started.No(2));
    assertThat(said()).contains("there is no option --prot").contains("--memory");
  }

  @Test
  void helpIsNoFailure() {
    assertThat(main.start(List.of("--help"))).isEqualTo(new Main.Started.No(0));
    assertThat(said()).contains("mvn -Pstart");
  }

  @Test
  void aStartSaysWhatToOpenAndTellsProgramsThePort() {
    Main.Started started = main.start(List.of("--memory", "--port", "0"));
    assertThat(started).isInstanceOf(Main.Started.Yes.class);
    if (started instanceof Main.Started.Yes(Laptop laptop, Options options)) {
      int port = laptop.origins().port();
      laptop.close();
      assertThat(options.memory()).isTrue();
      assertThat(said())
          .contains("    http://salesforce.localhost:" + port)
          .contains("READY {\"port\":" + port + ",");
    }
  }

  @Test
  void everythingAfterRunIsTheCommand() {
    assertThat(Options.parse(List.of("--port", "0", "--run", "node", "x.mjs", "--memory")))
        .isEqualTo(
            new Options.Parsed.Start(
                new Options(0, false, false, List.of("node", "x.mjs", "--memory"))));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
