package dev.coffer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.identity.Source;
import dev.coffer.identity.UserId;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An intent, packed into one number,")
class IntentTest {
  private static final Wanted ONE = new Wanted.One(new UserId("0".repeat(26)));
  private static final Instant SECOND = Instant.parse("2026-11-23T09:30:01Z");

  @ParameterizedTest
  @EnumSource(Source.class)
  void comesBackAsItWas(Source source) {
    Intent intent = new Intent("p.x#0", 123_456, new Stamp(SECOND, source, 999_999_999), ONE);
    assertThat(Intent.unpacked("p.x#0", intent.packed().toString(), ONE)).isEqualTo(intent);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 999_999_999_999L})
  void holdsEveryTicketThereCanBe(long ticket) {
    Intent intent = new Intent("p.x#0", ticket, new Stamp(SECOND, Source.API, 0), ONE);
    assertThat(Intent.unpacked("p.x#0", intent.packed().toString(), ONE)).isEqualTo(intent);
  }

  @Test
  void isTheDetailPlusTheTicketSoThatTheDatabaseCanAddThem() {
    assertThat(
            Intent.packedDetail(new Stamp(SECOND, Source.IFRAME, 5))
                .add(java.math.BigInteger.valueOf(7)))
        .isEqualTo(new Intent("p.x#0", 7, new Stamp(SECOND, Source.IFRAME, 5), ONE).packed());
  }

  @Test
  void refusesTicketsItCannotHold() {
    assertThatThrownBy(
            () -> new Intent("p.x#0", 1_000_000_000_000L, new Stamp(SECOND, Source.API, 0), ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Intent("p.x#0", -1, new Stamp(SECOND, Source.API, 0), ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void forgetsTheFractionOfASecond() {
    assertThat(new Stamp(SECOND.plusMillis(900), Source.WEB, 1).at()).isEqualTo(SECOND);
  }
}
