package com.amijose.carebot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Subject;
import com.amijose.carebot.order.NumberForm;
import com.amijose.carebot.understanding.learned.Models;
import com.amijose.carebot.understanding.learned.ModelsUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OpenNlpInterpreterTest {
  private static final Path MODELS = Path.of("models");
  private static final OpenNlpInterpreter INTERPRETER = new OpenNlpInterpreter(Models.load(MODELS));
  private static final Optional<NumberForm> FORM = Optional.of(new NumberForm("AJ", 5, 5));

  @Test
  void a_plain_mail_is_read_whole() {
    Understanding read =
        read(
            "Hello, my order is AJ24817. The clasp of the bracelet was broken when it arrived."
                + " I would like my money back, please.");
    assertThat(read.request().value()).isEqualTo(Request.RETURN);
    assertThat(read.reason().value()).isEqualTo(Reason.DAMAGED);
    assertThat(read.orderNumbers()).hasSize(1);
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.hasThePiece()).isTrue();
    assertThat(read.flags()).isEmpty();
  }

  @Test
  void evidence_is_an_exact_piece_of_the_new_text() {
    String text = "Hi there\n\nThe clasp was broken when it arrived.\nI want my money back.";
    Quote reason = read(text).reason().evidence().orElseThrow();
    assertThat(text.substring(reason.start(), reason.end())).isEqualTo(reason.text());
    assertThat(reason.text()).contains("broken");
  }

  @Test
  void an_answer_s_subject_is_not_the_customer_s_words() {
    Message reply =
        AMessage.with(
            new Subject("Re: I want to cancel my order", Subject.Origin.REPLY), "Thank you!");
    Understanding read = INTERPRETER.interpret(reply, FORM);
    assertThat(read.statements()).noneMatch(statement -> statement.words().inSubject());
    assertThat(read.request().value()).isNotEqualTo(Request.CANCEL);
  }

  @TestFactory
  Stream<DynamicTest> a_flag_is_raised_by_its_plain_words() {
    return Map.of(
            "My lawyer will write to you if I don't get my refund.", Flag.LEGAL,
            "I will start a chargeback with my bank tomorrow.", Flag.LEGAL,
            "The earrings gave me an allergic reaction, my ears are swollen.", Flag.SAFETY,
            "My toddler nearly choked on the stone that fell out.", Flag.SAFETY,
            "Refund me or I will leave a one star review everywhere.", Flag.THREAT)
        .entrySet()
        .stream()
        .map(
            said ->
                DynamicTest.dynamicTest(
                    said.getKey(),
                    () ->
                        assertThat(read(said.getKey()).flags())
                            .extracting(FlagReading::flag)
                            .contains(said.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> a_name_or_a_farewell_raises_no_flag() {
    return Stream.of(
            "Ottilie",
            "Sue Hargreave",
            "Grant Slaughter-Booth",
            "Warm wishes, Hector",
            "Sent from my iPhone",
            "4 Regency Court, Sampleford",
            "Hope you are all well.")
        .map(
            said ->
                DynamicTest.dynamicTest(
                    said,
                    () ->
                        assertThat(read("The ring is too big, I want to return it.\n\n" + said))
                            .extracting(Understanding::flags)
                            .isEqualTo(List.of())));
  }

  @TestFactory
  Stream<DynamicTest> the_language_is_named() {
    return Map.of(
            "I would like to send the ring back, it does not fit.", "en",
            "Quisiera devolver el anillo porque no me queda bien.", "es",
            "Je voudrais renvoyer la bague, elle ne me va pas.", "fr",
            "Ich möchte den Ring zurückgeben, er passt mir leider nicht.", "de",
            "Vorrei restituire l'anello perché non mi va bene.", "it",
            "Gostaria de devolver o anel porque não me serve.", "pt",
            "ok", "und",
            "Здравствуйте, кольцо не подошло, хочу вернуть.", "und")
        .entrySet()
        .stream()
        .map(
            said ->
                DynamicTest.dynamicTest(
                    said.getValue() + ": " + said.getKey(),
                    () -> assertThat(read(said.getKey()).language()).isEqualTo(said.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> a_mail_without_words_is_read_with_low_confidence() {
    return Stream.of("", " \n\n ", "\u200b\u200b")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    "\"" + text.replace("\n", "\\n") + "\"",
                    () -> {
                      Understanding read = read(text);
                      assertThat(read.request().confidence()).isLessThan(0.7);
                      assertThat(read.reason().value()).isEqualTo(Reason.NOT_STATED);
                      assertThat(read.language()).isEqualTo("und");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> nothing_makes_it_throw() {
    return List.of(
            "👍👍👍",
            "\ud800 lone surrogate \udfff",
            "\u0000\u0001\u0002",
            "……!!!???",
            "AJ".repeat(5_000),
            "a".repeat(100_000),
            "\n".repeat(50_000),
            "Привет Γειά שלום مرحبا 你好 AJ24817",
            "\u202Ekcab ym\u202C",
            "> > > > >",
            "((((((((((".repeat(500),
            "' ' ’ ’ n't n't")
        .stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    "of " + text.length() + ": " + text.codePointAt(0),
                    () -> assertThat(read(text).request().confidence()).isBetween(0.0, 1.0)));
  }

  @Test
  @Timeout(20)
  void a_megabyte_of_text_is_read_in_a_moment() {
    String text = "The ring broke and I want my money back. ".repeat(25_000);
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(text));
  }

  @Test
  void the_same_mail_gets_the_same_reading() {
    String text = "My necklace turned green after two weeks. Can I have another one? AJ24817";
    assertThat(read(text)).isEqualTo(read(text));
  }

  @Test
  void a_missing_model_is_named_with_its_cure(@TempDir Path empty) {
    assertThatThrownBy(() -> Models.load(empty))
        .isInstanceOf(ModelsUnavailableException.class)
        .hasMessageContaining("sentences.bin")
        .hasMessageContaining("carebot train");
  }

  @TestFactory
  Stream<DynamicTest> a_broken_model_is_named_with_its_cure(@TempDir Path folder) {
    return Stream.of(
            Models.SENTENCES,
            Models.LANGUAGE,
            Models.REQUEST,
            Models.REASON,
            Models.MARKS,
            Models.MAIL,
            Models.VECTORS)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Path broken = copyWithHalf(folder.resolve(name + ".d"), name);
                      assertThatThrownBy(() -> Models.load(broken))
                          .isInstanceOf(ModelsUnavailableException.class)
                          .hasMessageContaining(name)
                          .hasMessageContaining("carebot train");
                    }));
  }

  private static Path copyWithHalf(Path target, String half) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(MODELS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".bin")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        boolean cut = file.getFileName().toString().equals(half);
        byte[] kept = cut ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes;
        Files.write(target.resolve(file.getFileName()), kept);
      }
    }
    return target;
  }

  private static Understanding read(String text) {
    return INTERPRETER.interpret(AMessage.saying(text), FORM);
  }
}
