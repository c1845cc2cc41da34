package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Müller & Söhne GmbH | muller sohne gmbh",
        "Łódź | lodz",
        "Nguyễn Thị Đào | nguyen thi dao",
        "O'Brien-Smith | obrien smith",
        "Straße | strasse",
        "Ærø Færge | aero faerge",
        "İstanbul Işık | istanbul isik",
        "ＦＵＬＬ　ｗｉｄｔｈ | full width",
        "株式会社 東京 | 株式会社 東京",
        "3M | 3m",
        "&#! | ''",
      })
  void namesFoldToWordsOfPlainLettersAndDigits(String name, String folded) {
    assertThat(Folding.fold(name)).isEqualTo(folded);
  }
}
