package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that every problem's type leads to. */
class ProblemsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "problems.md");

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyProblemSaysItsStatusWhatItMeansAndWhatToDo(ProblemType type) throws IOException {
    assertThat(sections()).containsKey(type.slug());
    assertThat(sections().get(type.slug()))
        .startsWith(type.status() + ". ")
        .contains("**What to do:** ");
  }

  @Test
  void thePageHasNoOtherProblems() throws IOException {
    assertThat(sections().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList());
  }

  private static Map<String, String> sections() throws IOException {
    String page = Files.readString(PAGE);
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : page.substring(page.indexOf("\n## ") + 4).split("\n## ", -1)) {
      int end = section.indexOf('\n');
      sections.put(section.substring(0, end), section.substring(end).strip());
    }
    return sections;
  }
}
