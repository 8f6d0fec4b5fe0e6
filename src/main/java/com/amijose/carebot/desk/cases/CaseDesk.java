package com.amijose.carebot.desk.cases;

import com.amijose.carebot.casework.review.CaseRecords;
import com.amijose.carebot.casework.review.Review;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.outbox.Outbox;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the page of a case stands on.
 *
 * @param people of the team, to assign cases to
 */
public record CaseDesk(
    CaseRecords records,
    Review review,
    Outbox outbox,
    Events events,
    Supplier<List<String>> people,
    ZoneId zone,
    Clock clock) {}
