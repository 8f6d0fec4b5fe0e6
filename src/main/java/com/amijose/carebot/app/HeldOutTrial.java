package com.amijose.carebot.app;

import com.amijose.carebot.config.Settings;
import com.amijose.carebot.message.MimeReader;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Understanding;
import com.amijose.carebot.understanding.training.Corpus;
import com.amijose.carebot.understanding.training.Perturbation;
import com.amijose.carebot.understanding.training.Progress;
import com.amijose.carebot.understanding.training.RiskThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The held-out mails through the whole chain, from bytes to what would be sent: how steady the
 * decisions are, and how often something wrong would go out.
 */
public final class HeldOutTrial {
  private static final Autonomy.Confidence ANY = new Autonomy.Confidence(0, 0);
  private static final Autonomy.Confidence SURE_OF_REASON = new Autonomy.Confidence(0, 1);

  private final Settings settings;
  private final MimeReader reader;
  private final GoldDecision gold;
  private final List<HeldOutMail> mails;
  private final Progress progress;

  /**
   * What one kind of change did.
   *
   * @param letters how many changed mails were read
   * @param decisions how many of them got another decision: kind, outcome, remedies, what is asked
   *     back, or the pieces and their outcomes
   * @param actions how many are sent instead of drafted, or the other way round
   */
  public record Steadiness(Perturbation kind, int letters, int decisions, int actions) {
    /** Of decisions that changed. */
    public double share() {
      return letters == 0 ? 0 : decisions / (double) letters;
    }

    private Steadiness with(boolean decision, boolean action) {
      return new Steadiness(
          kind, letters + 1, decisions + (decision ? 1 : 0), actions + (action ? 1 : 0));
    }
  }

  /**
   * What mode {@code auto} would send.
   *
   * @param mayBeSent how many answers nothing but their confidence could hold back
   * @param sent of them at the thresholds of the configuration
   * @param wrong of those sent
   * @param bound what share may really be wrong, at 95 % (Clopper and Pearson)
   * @param examples the wrong ones, by writer, name and what is wrong
   */
  public record Sending(
      int mayBeSent,
      int sent,
      int wrong,
      double bound,
      List<String> examples,
      Optional<RiskThreshold> threshold) {
    public Sending {
      examples = List.copyOf(examples);
    }
  }

  /** Reads the held-out part under the models' folder, which {@code settings} names. */
  public HeldOutTrial(Settings settings, Progress progress) {
    this.settings = settings;
    this.reader = new MimeReader(settings.reader());
    this.gold = new GoldDecision(settings);
    this.progress = progress;
    this.mails =
        Corpus.read(settings.models().resolve("corpora")).heldOut().mails().stream()
            .map(mail -> HeldOutMail.of(mail, settings.categories()))
            .toList();
  }

  /** One of each kind of change. */
  public List<Steadiness> steadiness() {
    Middle middle = new Middle(settings);
    AtomicInteger done = new AtomicInteger();
    List<List<Steadiness>> each =
        mails.parallelStream()
            .map(
                mail -> {
                  List<Steadiness> changes = changed(middle, mail);
                  progress.at("changed mails", done.incrementAndGet(), mails.size());
                  return changes;
                })
            .toList();
    return Stream.of(Perturbation.values())
        .map(
            kind ->
                each.stream()
                    .map(changes -> changes.get(kind.ordinal()))
                    .reduce(
                        new Steadiness(kind, 0, 0, 0),
                        (a, b) ->
                            new Steadiness(
                                kind,
                                a.letters + b.letters,
                                a.decisions + b.decisions,
                                a.actions + b.actions)))
        .toList();
  }

  private List<Steadiness> changed(Middle middle, HeldOutMail mail) {
    Verdict plain = verdict(middle, mail, Perturbation.plain(mail.label()));
    List<Steadiness> all = new ArrayList<>();
    for (Perturbation kind : Perturbation.values()) {
      Steadiness one = new Steadiness(kind, 0, 0, 0);
      for (Perturbation.Letter letter : kind.of(mail.label())) {
        Verdict changed = verdict(middle, mail, letter);
        one =
            one.with(
                !GoldDecision.decided(plain).equals(GoldDecision.decided(changed)),
                isSent(plain) != isSent(changed));
      }
      all.add(one);
    }
    return all;
  }

  /**
   * @param risk the share of wrong answers that sending may have, where a threshold is wanted
   */
  public Sending sending(Optional<Double> risk) {
    Middle any = new Middle(settings.withConfidence(ANY));
    Middle sure = new Middle(settings.withConfidence(SURE_OF_REASON));
    AtomicInteger done = new AtomicInteger();
    List<Optional<Sent>> answers =
        mails.parallelStream()
            .map(
                mail -> {
                  Optional<Sent> sent = sent(any, sure, mail);
                  progress.at("answers to held-out mails", done.incrementAndGet(), mails.size());
                  return sent;
                })
            .toList();
    List<Sent> sendable = answers.stream().flatMap(Optional::stream).toList();
    List<Sent> sent = sendable.stream().filter(one -> one.passes(settings.confidence())).toList();
    List<String> wrong = sent.stream().flatMap(one -> one.wrong.stream()).toList();
    return new Sending(
        sendable.size(),
        sent.size(),
        wrong.size(),
        RiskThreshold.upperBound(wrong.size(), sent.size()),
        wrong,
        risk.map(
            allowed ->
                RiskThreshold.of(
                    sendable.stream()
                        .map(one -> new RiskThreshold.Answer(one.upTo(), one.wrong.isPresent()))
                        .toList(),
                    allowed)));
  }

  /** Empty where something else than its confidence would hold it back. */
  private Optional<Sent> sent(Middle any, Middle sure, HeldOutMail mail) {
    Perturbation.Letter letter = Perturbation.plain(mail.label());
    Verdict verdict = verdict(any, mail, letter);
    if (!isSent(verdict)) return Optional.empty();
    Verdict.Answer answer = (Verdict.Answer) verdict;
    Understanding read = answer.reasoning().understanding();
    boolean reasonMatters = !isSent(verdict(sure, mail, letter));
    return Optional.of(
        new Sent(
            read.request().confidence(),
            reasonMatters ? read.reason().confidence() : 1,
            gold.wrong(answer.reasoning(), mail.label())
                .map(what -> mail.label().writer() + " " + mail.label().name() + ": " + what)));
  }

  private record Sent(double request, double reason, Optional<String> wrong) {
    boolean passes(Autonomy.Confidence least) {
      return request >= least.request() && reason >= least.reason();
    }

    double upTo() {
      return Math.min(request, reason);
    }
  }

  private Verdict verdict(Middle middle, HeldOutMail mail, Perturbation.Letter letter) {
    var message = reader.read(HeldOutMail.bytes(letter, settings.reader().ownAddress()));
    return middle
        .triage(mail.known(), Autonomy.Mode.AUTO)
        .triage(message, new Occasion(message.arrivedAt(), "RMA-PREVIEW"));
  }

  private static boolean isSent(Verdict verdict) {
    return verdict.fold(answer -> answer.action().word().equals("send"), none -> false);
  }
}
