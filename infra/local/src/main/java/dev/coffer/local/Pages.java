package dev.coffer.local;

import dev.coffer.local.http.Answer;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Header;
import dev.coffer.local.http.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built screens under {@code /iframe/}, where the cloud has CloudFront and a bucket. Browsers
 * ask every time whether a file is still the same, so that a new build shows at once.
 */
final class Pages implements Site {
  /** Where they are. */
  static final String PREFIX = "/iframe/";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "map", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private final Path folder;

  /**
   * The pages of a folder.
   *
   * @param folder the build's output; needn't exist
   */
  Pages(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Answer answer(Asked asked) {
    if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
      return Answer.text(405, "text/plain", "Only GET and HEAD here.\n").with("allow", "GET, HEAD");
    }
    if (!Files.isDirectory(folder)) {
      return Answer.page(
          503,
          """
          <!doctype html><html lang="en"><meta charset="utf-8"><title>Coffer: screens not built</title>
          <h1>The screens aren't built yet</h1>
          <p>Stop the server and start it again with <code>mvn -Pstart</code>, which builds them,
          or run <code>npm ci</code> and <code>npm run build</code> and reload this page.</p></html>
          """);
    }
    Path file = file(asked.path());
    if (file == null || !Files.isRegularFile(file)) {
      return Answer.text(404, "text/plain", "No such file.\n");
    }
    return answer(asked, file);
  }

  private static Answer answer(Asked asked, Path file) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String tag = '"' + HexFormat.of().formatHex(sha256(content), 0, 16) + '"';
    boolean same = tag.equals(asked.header("if-none-match"));
    return new Answer(
        same ? 304 : 200,
        List.of(
            new Header("content-type", type(file)),
            new Header("cache-control", "no-cache"),
            new Header("etag", tag),
            new Header(
                "content-security-policy",
                "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"),
            new Header("referrer-policy", "no-referrer"),
            new Header("x-content-type-options", "nosniff")),
        same ? new byte[0] : content);
  }

  /** The file of a path, or null when it would lie outside of the folder. */
  private @Nullable Path file(String path) {
    try {
      Path file = folder.resolve(path.substring(PREFIX.length())).normalize();
      return file.startsWith(folder) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String type(Path file) {
    String name = file.toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
