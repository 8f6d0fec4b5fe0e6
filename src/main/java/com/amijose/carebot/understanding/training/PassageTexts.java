package com.amijose.carebot.understanding.training;

import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.understanding.Passage;
import com.amijose.carebot.understanding.Quote;
import com.amijose.carebot.understanding.Statement;
import com.amijose.carebot.understanding.learned.Sentence;
import com.amijose.carebot.understanding.learned.SentenceSplitter;
import com.amijose.carebot.understanding.learned.TextModels;
import com.amijose.carebot.understanding.learned.WordVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the mails of the corpora say around a piece that is meant, and around one that stays. */
final class PassageTexts {
  /** Lone sentences that ask or complain show in all languages what that sounds like. */
  private static final double LONE_SENTENCE = 0.1;

  private static final Set<String> DECIDED = Set.of("return", "exchange", "cancel");

  private PassageTexts() {}

  static List<Example> of(Corpus corpus, WordVectors vectors, SentenceSplitter splitter) {
    List<Example> examples = new ArrayList<>();
    for (LabelledMail mail : corpus.mails()) {
      if (mail.orderLines().size() < 2) continue;
      Set<String> meant = Set.copyOf(Arrays.asList(ExpectedItems.of(mail).split(",")));
      if (meant.contains("unknown") || meant.contains("off")) continue;
      List<OrderLine> lines = CorpusMessage.order(mail).items();
      for (Passage passage : Passage.listOf(statements(mail, splitter), lines)) {
        Set<Boolean> all =
            passage.lines().stream()
                .map(line -> meant.contains(String.valueOf(line.position())))
                .collect(Collectors.toSet());
        if (all.size() > 1) continue;
        TextModels.Seen seen = TextModels.see(passage.text(), vectors);
        examples.add(new Example(seen.features(), seen.vector(), all.contains(true) ? 1 : 0, 1));
      }
    }
    for (LabelledSentence sentence : corpus.sentences())
      if (!sentence.language().equals("en")
          && (!sentence.reason().equals(TextModels.NONE) || DECIDED.contains(sentence.request()))) {
        TextModels.Seen seen = TextModels.see(Passage.masked(sentence.text()), vectors);
        examples.add(new Example(seen.features(), seen.vector(), 1, LONE_SENTENCE));
      }
    return examples;
  }

  private static List<Statement> statements(LabelledMail mail, SentenceSplitter splitter) {
    List<Statement> statements = new ArrayList<>();
    if (NewWords.isOwnSubject(mail.subject())) statements.add(statement(mail.subject()));
    for (Sentence sentence : splitter.split(NewWords.of(mail.body())))
      statements.add(statement(sentence.text()));
    return statements;
  }

  private static Statement statement(String text) {
    return new Statement(
        new Quote(text, 0, 0, false), Optional.empty(), Optional.empty(), false, false);
  }
}
