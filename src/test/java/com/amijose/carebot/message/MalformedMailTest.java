package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Broken, hostile and enormous mail: always a message, never an exception, never long. */
class MalformedMailTest {
  private static final String HEAD =
      "From: Jo <jo@example.test>\nTo: customercare@amijose.com\nSubject: ring\n";

  @Test
  void bytes_at_random_changed_anywhere_still_give_a_message() {
    byte[] mail = varied().getBytes(StandardCharsets.UTF_8);
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      byte[] mutant = mail.clone();
      for (int change = random.nextInt(30); change >= 0; change--) {
        mutant[random.nextInt(mutant.length)] =
            (byte) "\r\n:;=-\"<>()\u0000 \t%?,x".charAt(random.nextInt(18));
      }
      int from = random.nextInt(40);
      int to = random.nextBoolean() ? mutant.length : random.nextInt(mutant.length - 50) + 45;
      byte[] cut = java.util.Arrays.copyOfRange(mutant, from, to);
      assertThat(Readers.readBytes(cut).kind()).as("seed " + seed).isNotNull();
    }
  }

  @Test
  void noise_gives_a_message() {
    for (int seed = 0; seed < 300; seed++) {
      byte[] noise = new byte[seed * 7];
      new Random(seed).nextBytes(noise);
      assertThat(Readers.readBytes(noise).kind()).as("seed " + seed).isNotNull();
    }
    assertThat(Readers.readBytes(new byte[0]).kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(Readers.readBytes(new byte[0]).flaws()).contains("it is empty");
  }

  @Test
  void a_bomb_of_depth_is_set_aside() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 5000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    isUnreadableFor(mail + "\nhello", "it is nested deeper than 100");
  }

  @Test
  void a_chain_of_messages_is_set_aside() {
    isUnreadableFor(
        HEAD + "Content-Type: message/rfc822\n\n".repeat(5000) + "x",
        "it is nested deeper than 100");
  }

  @Test
  void text_below_thirty_levels_is_left_unread_but_said() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 60; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append("\n\nlevel ")
          .append(i)
          .append("\n--b")
          .append(i)
          .append('\n');
    }
    Message message = Readers.read(mail + "\nend");
    assertThat(message.kind()).isEqualTo(Kind.CUSTOMER);
    assertThat(message.body().text()).contains("level 28").doesNotContain("level 40");
    assertThat(message.cautions()).contains(Caution.TRUNCATED);
  }

  @Test
  void a_hundred_thousand_siblings_are_set_aside() {
    isUnreadableFor(
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(100_000),
        "it has more than 1,000 parts");
  }

  @Test
  void headers_over_the_limits_are_set_aside() {
    isUnreadableFor(
        HEAD + "X: " + "y".repeat(101 * 1024) + "\n\nhello",
        "a field of its header is larger than 100 KiB");
    isUnreadableFor(
        HEAD + "X: y\n".repeat(1001) + "\nhello", "its header has more than 1,000 fields");
    isUnreadableFor(
        HEAD + ("X: " + "y".repeat(9000) + "\n").repeat(70) + "\nhello",
        "its header is larger than 512 KiB");
    isUnreadableFor(
        HEAD + "To: " + "a@example.test, ".repeat(100_000) + "\n\nhello",
        "its header is larger than 512 KiB");
  }

  @Test
  void what_is_set_aside_still_names_its_sender() {
    Message message =
        Readers.read(
            HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(2000));
    assertThat(message.from()).isPresent();
    assertThat(message.subject().text()).isEqualTo("ring");
  }

  @Test
  void huge_texts_are_read_in_time() {
    String plain = HEAD + "\n";
    inTime(plain + "x".repeat(10_000_000));
    inTime(plain + "On Mon, Jo wrote:\n".repeat(60_000));
    inTime(plain + "\n".repeat(1_000_000) + "From: x\n");
    inTime(plain + "--\n\n".repeat(300_000));
    inTime(plain + "From: a\nTo: b\n".repeat(70_000));
    inTime(plain + "> a\nb\n".repeat(150_000));
    inTime(plain + "Name: x\n".repeat(120_000));
    inTime(plain + "begin 644 x\n".repeat(90_000));
    inTime(plain + "Thank you for your e-mail. ".repeat(40_000));
    inTime(plain + "word ".repeat(200_000));
    inTime(plain + ("word ".repeat(12) + "\n").repeat(17_000));
    String html = HEAD + "Content-Type: text/html\n\n";
    inTime(html + "<div>".repeat(100_000) + "x");
    inTime(html + "<blockquote class=gmail_quote>".repeat(20_000) + "x");
    inTime(html + "<div class=gmail_quote>".repeat(20_000) + "x");
    inTime(html + "<p style=\"color:white\">x</p>".repeat(40_000));
    inTime(html + "<table><tr><td>".repeat(20_000) + "x");
    inTime(HEAD.replace("ring", "=?utf-8?q?" + "a".repeat(90_000)) + "\nx");
    inTime(HEAD.replace("ring", "=?utf-8?q?a?= ".repeat(7000)) + "\nx");
    inTime(HEAD + "Content-Type: text/plain; " + "a=\"\" ".repeat(15_000) + "\n\nx");
    inTime(HEAD + "Cc: " + "(".repeat(90_000) + "\n\nx");
    inTime(HEAD + "Received: " + "(;".repeat(40_000) + "\n\nx");
    inTime(HEAD + "Authentication-Results: " + "a;(".repeat(30_000) + "\n\nx");
    inTime(HEAD + "References: " + "<a@b".repeat(20_000) + "\n\nx");
  }

  @Test
  void a_missing_blank_line_still_gives_the_text() {
    Message message = Readers.read(HEAD + "Hello, I return the ring.\nBye");
    assertThat(message.body().text()).isEqualTo("Hello, I return the ring.\nBye");
    assertThat(message.flaws()).contains("no blank line stands between header and body");
  }

  @Test
  void bare_returns_and_mixed_line_ends_are_read_alike() {
    String mail = HEAD + "Message-ID: <a@b.test>\n\nline one\nline two";
    Message usual = Readers.read(mail);
    assertThat(Readers.read(mail.replace("\n", "\r")).body()).isEqualTo(usual.body());
    assertThat(Readers.read(mail.replace("\n", "\r\n")).body()).isEqualTo(usual.body());
    assertThat(Readers.read(mail.replace("one\n", "one\r")).body()).isEqualTo(usual.body());
  }

  @Test
  void boundaries_that_are_missing_wrong_or_unclosed_still_give_the_text() {
    String mixed = HEAD + "Content-Type: multipart/mixed";
    for (String rest :
        new String[] {
          "\n\n--x\n\nhello\n--x--\n",
          "; boundary=\"\"\n\n--x\n\nhello\n",
          "; boundary=y\n\nhello\n",
          "; boundary=x\n\n--x\n\nhello",
          "; boundary=x\n\npreamble\n--x\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nhello\n--x--\n"
        }) {
      assertThat(Readers.read(mixed + rest).body().text()).as(rest).contains("hello");
    }
    assertThat(Readers.read(mixed + "; boundary=y\n\nhello\n").cautions())
        .contains(Caution.AMBIGUOUS_STRUCTURE);
  }

  @Test
  void a_boundary_that_begins_another_is_told_apart() {
    Message message =
        Readers.read(
            HEAD
                + "Content-Type: multipart/mixed; boundary=ab\n\n--ab\nContent-Type: multipart/alternative; boundary=abc\n\n--abc\n\nhello\n--abc--\n--ab\n\nbye\n--ab--\n");
    assertThat(message.body().text()).isEqualTo("hello\n\nbye");
  }

  @Test
  void charsets_that_are_wrong_unknown_or_missing_are_read_as_they_look() {
    assertThat(text("", "café".getBytes(StandardCharsets.UTF_8))).isEqualTo("café");
    assertThat(text("", "café".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("café");
    assertThat(text("x-nonsense", "café".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("café");
    assertThat(text("utf-8", "café".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("café");
    assertThat(text("us-ascii", "café".getBytes(StandardCharsets.UTF_8))).isEqualTo("café");
    assertThat(text("utf-7", "caf+AOk-".getBytes(StandardCharsets.US_ASCII))).isEqualTo("café");
    assertThat(text("iso-8859-1", new byte[] {(byte) 0x93, 'a', (byte) 0x94})).isEqualTo("“a”");
    assertThat(text("'utf-8'", "café".getBytes(StandardCharsets.UTF_8))).isEqualTo("café");
  }

  @Test
  void text_that_cannot_be_decoded_is_said_so() {
    byte[] half = new byte[200];
    java.util.Arrays.fill(half, (byte) 0xC3);
    half[0] = (byte) 0xE2;
    half[1] = (byte) 0x82;
    half[2] = (byte) 0xAC;
    byte[] head =
        (HEAD + "Content-Type: text/plain; charset=utf-8\n\n").getBytes(StandardCharsets.US_ASCII);
    byte[] mail = java.util.Arrays.copyOf(head, head.length + half.length);
    System.arraycopy(half, 0, mail, head.length, half.length);
    assertThat(Readers.readBytes(mail).cautions()).contains(Caution.UNDECODABLE);
  }

  @Test
  void broken_base64_and_quoted_printable_give_what_they_hold() {
    assertThat(encoded("base64", "aGVsbG8gd29y*bGQ")).isEqualTo("hello world");
    assertThat(encoded("base64", "aGVsbG8=\nIHdvcmxk")).isEqualTo("hello world");
    assertThat(encoded("quoted-printable", "a=3Db=\nc=ZZ =")).isEqualTo("a=bc=ZZ");
    assertThat(encoded("x-unheard-of", "hello")).isEqualTo("hello");
  }

  @Test
  void subjects_are_decoded_as_they_were_meant() {
    assertThat(subject("=?utf-8?B?UsO8Y2s=?=")).isEqualTo("Rück");
    assertThat(subject("=?utf-8?B?UsO8Y2s?=")).isEqualTo("Rück");
    assertThat(subject("=?UTF-8?Q?R=C3?= =?UTF-8?Q?=BCck?=")).isEqualTo("Rück");
    assertThat(subject("=?iso-8859-1?q?R=FCck_gabe?= now")).isEqualTo("Rück gabe now");
    assertThat(subject("=?iso-8859-1*de?q?R=FCck?=")).isEqualTo("Rück");
    assertThat(subject("=?utf-8?q?broken")).isEqualTo("broken");
    assertThat(subject("=?utf-8?x?broken?=")).isEqualTo("=?utf-8?x?broken?=");
    assertThat(subject("Rück")).isEqualTo("Rück");
    assertThat(subject("=?utf-8?q?a=0D=0ABcc:_b=00?=")).isEqualTo("a Bcc: b");
    assertThat(subject("a\n  b")).isEqualTo("a b");
  }

  @Test
  void file_names_are_decoded_and_have_no_path() {
    assertThat(fileName("filename*=utf-8''R%C3%BCck.pdf")).isEqualTo("Rück.pdf");
    assertThat(fileName("filename*0=\"a b\"; filename*1=\".pdf\"")).isEqualTo("a b.pdf");
    assertThat(fileName("filename=\"../../etc/passwd\"")).isEqualTo("passwd");
    assertThat(fileName("filename=\"=?utf-8?q?R=C3=BC?=.pdf\"")).isEqualTo("Rü.pdf");
    assertThat(fileName("filename=\"x\u202efdp.exe\"")).isEqualTo("xfdp.exe");
  }

  @Test
  void one_sender_is_one_from_field_with_one_address() {
    assertThat(from("From: jo@example.test")).isEqualTo("jo@example.test");
    assertThat(from("From: \"Bloggs, Jo\" <jo@example.test>")).isEqualTo("jo@example.test");
    assertThat(from("From: jo@example.test (Jo)")).isEqualTo("jo@example.test");
    for (String doubtful :
        new String[] {
          "X: y",
          "From: ",
          "From: <>",
          "From: a@example.test\nFrom: b@example.test",
          "From: a@example.test, b@example.test",
          "From: Group: a@example.test;",
          "From: <victim@example.test>evil@example.test <x@example.test>",
          "From: Jo"
        }) {
      Message message = Readers.read(doubtful + "\nTo: customercare@amijose.com\n\nhello");
      assertThat(message.from()).as(doubtful).isEmpty();
      assertThat(message.cautions()).as(doubtful).contains(Caution.NO_SINGLE_SENDER);
    }
    assertThat(Readers.read("From: <victim@example.test>evil@example.test\n\nx").cautions())
        .contains(Caution.PARSERS_DISAGREE);
  }

  @Test
  void encrypted_enclosed_and_odd_attachments_are_named() {
    Message tnef =
        Readers.mail(
            "Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64", "eJ8+Ig==");
    assertThat(tnef.attachments())
        .containsExactly(new Attachment("winmail.dat", "application/ms-tnef", 4, false));
    assertThat(
            Readers.mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data", "x")
                .cautions())
        .contains(Caution.ENCRYPTED);
    Message signed =
        Readers.mail(
            "",
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nI return it.\n- -- \nJo\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n");
    assertThat(signed.body().newText()).isEqualTo("I return it.");
    Message uu = Readers.mail("", "See photo.\nbegin 644 ring.jpg\nM86%A\n`\nend\n");
    assertThat(uu.body().newText()).isEqualTo("See photo.");
    assertThat(uu.attachments()).extracting(Attachment::name).containsExactly("ring.jpg");
    assertThat(Readers.mail("", "order AJ\u200b24817").cautions())
        .contains(Caution.HIDDEN_CHARACTERS);
    assertThat(Readers.mail("", "order AJ\u200b24817").body().newText()).isEqualTo("order AJ24817");
  }

  @Test
  void the_moment_of_arrival_is_the_server_s_then_received_then_date() {
    String mail =
        "Received: x\nReceived: by a; Thu, 1 Oct 2026 10:00:00 +0100 (BST)\nDate: 2 Oct 26 09:00 EST\n"
            + HEAD
            + "\nx";
    assertThat(Readers.read(mail).arrivedAt()).isEqualTo(Instant.parse("2026-10-01T09:00:00Z"));
    Instant server = Instant.parse("2026-10-03T00:00:00Z");
    assertThat(
            Readers.SHOP
                .read(RawMessage.arrived(mail.getBytes(StandardCharsets.UTF_8), server))
                .arrivedAt())
        .isEqualTo(server);
    assertThat(Readers.read("Date: 2 Oct 26 09:00 EST\n" + HEAD + "\nx").arrivedAt())
        .isEqualTo(Instant.parse("2026-10-02T14:00:00Z"));
    assertThat(Readers.read("Date: nonsense\n" + HEAD + "\nx").flaws())
        .contains("nothing says when it arrived");
  }

  private static void isUnreadableFor(String mail, String flaw) {
    Message message = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Readers.read(mail));
    assertThat(message.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(message.flaws()).contains(flaw);
  }

  /** In time of this thread, since other work on the machine must not decide. */
  private static void inTime(String mail) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Readers.read(mail);
    Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertThat(taken)
        .as(mail.substring(0, Math.min(mail.length(), 160)))
        .isLessThan(Duration.ofSeconds(3));
  }

  private static String text(String charset, byte[] body) {
    String type =
        charset.isEmpty() ? "" : "Content-Type: text/plain; charset=\"" + charset + "\"\n";
    byte[] head = (HEAD + type + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] mail = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, mail, head.length, body.length);
    return Readers.readBytes(mail).body().text();
  }

  private static String encoded(String encoding, String body) {
    return Readers.mail("Content-Transfer-Encoding: " + encoding, body).body().text();
  }

  private static String subject(String raw) {
    return Readers.read("From: jo@example.test\nSubject: " + raw + "\n\nx").subject().text();
  }

  private static String fileName(String parameter) {
    return Readers.mail(
            "Content-Type: application/pdf\nContent-Disposition: attachment; " + parameter, "x")
        .attachments()
        .get(0)
        .name();
  }

  private static String from(String field) {
    return Readers.read(field + "\n\nx").from().map(p -> p.address().toString()).orElse("");
  }

  private static String varied() {
    return "Received: by mx; Thu, 1 Oct 2026 10:00:00 +0100\n"
        + HEAD
        + "Content-Type: multipart/mixed; boundary=\"o\"\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nHello =C3=A9\n> quoted\n-- \nJo\n--i\nContent-Type: text/html\n\n<p>Hello</p><blockquote>q</blockquote>\n--i--\n--o\nContent-Type: application/pdf; name*=utf-8''a%20b.pdf\nContent-Transfer-Encoding: base64\n\nAAECAw==\n--o\nContent-Type: message/rfc822\n\nFrom: a@example.test\nSubject: =?utf-8?b?w6k=?=\n\ninner\n--o--\n";
  }
}
