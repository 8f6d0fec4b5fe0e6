package com.amijose.carebot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.order.OrdersFile;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Understanding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody could understand is read with low confidence and drafted with a reason: never an
 * exception, never a guess that is sent, and never slowly. Mode auto, from bytes to action.
 */
class UnderstandingBadInputTest {
  /** Far more than it takes, far less than what would hold up other mail. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final double SURE = 0.9;

  @TempDir static Path folder;
  private static Optional<DryRun> shop = Optional.empty();

  @BeforeAll
  static void open() throws IOException {
    Path orders =
        Files.writeString(
            folder.resolve("orders.csv"),
            "Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Created at,Cancelled at,"
                + "Delivered at,Lineitem quantity,Lineitem name,Lineitem sku\n"
                + "#AJ30001,jo@mail.example,paid,fulfilled,2026-10-03 10:00:00 +0100,"
                + "2026-10-01 10:00:00 +0100,,2026-10-05 10:00:00 +0100,1,Harbour Necklace,NK-1\n");
    Settings settings =
        SettingsReader.forTriage(
            Optional.empty(), new Home(Path.of(".")), Map.<String, String>of()::get);
    OrdersFile read = DryRun.orders(orders, settings.categories());
    shop = Optional.of(new DryRun(settings, read, Autonomy.Mode.AUTO));
  }

  @Test
  void this_shop_does_send_what_is_clear() {
    Verdict clear =
        read(
            "Please can I return the Harbour Necklace, order AJ30001? The clasp broke the first time that I"
                + " opened it. It is faulty and I would like a refund, please.");
    assertThat(answer(clear).action().word()).as(reasons(clear)).isEqualTo("send");
  }

  @Test
  void nothing_at_all() {
    assertIsLeftToAPerson(read(""));
    assertIsLeftToAPerson(read(" \n\t\n\u00a0\n"));
    assertIsLeftToAPerson(read("?"));
    assertIsLeftToAPerson(read("\ud83d\ude22\ud83d\ude22\ud83d\ude22"));
  }

  @Test
  void only_a_photo() {
    String mail =
        head("multipart/mixed; boundary=b")
            + "--b\r\nContent-Type: image/jpeg; name=ring.jpg\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=ring.jpg\r\n\r\n/9j/4AAQSkZJRgABAQ==\r\n--b--\r\n";
    assertIsLeftToAPerson(triage(mail));
    String html =
        head("text/html; charset=utf-8") + "<html><body><img src=\"cid:ring\"></body></html>";
    assertIsLeftToAPerson(triage(html));
  }

  @Test
  void only_a_quoted_tail() {
    assertIsLeftToAPerson(
        read(
            "On Mon, 5 Oct 2026 at 10:02, Ami Jose <customercare@amijose.com> wrote:\n"
                + "> You can return the Harbour Necklace of AJ30001 for a refund if it is faulty."));
    assertIsLeftToAPerson(
        read(
            "-----Original Message-----\nFrom: Jo <jo@mail.example>\nSent: Monday\nTo: Care\n"
                + "Subject: AJ30001\n\nI want to return the Harbour Necklace, it is broken."));
  }

  @Test
  void a_million_letters() {
    String prose = "The gulls were loud and the tea was cold that morning by the harbour wall. ";
    assertIsLeftToAPerson(read(prose.repeat(1_000_000 / prose.length())));
    assertIsLeftToAPerson(read("x".repeat(1_000_000)));
    assertIsDrafted(read("return refund AJ30001 ".repeat(45_000)));
    assertIsLeftToAPerson(read("a.\n\n".repeat(250_000)));
    assertIsLeftToAPerson(read(">".repeat(1_000_000)));
  }

  @Test
  void ten_thousand_order_numbers() {
    String numbers =
        IntStream.range(20_000, 30_000).mapToObj(i -> "AJ" + i).collect(Collectors.joining(" "));
    Verdict verdict = read("I want to return all of these: " + numbers);
    assertIsDrafted(verdict);
    assertIsDrafted(read(numbers.replace(" ", "\n")));
    assertIsDrafted(
        read(
            "Return these: "
                + IntStream.range(0, 10_000)
                    .mapToObj(i -> "#" + (100_000 + i * 7))
                    .collect(Collectors.joining(", "))));
  }

  @Test
  void five_alphabets() {
    assertIsLeftToAPerson(
        read(
            "Верните кольцо. \u03A4\u03BF \u03BA\u03BF\u03BB\u03B9\u03AD \u03AD\u03C3\u03C0\u03B1\u03C3\u03B5. "
                + "指輪を返品したいです。 אני רוצה להחזיר. أريد إرجاع الخاتم. AJ30001"));
  }

  @Test
  void characters_of_no_width_inside_a_number() {
    Verdict verdict =
        read("I want to return the Harbour Necklace of AJ3\u200b00\u200d01. The clasp is faulty.");
    assertThat(answer(verdict).message().cautions()).isNotEmpty();
    assertIsDrafted(verdict);
  }

  @Test
  void wishes_that_contradict_each_other() {
    assertIsDrafted(
        read(
            "I want to return the Harbour Necklace of AJ30001. No, I want to keep it. Please cancel the order."
                + " Actually exchange it for a longer one. Or no, forget all of it, where is my parcel?"));
    assertIsDrafted(
        read(
            "AJ30001: please do not cancel, I mean cancel it, no wait, do not, send the ring back to me and"
                + " refund it and send me another one, thank you, or leave it."));
  }

  @Test
  void nonsense_of_every_sort() {
    assertIsLeftToAPerson(read("%s %n ${jndi} {{name}} <script> '; DROP TABLE orders; --"));
    assertIsLeftToAPerson(read("\u202eAJ30001 \u202d \ufeff \u0000 \ufffd".repeat(50)));
    assertIsLeftToAPerson(read("((((((((".repeat(20_000)));
    assertIsLeftToAPerson(read("AAAAAAAAAAAAAAA!!!!!!!!! ".repeat(2_000)));
  }

  /** Low confidence, a reason, no send. */
  private static void assertIsLeftToAPerson(Verdict verdict) {
    Understanding read = answer(verdict).reasoning().understanding();
    boolean unsure =
        read.request().confidence() < SURE
            || !read.request().value().isDecided()
            || !read.language().equals("en");
    assertThat(unsure).as(read.request() + " " + read.language()).isTrue();
    assertIsDrafted(verdict);
  }

  private static void assertIsDrafted(Verdict verdict) {
    assertThat(answer(verdict).action().word()).as(reasons(verdict)).isEqualTo("draft");
    assertThat(answer(verdict).action().reasons()).isNotEmpty();
  }

  private static String reasons(Verdict verdict) {
    return String.valueOf(answer(verdict).action().reasons());
  }

  private static Verdict.Answer answer(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Answer.class);
    return (Verdict.Answer) verdict;
  }

  private static Verdict read(String text) {
    return triage(head("text/plain; charset=utf-8") + text);
  }

  private static Verdict triage(String mail) {
    return Assertions.assertTimeout(
        SOON, () -> shop.orElseThrow().triage(mail.getBytes(StandardCharsets.UTF_8)));
  }

  private static String head(String type) {
    return String.format(
        Locale.ROOT,
        "From: Jo Bloggs <jo@mail.example>\r\nTo: customercare@amijose.com\r\nSubject: \r\n"
            + "Date: Sat, 10 Oct 2026 10:00:00 +0100\r\nMessage-ID: <one@mail.example>\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n",
        type);
  }
}
