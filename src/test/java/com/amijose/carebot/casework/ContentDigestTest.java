package com.amijose.carebot.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.message.RawMessage;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
  private static final String MAIL =
      "Received: by one\r\nFrom: Jo <jo@example.test>\r\nMessage-ID: <1@example.test>\r\n"
          + "Date: Mon, 5 Oct 2026 09:00:00 +0000\r\nX-Spam: 1\r\n\r\nHello\r\n.\r\n";

  private static String digest(String mail) {
    return ContentDigest.of(RawMessage.of(mail.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void another_way_of_delivery_is_the_same_content() {
    assertThat(digest(MAIL.replace("by one", "by two"))).isEqualTo(digest(MAIL));
    assertThat(digest(MAIL.replace("X-Spam: 1", "X-Spam: 2"))).isEqualTo(digest(MAIL));
    assertThat(digest(MAIL.replace("\r\n", "\n"))).isEqualTo(digest(MAIL));
    assertThat(digest(MAIL + "\r\n\r\n")).isEqualTo(digest(MAIL));
    assertThat(digest(MAIL.replace("From: Jo <", "From: Jo\r\n <"))).isEqualTo(digest(MAIL));
  }

  @Test
  void other_words_another_sender_id_or_date_are_other_content() {
    assertThat(digest(MAIL.replace("Hello", "Hallo"))).isNotEqualTo(digest(MAIL));
    assertThat(digest(MAIL.replace("jo@", "al@"))).isNotEqualTo(digest(MAIL));
    assertThat(digest(MAIL.replace("<1@", "<2@"))).isNotEqualTo(digest(MAIL));
    assertThat(digest(MAIL.replace("09:00", "09:01"))).isNotEqualTo(digest(MAIL));
  }

  @Test
  void any_bytes_have_a_digest() {
    Random random = new Random(20261005);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i += 7) bytes[i] = (byte) "\r\n :".charAt(i % 4);
      assertThat(ContentDigest.of(RawMessage.of(bytes))).hasSize(64);
    }
  }
}
