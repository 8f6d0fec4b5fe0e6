package com.amijose.carebot.reply;

import static com.amijose.carebot.policy.Clause.CANCEL_2H;
import static com.amijose.carebot.policy.Clause.DAMAGED_REFUND_30;
import static com.amijose.carebot.policy.Clause.DAMAGED_WARRANTY;
import static com.amijose.carebot.policy.Clause.NO_PERSONALIZED_EARRINGS;
import static com.amijose.carebot.policy.Clause.PROMISE_RECREATE;
import static com.amijose.carebot.policy.Clause.REFUND_30;
import static com.amijose.carebot.policy.Clause.RETURN_60;
import static com.amijose.carebot.policy.Remedy.CANCEL_REFUND;
import static com.amijose.carebot.policy.Remedy.EXCHANGE;
import static com.amijose.carebot.policy.Remedy.FULL_REFUND;
import static com.amijose.carebot.policy.Remedy.REMAKE;
import static com.amijose.carebot.policy.Remedy.STORE_CREDIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole letters, word for word as a person wrote them down in {@code letters/}. */
class GoldenLettersTest {
  private static final Path FOLDER = Path.of("src/test/resources/letters");
  private static final Map<String, Reply> LETTERS = letters();

  @TestFactory
  Stream<DynamicTest> a_letter_reads_word_for_word_as_written_down() {
    return LETTERS.entrySet().stream()
        .map(
            letter ->
                DynamicTest.dynamicTest(
                    letter.getKey(), () -> compare(letter.getKey(), asFile(letter.getValue()))));
  }

  @Test
  void every_kind_of_letter_is_written_down() {
    Set<String> templates =
        LETTERS.values().stream()
            .map(Reply::template)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(templates)
        .isEqualTo(
            EnumSet.allOf(LetterKind.class).stream()
                .map(LetterKind::template)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void every_letter_in_the_folder_is_compared() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(LETTERS.keySet());
    }
  }

  private static Map<String, Reply> letters() {
    Map<String, Reply> letters = new LinkedHashMap<>();
    LocalDate recently = LocalDate.of(2026, 10, 21);
    letters.put(
        "approved-refund",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Gold Heart Necklace")
                    .delivered(recently)
                    .decidedBy("9a")
                    .citing(RETURN_60, REFUND_30)
                    .gets(FULL_REFUND))
            .write(Outcome.APPROVED));
    letters.put(
        "approved-refund-or-exchange-two-orders",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Gold Heart Necklace")
                    .asked(Request.RETURN, Reason.DAMAGED)
                    .delivered(recently)
                    .decidedBy("6a")
                    .citing(DAMAGED_REFUND_30, DAMAGED_WARRANTY)
                    .gets(FULL_REFUND, EXCHANGE),
                AnItem.called("Curb Bracelet")
                    .in("AJ24820")
                    .allOf(2)
                    .delivered(recently)
                    .decidedBy("9a")
                    .citing(RETURN_60, REFUND_30)
                    .gets(FULL_REFUND))
            .write(Outcome.APPROVED));
    letters.put(
        "approved-exchange-or-credit-inferred",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Gold Heart Necklace")
                    .decidedBy("9b")
                    .citing(RETURN_60, REFUND_30)
                    .gets(EXCHANGE, STORE_CREDIT))
            .inferred()
            .write(Outcome.APPROVED));
    letters.put(
        "cancelled",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Gold Heart Necklace")
                    .asked(Request.CANCEL, Reason.CHANGED_MIND)
                    .stillPlaced(Duration.ofMinutes(80))
                    .decidedBy("4a")
                    .citing(CANCEL_2H)
                    .gets(CANCEL_REFUND))
            .write(Outcome.APPROVED));
    letters.put(
        "partial",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Curb Bracelet")
                    .delivered(recently)
                    .decidedBy("9a")
                    .citing(RETURN_60, REFUND_30)
                    .gets(FULL_REFUND),
                AnItem.called("Pearl Studs")
                    .delivered(recently)
                    .decidedBy("7b")
                    .citing(NO_PERSONALIZED_EARRINGS)
                    .refused())
            .write(Outcome.PARTIAL));
    letters.put(
        "denied-too-late",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Gold Heart Necklace")
                    .delivered(LocalDate.of(2026, 8, 19))
                    .decidedBy("9c")
                    .citing(RETURN_60)
                    .refused())
            .write(Outcome.DENIED));
    letters.put(
        "needs-info-number-and-reason",
        ALetter.to("Jo Bloggs")
            .missing(Missing.ORDER_NUMBER, Missing.REASON)
            .write(Outcome.NEEDS_INFO));
    letters.put(
        "needs-info-unmatched-number",
        ALetter.to("Jo Bloggs")
            .ofNumber("AJ99001", false)
            .missing(Missing.REASON)
            .write(Outcome.NEEDS_INFO));
    letters.put(
        "needs-info-item-and-reason",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Curb Bracelet").delivered(recently).lacking(Missing.REASON),
                AnItem.called("Pearl Studs").delivered(recently).lacking(Missing.REASON))
            .lineUnknownIn("AJ24817")
            .missing(Missing.ITEM)
            .write(Outcome.NEEDS_INFO));
    letters.put(
        "needs-info-one-of-two-numbers",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Curb Bracelet")
                    .delivered(recently)
                    .decidedBy("9a")
                    .citing(RETURN_60, REFUND_30)
                    .gets(FULL_REFUND))
            .ofNumber("AJ99001", true)
            .write(Outcome.NEEDS_INFO));
    letters.put(
        "review-remake",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Engraved Locket")
                    .asked(Request.RETURN, Reason.NOT_AS_EXPECTED)
                    .delivered(recently)
                    .decidedBy("7a")
                    .citing(PROMISE_RECREATE, NO_PERSONALIZED_EARRINGS)
                    .forAPerson(REMAKE))
            .write(Outcome.REVIEW));
    letters.put(
        "not-covered",
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Gold Heart Necklace")
                    .asked(Request.RETURN, Reason.NOT_RECEIVED)
                    .onItsWay()
                    .decidedBy("3")
                    .notCovered())
            .write(Outcome.NOT_COVERED));
    letters.put("question", ALetter.to("Jo Bloggs").asking(Request.QUESTION).writeUndecided());
    letters.put("acknowledgement", ALetter.to("Jo Bloggs").asking(Request.OTHER).writeUndecided());
    return letters;
  }

  /**
   * What was written is laid beside, to be read by a person before it becomes the new golden one.
   */
  private static void compare(String name, String written) throws IOException {
    Path beside = Files.createDirectories(Path.of("target/letters")).resolve(name + ".txt");
    Files.writeString(beside, written);
    assertThat(written).as("compare " + beside).isEqualTo(golden(name));
  }

  private static String asFile(Reply reply) {
    String slips =
        reply.attachments().stream().map(slip -> slip.name()).collect(Collectors.joining(", "));
    return "Subject: "
        + reply.subject()
        + "\n"
        + (slips.isEmpty() ? "" : "Attached: " + slips + "\n")
        + "\n"
        + reply.text();
  }

  private static String golden(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".txt"));
  }
}
