package com.amijose.carebot.desk.trust;

import com.amijose.carebot.desk.trust.TrustView.Group;
import com.amijose.carebot.desk.trust.TrustView.Item;
import com.amijose.carebot.desk.trust.TrustView.Meter;
import com.amijose.carebot.desk.trust.TrustView.Offer;
import com.amijose.carebot.triage.Autonomy;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Puts what the book says into words. */
final class TrustSheet {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final TrustPages.Ground ground;

  TrustSheet(TrustPages.Ground ground) {
    this.ground = ground;
  }

  TrustView of(List<KindRecord> records) {
    List<KindRecord> sorted =
        records.stream()
            .sorted(Comparator.comparing((KindRecord one) -> -one.evidence().decided()))
            .toList();
    return new TrustView(
        ground.mode() == Autonomy.Mode.REVIEW,
        ground.obstacles(),
        arithmetic(),
        List.of(
            group("Go out by themselves", "Turned on by a lead.", sorted, KindRecord::isOn),
            group(
                "Could be turned on",
                "People have sent these unedited so often that you may let them go.",
                sorted,
                one -> isOffered(one)),
            group(
                "Still being watched",
                "Not often enough yet, or edited too often.",
                sorted,
                one -> !one.isOn() && !isOffered(one) && maySend(one)),
            group(
                "Always shown to a person",
                "The policy wants it so: refusals, rows that name no remedy, and what it does not"
                    + " decide.",
                sorted,
                one -> !one.isOn() && !maySend(one))));
  }

  private boolean isOffered(KindRecord record) {
    return !record.isOn() && maySend(record) && ground.rule().isMetBy(record.evidence());
  }

  private boolean maySend(KindRecord record) {
    return Autonomy.maySend(ground.table(), record.kind());
  }

  private Group group(
      String title, String meaning, List<KindRecord> records, Predicate<KindRecord> belongs) {
    return new Group(title, meaning, records.stream().filter(belongs).map(this::item).toList());
  }

  private Item item(KindRecord record) {
    Evidence evidence = record.evidence();
    return new Item(
        record.kind().key(),
        KindWords.name(record.kind()),
        KindWords.conditions(record.kind(), ground.table()),
        evidence.decided() == 0
            ? "Nothing decided about yet"
            : evidence.unedited() + " of " + evidence.decided() + " sent unedited",
        others(evidence),
        meter(evidence),
        state(record),
        record.isOn() ? Offer.TURN_OFF : isOffered(record) ? Offer.TURN_ON : Offer.NOTHING);
  }

  private static String others(Evidence evidence) {
    List<String> parts = new ArrayList<>();
    add(parts, evidence, Fate.EDITED, "edited");
    add(parts, evidence, Fate.REPLACED, "answered by an own mail");
    add(parts, evidence, Fate.DISCARDED, "thrown away");
    add(parts, evidence, Fate.WRONG, "reported as wrong");
    add(parts, evidence, Fate.ELSEWHERE, "sent from a mail program (not counted)");
    add(parts, evidence, Fate.BY_ITSELF, "went out by themselves (not counted)");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, Evidence evidence, Fate fate, String words) {
    if (evidence.count(fate) > 0) parts.add(evidence.count(fate) + " " + words);
  }

  private Meter meter(Evidence evidence) {
    double bound = evidence.bound();
    return new Meter(
        number(bound * 100, 1),
        number(ground.rule().level() * 100, 1),
        ground.rule().isMetBy(evidence),
        "at least "
            + floored(bound)
            + " % (needed: over "
            + number(ground.rule().level() * 100, 2)
            + " %)");
  }

  /** Never more than it is: 98.996 is not 99.00. */
  private static String floored(double share) {
    return String.format(Locale.ROOT, "%.2f", Math.floor(share * 10_000) / 100);
  }

  private static String number(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  private String state(KindRecord record) {
    if (record.standing().isPresent()) {
      KindRecord.Standing standing = record.standing().get();
      String since = "since " + day(standing.since());
      if (standing.isOn()) return "On " + since + ", by " + standing.by() + ".";
      boolean takenBack = standing.by().equals("carebot");
      return (takenBack ? "Taken back on " : "Turned off on ")
          + day(standing.since())
          + (takenBack
              ? ", since " + standing.because() + ". Counted anew from then on."
              : " by " + standing.by() + ".");
    }
    if (!maySend(record)) return "";
    long missing = ground.rule().missing(record.evidence());
    return missing == 0 ? "" : missing + " more in a row without an edit would do.";
  }

  private String day(Instant at) {
    return DAY.format(at.atZone(ground.zone()));
  }

  private List<String> arithmetic() {
    TrustRule rule = ground.rule();
    String level = number(rule.level() * 100, 2) + " %";
    return List.of(
        "A share that was seen is not the share that will be: of 50 answers sent unedited all 50"
            + " may have been luck. Wilson's lower bound says how low the true share may be, so"
            + " that it is right in 95 of 100 such judgements (two-sided).",
        "Offered is what people decided about at least "
            + rule.least()
            + " times and whose bound is over "
            + level
            + ". Without a single edit that takes "
            + Math.max(rule.least(), Wilson.missing(0, 0, rule.level()))
            + " answers; with one edit "
            + (1 + Wilson.missing(0, 1, rule.level()))
            + "; 50 of 50 alone prove "
            + floored(Wilson.lower(50, 50))
            + " %.",
        "The numbers are trust.level and trust.least in the configuration.");
  }
}
