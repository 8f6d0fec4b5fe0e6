package com.amijose.carebot.app;

import com.amijose.carebot.casework.Postbag;
import com.amijose.carebot.casework.review.Review;
import com.amijose.carebot.casework.review.ReviewRules;
import com.amijose.carebot.casework.review.Thinking;
import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.desk.cases.CaseDesk;
import com.amijose.carebot.desk.cases.CasePages;
import com.amijose.carebot.desk.queue.QueueDesk;
import com.amijose.carebot.triage.Known;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Assembles what people do with cases: the acts, and the page that they are done on. */
final class CaseWork {
  private final BotSettings settings;
  private final Records records;
  private final Clock clock;
  private final Review review;

  CaseWork(BotSettings settings, Skills skills, Records records, Clock clock) {
    this.settings = settings;
    this.records = records;
    this.clock = clock;
    Known known = new Known(records.orders(), records.past());
    Thinking thinking =
        new Thinking(
            skills.read(),
            skills.rethink().apply(known),
            new Postbag(settings.from(), skills.write()));
    ReviewRules rules =
        new ReviewRules(settings.atTheDesk().undo(), ReviewRules.STANDARD.letterKeeps());
    this.review = new Review(records.work(), thinking, rules, clock);
  }

  QueueDesk queues(Events events) {
    return new QueueDesk(
        records.queues(),
        records.drafts(),
        review::approve,
        events,
        settings.atTheDesk().zone(),
        clock);
  }

  /**
   * @param people of the team, to assign cases to
   */
  Area pages(Events events, Supplier<List<String>> people) {
    return new CasePages(
        new CaseDesk(
            records.work(),
            review,
            records.outbox(),
            events,
            people,
            settings.atTheDesk().zone(),
            clock));
  }
}
