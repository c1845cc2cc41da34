import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java source of the repository, or with {@code --check} lists those that aren't
 * formatted and fails. Run through Maven, which brings the formatter: {@code mvn -Pformat}, {@code
 * mvn -Pformat-check}.
 */
final class Format {
  private static final List<String> FOLDERS =
      List.of("functions/src", "infra/local/src", "infra/bench", "infra/build");

  private Format() {}

  public static void main(String[] arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (List.of(arguments).contains("--check")) {
      command.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    } else {
      command.add("--replace");
    }
    for (String folder : FOLDERS) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(".java") && !file.contains("/target/"))
              .sorted()
              .forEach(command::add);
        }
      }
    }
    Main.main(command.toArray(String[]::new)); // exits
  }
}
