package com.amijose.carebot.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.desk.figures.FigureBook;
import com.amijose.carebot.desk.figures.FigureBook.Answers;
import com.amijose.carebot.desk.figures.FigureBook.Asked;
import com.amijose.carebot.desk.figures.FigureBook.Count;
import com.amijose.carebot.desk.figures.FigureBook.Mails;
import com.amijose.carebot.desk.figures.Period;
import com.amijose.carebot.policy.PolicyQuestion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the figures count, whatever database it stands on. */
abstract class FiguresContract {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 24);
  private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
  private static final Period WEEKEND = new Period(SATURDAY, SUNDAY, LONDON);

  private Database database;
  private SqlFigures figures;
  private long uid;

  abstract Database open();

  @BeforeEach
  void openAll() {
    database = open();
    figures = new SqlFigures(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** The clocks went back at 01:00 UTC on that Sunday. */
  @Test
  void mails_fall_on_the_days_of_the_shop_not_of_utc() {
    aCase("2026-10-23T22:59:00Z", "customer", "approved"); // Friday still
    aCase("2026-10-23T23:00:00Z", "customer", "approved"); // Saturday 00:00
    aCase("2026-10-24T22:59:00Z", "customer", "denied");
    aCase("2026-10-24T23:00:00Z", "customer", "denied"); // Sunday 00:00
    aCase("2026-10-25T23:59:00Z", "customer", null);
    aCase("2026-10-26T00:00:00Z", "bulk", null); // Monday

    assertThat(figures.mails(WEEKEND))
        .containsExactlyInAnyOrder(
            new Mails(SATURDAY, "customer", Optional.of("approved"), 1),
            new Mails(SATURDAY, "customer", Optional.of("denied"), 1),
            new Mails(SUNDAY, "customer", Optional.of("denied"), 1),
            new Mails(SUNDAY, "customer", Optional.empty(), 1));
  }

  @Test
  void over_a_long_period_they_are_counted_by_weeks() {
    aCase("2026-10-25T12:00:00Z", "customer", "approved");
    aCase("2026-10-26T12:00:00Z", "customer", "approved");
    Period quarter = new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 31), LONDON);
    assertThat(figures.mails(quarter))
        .containsExactlyInAnyOrder(
            new Mails(LocalDate.of(2026, 10, 19), "customer", Optional.of("approved"), 1),
            new Mails(LocalDate.of(2026, 10, 26), "customer", Optional.of("approved"), 1));
  }

  @Test
  void median_and_ninetieth_are_the_nearest_ranks_and_who_sent_is_told_apart() {
    for (int minutes = 1; minutes <= 10; minutes++) {
      long id = aCase("2026-10-24T10:00:00Z", "customer", "approved");
      answered(id, Instant.parse("2026-10-24T10:00:00Z").plusSeconds(60L * minutes), minutes <= 4);
    }
    assertThat(figures.answers(WEEKEND))
        .containsExactly(
            new Answers(SATURDAY, 10, 4, Duration.ofMinutes(5), Duration.ofMinutes(9)));
  }

  @Test
  void one_answer_is_its_own_median() {
    long id = aCase("2026-10-24T10:00:00Z", "customer", "approved");
    answered(id, Instant.parse("2026-10-24T10:03:00Z"), false);
    assertThat(figures.answers(WEEKEND))
        .containsExactly(new Answers(SATURDAY, 1, 0, Duration.ofMinutes(3), Duration.ofMinutes(3)));
  }

  @Test
  void what_was_asked_is_counted_by_product_without_its_variant() {
    PolicyQuestion question = ACasebook.question(0, Instant.parse("2026-10-24T10:00:00Z"));
    long first = aCase("2026-10-24T10:00:00Z", "customer", "approved");
    long second = aCase("2026-10-24T10:00:00Z", "customer", "approved");
    database.write(
        handle -> {
          AskedItems.keep(handle, first, question);
          AskedItems.keep(handle, second, question);
          AskedItems.keep(handle, second, question);
          return true;
        });
    assertThat(figures.asked(WEEKEND))
        .containsExactly(new Asked("Gold Heart Necklace", "standard", "changed_mind", 2));
  }

  @Test
  void what_people_did_is_counted_by_the_day_they_did_it() {
    long id = aCase("2026-10-24T10:00:00Z", "customer", "approved");
    long at = Instant.parse("2026-10-25T10:00:00Z").toEpochMilli();
    database.write(
        handle -> {
          handle.execute(
              "INSERT INTO first_drafts (case_id, kind, hash, substance, fate, settled_at)"
                  + " VALUES (?, 'approved_9a', 'h', 's', 'edited', ?)",
              id,
              at);
          handle.execute(
              "INSERT INTO wrong_sends (case_id, reported_at, reported_by, because)"
                  + " VALUES (?, ?, 'mara', 'no')",
              id,
              at);
          return handle.execute(
              "INSERT INTO corrections (case_id, at, author, field, old_value, new_value, subject,"
                  + " text) VALUES (?, ?, 'mara', 'reason', 'a', 'b', 's', 't')",
              id,
              at);
        });
    assertThat(figures.fates(WEEKEND)).containsExactly(new Count(SUNDAY, "edited", 1));
    assertThat(figures.wrongSends(WEEKEND)).containsExactly(new Count(SUNDAY, "", 1));
    assertThat(figures.corrections(WEEKEND)).containsExactly(new Count(SUNDAY, "reason", 1));
  }

  @Test
  void so_many_tables_leave_the_desk_in_a_day_and_each_is_in_the_trail() {
    Instant noon = Instant.parse("2026-10-24T12:00:00Z");
    assertThat(figures.noteExport(export("mara", noon))).isTrue();
    assertThat(figures.noteExport(export("mara", noon.plusSeconds(1)))).isTrue();
    assertThat(figures.noteExport(export("mara", noon.plusSeconds(2)))).isFalse();
    assertThat(figures.noteExport(export("finn", noon.plusSeconds(3)))).isTrue();
    long noted =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM trail WHERE event = 'figures_exported'")
                    .mapTo(Long.class)
                    .one());
    assertThat(noted).isEqualTo(3);
  }

  private static FigureBook.Export export(String who, Instant at) {
    return new FigureBook.Export(
        "mails", WEEKEND, Actor.person(who), at, Instant.parse("2026-10-23T23:00:00Z"), 2);
  }

  private long aCase(String arrived, String kind, String outcome) {
    long at = Instant.parse(arrived).toEpochMilli();
    long next = ++uid;
    return database.write(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO cases (account, mailbox, uidvalidity, uid, state, seen_at,
                      arrived_at, kind, outcome)
                    VALUES ('care', 'INBOX', 7, :uid, 'FILED', :at, :at, :kind, :outcome)
                    RETURNING id
                    """)
                .bind("uid", next)
                .bind("at", at)
                .bind("kind", kind)
                .bind("outcome", outcome)
                .mapTo(Long.class)
                .one());
  }

  private void answered(long caseId, Instant at, boolean byItself) {
    database.write(
        handle -> {
          handle.execute(
              "UPDATE cases SET ending = 'replied', ended_at = ? WHERE id = ?",
              at.toEpochMilli(),
              caseId);
          return handle.execute(
              "INSERT INTO replies (case_id, kind, state, recipient, recipient_key, message_id,"
                  + " reference, template, thread, automatic, hash, because, drafted_at, sent_at)"
                  + " VALUES (?, 'answer', 'SENT', 'a', 'a', ?, ?, 'approved', 't', ?, 'h', 'b', ?, ?)",
              caseId,
              "m" + caseId,
              "r" + caseId,
              byItself ? 1 : 0,
              at.toEpochMilli(),
              at.toEpochMilli());
        });
  }
}
