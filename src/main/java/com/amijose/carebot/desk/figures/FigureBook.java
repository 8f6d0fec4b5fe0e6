package com.amijose.carebot.desk.figures;

import com.amijose.carebot.audit.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The counts behind the figures; asking changes nothing but for {@link #noteExport}. */
public interface FigureBook {

  /** Mails by the bar of their arrival, kind and outcome. */
  List<Mails> mails(Period period);

  /** Answers by the bar in which they went out. */
  List<Answers> answers(Period period);

  List<Asked> asked(Period period);

  /** Drafts by the bar in which they ended, and their fate. */
  List<Count> fates(Period period);

  /** Facts that people corrected, by field. */
  List<Count> corrections(Period period);

  List<Count> wrongSends(Period period);

  /** Writes into the trail that a table leaves the desk; false where too many did today. */
  boolean noteExport(Export export);

  /**
   * @param outcome empty where the policy was not asked
   */
  record Mails(LocalDate bar, String kind, Optional<String> outcome, long count) {}

  /**
   * @param all answers of a person or by themselves
   * @param median from a mail's arrival to its answer
   */
  record Answers(LocalDate bar, long all, long byThemselves, Duration median, Duration ninetieth) {}

  record Asked(String product, String category, String reason, long count) {}

  record Count(LocalDate bar, String word, long count) {}

  /**
   * @param since only exports from then on count
   * @param most how many of this person's there may be
   */
  record Export(String figure, Period period, Actor by, Instant at, Instant since, int most) {}
}
