package dev.coffer.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDomainTest {
  @ParameterizedTest
  @CsvSource({
    "example.com,example.com",
    "WWW.Example.COM,example.com",
    "https://www.example.com/about?x=1#y,example.com",
    "example.com:8443,example.com",
    "example.com.,example.com",
    "http://münchen.example,xn--mnchen-3ya.example",
    "www.example,www.example",
  })
  void aWebsiteIsReadAsItsDomain(String website, String domain) {
    assertThat(WebDomain.of(website)).isEqualTo(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/a",
        "example",
        "10.0.0.1",
        "exa mple.com",
        "-a.example",
        "a..example",
        "a@b.example",
        "user:pass@b.example",
        "#",
        "%00.example"
      })
  void whatIsNoDomainIsNotTakenForOne(String website) {
    assertThat(WebDomain.of(website)).isNull();
  }

  @Test
  void aHostBelongsToTheDomainsAboveItButNotToATopLevel() {
    assertThat(WebDomain.withParents("a.b.example.com"))
        .containsExactly("a.b.example.com", "b.example.com", "example.com");
    assertThat(WebDomain.withParents("example.com")).containsExactly("example.com");
  }
}
