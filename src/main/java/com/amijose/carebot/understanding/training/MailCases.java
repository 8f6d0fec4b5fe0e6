package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.learned.LinearModel;
import com.amijose.carebot.understanding.learned.MailModel;
import com.amijose.carebot.understanding.learned.SentenceFeatures;
import com.amijose.carebot.understanding.learned.TextModels;
import java.util.ArrayList;
import java.util.List;

/** Mails, scored by the models of the folds that their writers are not in. */
final class MailCases {
  /** Lone sentences teach what very short mails look like, without drowning the mails. */
  private static final double SENTENCE_AS_MAIL = 0.4;

  private final TrainingTexts texts;
  private final List<TextModels> folds;

  MailCases(TrainingTexts texts, List<List<LinearModel>> folds, TextModels all) {
    this.texts = texts;
    this.folds =
        folds.stream()
            .map(
                models ->
                    new TextModels(
                        all.vectors(),
                        models.subList(0, 2),
                        models.subList(2, 4),
                        List.of(),
                        List.of()))
            .toList();
  }

  /** The model of a mail's request, and that of its reason. */
  List<MailModel> train() {
    List<String> requests = texts.mailRequestLabels();
    List<String> reasons = texts.reasonLabels();
    List<MailTrainer.Case> ofRequest = new ArrayList<>();
    List<MailTrainer.Case> ofReason = new ArrayList<>();
    for (TrainingTexts.SeenMail mail : texts.mails()) {
      int request = requests.indexOf(TrainingTexts.requestOf(mail.label()));
      int reason = reasons.indexOf(TrainingTexts.reasonOf(mail.label()));
      boolean own = NewWords.isOwnSubject(mail.label().subject());
      add(
          mail.fold(),
          mail.seenSentences(),
          own,
          mail.words(),
          1,
          request,
          ofRequest,
          reason,
          ofReason);
    }
    for (TrainingTexts.SeenSentence s : texts.sentences()) {
      int request = requests.indexOf(TrainingTexts.requestOf(s.label()));
      int reason = reasons.indexOf(s.label().reason());
      List<TextModels.Seen> alone = List.of(s.seen());
      add(
          s.fold(),
          alone,
          false,
          s.seen().features(),
          SENTENCE_AS_MAIL,
          request,
          ofRequest,
          reason,
          ofReason);
    }
    TextModels any = folds.get(0);
    return List.of(
        MailTrainer.train(requests, TextModels.none(any.request().get(0)), ofRequest),
        MailTrainer.train(reasons, TextModels.none(any.reason().get(0)), ofReason));
  }

  private void add(
      int fold,
      List<TextModels.Seen> sentences,
      boolean ownSubject,
      SentenceFeatures words,
      double weight,
      int request,
      List<MailTrainer.Case> ofRequest,
      int reason,
      List<MailTrainer.Case> ofReason) {
    TextModels models = folds.get(fold);
    List<TextModels.Scored> scored = sentences.stream().map(models::score).toList();
    TextModels.Seen whole =
        TextModels.seeWhole(words, scored, models.request().get(0), models.reason().get(0));
    List<TextModels.Scored> subject = ownSubject ? scored.subList(0, 1) : List.of();
    if (request >= 0)
      ofRequest.add(
          new MailTrainer.Case(
              TextModels.requestParts(scored, subject, whole(models.request(), whole), models),
              request,
              weight));
    if (reason >= 0)
      ofReason.add(
          new MailTrainer.Case(
              TextModels.reasonParts(scored, subject, whole(models.reason(), whole), models),
              reason,
              weight));
  }

  private static double[] whole(List<LinearModel> models, TextModels.Seen seen) {
    return models.get(1).probabilities(seen.features(), seen.vector());
  }
}
