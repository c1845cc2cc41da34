package dev.coffer.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.local.http.Answer;
import dev.coffer.local.http.Asked;
import dev.coffer.local.http.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  @Test
  void aFileIsServedWithItsTypeAndAskedForAgainEveryTime(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("coffer.js"), "let x;");
    Answer answer = get(folder, "/iframe/coffer.js");
    assertThat(answer.text()).isEqualTo("let x;");
    assertThat(value(answer, "content-type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(value(answer, "cache-control")).isEqualTo("no-cache");
    assertThat(value(answer, "x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void anUnchangedFileIsNotSentAgain(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("coffer.css"), "a {}");
    String tag = value(get(folder, "/iframe/coffer.css"), "etag");
    Answer same = get(folder, "/iframe/coffer.css", new Header("if-none-match", tag));
    assertThat(same.status()).isEqualTo(304);
    Files.writeString(folder.resolve("coffer.css"), "b {}");
    Answer changed = get(folder, "/iframe/coffer.css", new Header("if-none-match", tag));
    assertThat(changed.status()).isEqualTo(200);
  }

  @Test
  void nothingOutsideOfTheFolderIsServed(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    assertThat(get(inside, "/iframe/../secret.txt").status()).isEqualTo(404);
    assertThat(get(inside, "/iframe//" + folder.resolve("secret.txt")).status()).isEqualTo(404);
  }

  @Test
  void screensThatWereNeverBuiltSayHowTo(@TempDir Path folder) {
    Answer answer = get(folder.resolve("nowhere"), "/iframe/coffer.js");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text()).contains("npm run build");
  }

  private static Answer get(Path folder, String path, Header... headers) {
    return new Pages(folder).answer(new Asked("GET", path, "", List.of(headers), new byte[0]));
  }

  private static String value(Answer answer, String name) {
    return answer.headers().stream()
        .filter(header -> header.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
