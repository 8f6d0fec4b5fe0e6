package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.FlagReading;
import com.amijose.carebot.understanding.OpenNlpInterpreter;
import com.amijose.carebot.understanding.Understanding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Corrections as mails of the corpora. Whoever put one thing right has seen the others, too: what
 * nobody corrected is taken as it is read now. A fifth of the mails, always the same ones, is held
 * out.
 */
final class CorrectedMails {
  static final String WRITER = "corrections";
  private static final int HELD_OUT_OF = 5;
  private static final Set<String> LEARNT = Set.of("request", "reason", "flags");

  private final OpenNlpInterpreter interpreter;

  CorrectedMails(OpenNlpInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * A mail for each case with something to learn from; the latest correction of a field counts.
   *
   * @throws IllegalArgumentException where a label is none, naming case and label
   */
  List<LabelledMail> of(List<Correction> corrections) {
    Map<String, List<Correction>> byCase = new LinkedHashMap<>();
    corrections.stream()
        .filter(CorrectedMails::teaches)
        .sorted(Comparator.comparing(Correction::at))
        .forEach(one -> byCase.computeIfAbsent(one.caseId(), id -> new ArrayList<>()).add(one));
    return byCase.values().stream().map(this::mail).toList();
  }

  static boolean teaches(Correction one) {
    return LEARNT.contains(one.field()) && !one.text().isBlank();
  }

  private LabelledMail mail(List<Correction> corrections) {
    Correction any = corrections.get(corrections.size() - 1);
    Understanding read =
        interpreter.interpret(
            CorpusMessage.of(any.subject(), any.text()), Optional.of(CorpusMessage.FORM));
    String where = "corrections, case " + any.caseId();
    return new LabelledMail(
        WRITER,
        read.language().equals("und") ? "en" : read.language(),
        isHeldOut(any.caseId()),
        any.caseId(),
        any.subject(),
        List.of(),
        last(corrections, "request")
            .map(label -> Corpus.request(label, where))
            .orElse(read.request().value().word()),
        last(corrections, "reason")
            .map(label -> Corpus.reason(label, where))
            .orElse(read.reason().value().word()),
        "none",
        last(corrections, "flags")
            .map(label -> Corpus.marks(label, where))
            .orElseGet(() -> marks(read)),
        List.of(),
        any.text());
  }

  private static Optional<String> last(List<Correction> corrections, String field) {
    return corrections.stream()
        .filter(one -> one.field().equals(field))
        .map(Correction::after)
        .reduce((earlier, later) -> later);
  }

  private static Set<String> marks(Understanding read) {
    Set<String> marks = new LinkedHashSet<>();
    read.flags().stream().map(FlagReading::flag).forEach(flag -> marks.add(flag.word()));
    if (read.worn()) marks.add("worn");
    if (read.customersFault()) marks.add("own_fault");
    marks.retainAll(Corpus.MARKS);
    return marks;
  }

  /** By the case alone, so that a mail that was held out once always is. */
  static boolean isHeldOut(String caseId) {
    CRC32 hash = new CRC32();
    hash.update(caseId.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % HELD_OUT_OF == 0;
  }

  /** {@code corpus} with these mails behind its own. */
  static Corpus with(Corpus corpus, Stream<LabelledMail> mails) {
    return new Corpus(corpus.sentences(), Stream.concat(corpus.mails().stream(), mails).toList());
  }
}
