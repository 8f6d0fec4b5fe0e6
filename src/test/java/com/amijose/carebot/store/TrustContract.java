package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static com.amijose.carebot.store.AVerdict.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.desk.trust.Fate;
import com.amijose.carebot.desk.trust.KindRecord;
import com.amijose.carebot.desk.trust.TrustBook.Change;
import com.amijose.carebot.desk.trust.TrustBook.WrongSend;
import com.amijose.carebot.desk.trust.TrustRule;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.triage.AnswerKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of drafts and of trust, whatever database it stands on. */
abstract class TrustContract {
  private static final Actor MARA = Actor.person("mara@shop.example");
  private static final TrustRule EASY = new TrustRule(0.3, 2);

  private Database database;
  private SqlCaseBook cases;
  private SqlTrust trust;
  private SqlDrafts drafts;
  private long uid;

  abstract Database open();

  @BeforeEach
  void openAll() {
    database = open();
    cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
    trust = new SqlTrust(database);
    drafts = new SqlDrafts(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_draft_that_goes_out_as_it_was_counts_as_unedited() {
    send(draft());
    draft();

    assertThat(trust.noteFates(NOW)).isEqualTo(1);

    assertThat(record().evidence().count(Fate.UNEDITED)).isEqualTo(1);
    assertThat(record().evidence().decided()).isEqualTo(1);
    assertThat(trust.noteFates(NOW)).isZero();
  }

  @Test
  void each_way_to_deal_with_a_draft_has_its_fate() {
    long touched = draft();
    rewrite(touched, "Hello", "hello");
    send(touched);
    long edited = draft();
    rewrite(edited, "Hello", "We will not");
    send(edited);
    end(draft(), "WITHDRAWN", Ending.HUMAN, "the draft was discarded: wrong");
    draft();
    drafts.answeredElsewhere(mail(uid, "").key(), NOW);
    drafts.sentElsewhere(reference(draft()), NOW);
    end(draft(), "FAILED", Ending.HUMAN, "refused");

    trust.noteFates(NOW);

    KindRecord record = record();
    for (Fate fate :
        List.of(
            Fate.TOUCHED,
            Fate.EDITED,
            Fate.DISCARDED,
            Fate.REPLACED,
            Fate.ELSEWHERE,
            Fate.UNDELIVERED)) {
      assertThat(record.evidence().count(fate)).as(fate.word()).isEqualTo(1);
    }
    assertThat(record.evidence().decided()).isEqualTo(4);
    assertThat(record.evidence().unedited()).isEqualTo(1);
  }

  @Test
  void a_kind_is_off_until_a_lead_turns_it_on_and_only_with_the_evidence() {
    send(draft());
    assertThat(trust.turnOn(kind(), EASY, MARA, NOW)).isInstanceOf(Change.Refused.class);
    assertThat(trust.includes(kind())).isFalse();
    assertThat(trust.isAnyOn()).isFalse();

    send(draft());
    assertThat(trust.turnOn(kind(), EASY, MARA, NOW)).isEqualTo(new Change.Done());

    assertThat(trust.includes(kind())).isTrue();
    assertThat(trust.includes(AnswerKind.of("approved", List.of("9a")))).isFalse();
    assertThat(trust.isAnyOn()).isTrue();
    assertThat(trust.turnOn(kind(), EASY, MARA, NOW)).isInstanceOf(Change.Refused.class);
    assertThat(trail("trust_turned_on")).isEqualTo(1);
  }

  @Test
  void a_kind_that_nobody_ever_saw_cannot_be_turned_on() {
    assertThat(trust.turnOn(AnswerKind.parse("approved_9a"), EASY, MARA, NOW))
        .isInstanceOf(Change.Refused.class);
  }

  @Test
  void a_lead_turns_it_off_again_and_the_evidence_stays() {
    turnedOn();
    assertThat(trust.turnOff(kind(), MARA, NOW)).isEqualTo(new Change.Done());
    assertThat(trust.includes(kind())).isFalse();
    assertThat(trust.turnOff(kind(), MARA, NOW)).isInstanceOf(Change.Refused.class);
    assertThat(record().evidence().unedited()).isEqualTo(2);
    assertThat(trust.turnOn(kind(), EASY, MARA, NOW)).isEqualTo(new Change.Done());
    assertThat(trail("trust_turned_off")).isEqualTo(1);
  }

  @Test
  void one_edit_of_substance_takes_it_back_and_counting_begins_anew() {
    turnedOn();
    long edited = draft();
    rewrite(edited, "Hello", "We will not");
    send(edited);

    trust.noteFates(NOW.plusSeconds(60));

    assertThat(trust.includes(kind())).isFalse();
    KindRecord.Standing standing = record().standing().orElseThrow();
    assertThat(standing.by()).isEqualTo("carebot");
    assertThat(standing.because()).contains("changed what one of them says");
    assertThat(record().evidence().decided()).isZero();
    assertThat(trail("trust_taken_back")).isEqualTo(1);
  }

  @Test
  void a_changed_greeting_takes_nothing_back() {
    turnedOn();
    long touched = draft();
    rewrite(touched, "Hello", "HELLO!");
    send(touched);
    trust.noteFates(NOW.plusSeconds(60));
    assertThat(trust.includes(kind())).isTrue();
  }

  @Test
  void one_report_of_a_wrong_reply_takes_it_back_once() {
    turnedOn();
    long wrong = draft();
    send(wrong);
    WrongSend report = new WrongSend(wrong, "not her order", MARA, NOW.plusSeconds(90));

    assertThat(trust.reportWrong(report)).isEqualTo(new Change.Done());
    assertThat(trust.reportWrong(report)).isInstanceOf(Change.Refused.class);

    assertThat(trust.includes(kind())).isFalse();
    assertThat(trust.findWrong(wrong)).contains(report);
    assertThat(trail("wrong_send_reported")).isEqualTo(1);
    assertThat(trail("trust_taken_back")).isEqualTo(1);
  }

  @Test
  void what_never_went_out_cannot_have_gone_out_wrongly() {
    long waiting = draft();
    assertThat(trust.reportWrong(new WrongSend(waiting, "no", MARA, NOW)))
        .isInstanceOf(Change.Refused.class);
    assertThat(trust.reportWrong(new WrongSend(4_711, "no", MARA, NOW)))
        .isInstanceOf(Change.Refused.class);
    assertThat(trail("wrong_send_reported")).isZero();
  }

  private void turnedOn() {
    send(draft());
    send(draft());
    assertThat(trust.turnOn(kind(), EASY, MARA, NOW)).isEqualTo(new Change.Done());
  }

  private static AnswerKind kind() {
    return AnswerKind.of("approved", List.of("6a"));
  }

  private KindRecord record() {
    return trust.list().stream().filter(one -> one.kind().equals(kind())).findFirst().orElseThrow();
  }

  private long draft() {
    uid++;
    Claim claim = cases.claim(mail(uid, "mail " + uid), "me", NOW).orElseThrow();
    Filing.Drafted made = AVerdict.drafted("jo@example.test");
    FrozenReply any = made.reply();
    FrozenReply reply =
        new FrozenReply(
            any.recipient(), any.messageId(), any.reference(), "approved", false, any.bytes());
    cases.file(
        claim, new Filing.Drafted(made.verdict(), made.thread(), reply, made.because()), NOW);
    return claim.caseId();
  }

  private void rewrite(long caseId, String from, String to) {
    database.write(
        handle -> {
          byte[] old =
              handle
                  .createQuery(
                      "SELECT l.bytes FROM letters l JOIN replies r ON r.id = l.reply_id"
                          + " WHERE r.case_id = :case")
                  .bind("case", caseId)
                  .mapTo(byte[].class)
                  .one();
          byte[] changed =
              new String(old, StandardCharsets.UTF_8)
                  .replace("\r\n\r\n" + from, "\r\n\r\n" + to)
                  .getBytes(StandardCharsets.UTF_8);
          handle.execute(
              "UPDATE letters SET bytes = ? WHERE reply_id = (SELECT id FROM replies WHERE case_id = ?)",
              changed,
              caseId);
          return handle.execute(
              "UPDATE replies SET hash = ? WHERE case_id = ?", FrozenReply.hashOf(changed), caseId);
        });
  }

  private String reference(long caseId) {
    return drafts.find(caseId).orElseThrow().reply().reference();
  }

  private void send(long caseId) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE replies SET state = 'SENT', automatic = 0, sent_at = ? WHERE case_id = ?",
                NOW.toEpochMilli(),
                caseId));
    end(caseId, "SENT", Ending.REPLIED, "a reply was sent");
  }

  private void end(long caseId, String state, Ending ending, String because) {
    database.write(
        handle -> {
          handle.execute("UPDATE replies SET state = ? WHERE case_id = ?", state, caseId);
          CaseRows.end(handle, caseId, ending, because, NOW);
          return true;
        });
  }

  private long trail(String event) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM trail WHERE event = :event")
                .bind("event", event)
                .mapTo(Long.class)
                .one());
  }
}
