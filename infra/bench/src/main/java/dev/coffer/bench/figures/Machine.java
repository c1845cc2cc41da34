package dev.coffer.bench.figures;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were taken on. */
public final class Machine {
  private static final Path RELEASE = Path.of("/etc/os-release");
  private static final String NAME = "PRETTY_NAME=";
  private static final long GIGABYTE = 1L << 30;

  private Machine() {}

  /** Cores, memory, operating system and JDK, in a line. */
  public static String description() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%d cores, %d GB, %s, %s %s, load %.1f before the run"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Math.round((double) system.getTotalMemorySize() / GIGABYTE),
            operatingSystem(),
            System.getProperty("java.vendor.version", System.getProperty("java.vendor")),
            System.getProperty("os.arch"),
            system.getSystemLoadAverage());
  }

  private static String operatingSystem() {
    String otherwise = System.getProperty("os.name") + " " + System.getProperty("os.version");
    if (!Files.isReadable(RELEASE)) {
      return otherwise;
    }
    try {
      return Files.readAllLines(RELEASE).stream()
          .filter(line -> line.startsWith(NAME))
          .map(line -> line.substring(NAME.length()).replace("\"", ""))
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
