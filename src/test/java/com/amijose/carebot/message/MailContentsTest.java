package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people see of a mail's files: by their first bytes, not by what the mail calls them. */
class MailContentsTest {
  private static Optional<String> typeOf(String firstBytes) {
    return new MailContents.AttachedFile(
            0, "x", "image/png", firstBytes.getBytes(StandardCharsets.ISO_8859_1))
        .pictureType();
  }

  @Test
  void pictures_are_known_by_their_first_bytes() {
    assertThat(typeOf("\u0089PNG\r\n\u001a\nrest")).contains("image/png");
    assertThat(typeOf("\u00ff\u00d8\u00ff\u00e0rest")).contains("image/jpeg");
    assertThat(typeOf("GIF89arest")).contains("image/gif");
    assertThat(typeOf("RIFF....WEBPVP8 ")).contains("image/webp");
  }

  @Test
  void what_could_carry_script_or_is_none_is_no_picture() {
    for (String bytes :
        new String[] {
          "", "\u0089PN", "<svg xmlns='x'>", "<html>", "%PDF-1.7", "RIFF....WAVE", "BM6"
        }) assertThat(typeOf(bytes)).as(bytes).isEmpty();
  }

  @Test
  void files_keep_their_place_and_subjects_are_decoded() {
    String mail =
        "Subject: =?UTF-8?B?"
            + Base64.getEncoder().encodeToString("Zoë".getBytes(StandardCharsets.UTF_8))
            + "?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n"
            + "Content-Type: image/gif; name=one.gif\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getEncoder().encodeToString("GIF89a".getBytes(StandardCharsets.US_ASCII))
            + "\r\n--b\r\nContent-Type: text/csv; name=two.csv\r\n\r\na,b\r\n--b--\r\n";
    MailContents contents = MailContents.of(mail.getBytes(StandardCharsets.UTF_8));
    assertThat(contents.subject()).isEqualTo("Zoë");
    assertThat(contents.text()).isEqualTo("Hello");
    assertThat(contents.files())
        .extracting(MailContents.AttachedFile::place, MailContents.AttachedFile::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, "one.gif"),
            org.assertj.core.groups.Tuple.tuple(1, "two.csv"));
    assertThat(contents.files().get(0).pictureType()).contains("image/gif");
  }

  @Test
  void bytes_that_are_no_mail_have_nothing_and_break_nothing() {
    byte[] noise = new byte[4096];
    new java.util.Random(7).nextBytes(noise);
    assertThat(MailContents.of(noise).files()).isEmpty();
    assertThat(MailContents.of(new byte[0]).text()).isEmpty();
  }
}
