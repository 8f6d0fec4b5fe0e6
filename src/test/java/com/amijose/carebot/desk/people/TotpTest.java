package com.amijose.carebot.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final String SECRET = Base32.encode(KEY);

  /** RFC 6238, appendix B, the rows of SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_the_standard(long seconds, String code) {
    assertThat(Totp.code(KEY, seconds / Totp.SECONDS, 8)).isEqualTo(code);
  }

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "9, 520489"})
  void counted_codes_are_those_of_the_standard(long step, String code) {
    assertThat(Totp.code(KEY, step, 6)).isEqualTo(code);
  }

  /** RFC 4648 §10, without its padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void base32_is_that_of_the_standard(String text, String encoded) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(Base32.encode(bytes)).isEqualTo(encoded);
    assertThat(Base32.decode(encoded)).isEqualTo(bytes);
  }

  @Test
  void a_code_of_the_step_before_or_after_is_taken_and_no_other() {
    Instant now = Instant.ofEpochSecond(1_790_000_010);
    long step = now.getEpochSecond() / Totp.SECONDS;
    for (long near = step - 1; near <= step + 1; near++) {
      assertThat(Totp.stepOf(SECRET, Totp.code(KEY, near, 6), now))
          .isEqualTo(OptionalLong.of(near));
    }
    assertThat(Totp.stepOf(SECRET, Totp.code(KEY, step + 2, 6), now)).isEmpty();
    assertThat(Totp.stepOf(SECRET, Totp.code(KEY, step - 2, 6), now)).isEmpty();
    assertThat(Totp.stepOf(SECRET, "12345", now)).isEmpty();
    assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
  }
}
