package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeniorityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CEO | C_LEVEL",
        "Chief Technology Officer | C_LEVEL",
        "Co-Founder & CTO | C_LEVEL",
        "President | C_LEVEL",
        "Managing Director | C_LEVEL",
        "Geschäftsführer | C_LEVEL",
        "Vice President, Sales | VP",
        "Senior Vice-President | VP",
        "SVP Finance | VP",
        "Assistant Vice President | VP",
        "Director of Operations | DIRECTOR",
        "Head of Sales | DIRECTOR",
        "Engineering Manager | MANAGER",
        "Team Lead | MANAGER",
        "Software Engineer | STAFF",
        "Executive Assistant to the CEO | STAFF",
        "Headhunter | STAFF",
        "'' | STAFF",
      })
  void aTitleSaysHowHighSomebodyStands(String title, Seniority expected) {
    assertThat(Seniority.ofTitle(title)).isEqualTo(expected);
  }

  @Test
  void ranksAreInTheOrderOfTheListAndNeverChange() {
    StringBuilder ranks = new StringBuilder();
    for (Seniority seniority : Seniority.values()) {
      ranks.append(seniority.rank());
    }
    assertThat(ranks).hasToString("01234");
  }
}
