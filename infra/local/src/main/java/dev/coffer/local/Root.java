package dev.coffer.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository is. */
public final class Root {
  private Root() {}

  /**
   * The folder that holds {@code template.yaml}: the system property {@code coffer.root}, else the
   * working folder or the nearest one above it.
   *
   * @throws IllegalStateException when there is none
   */
  public static Path find() {
    String given = System.getProperty("coffer.root");
    Path start = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("template.yaml"))) {
        return folder;
      }
    }
    throw new IllegalStateException("start Coffer within its repository: no template.yaml here");
  }

  /** The folder of the local data. */
  public static Path data(Path root) {
    return root.resolve(".coffer");
  }
}
