package com.amijose.carebot.store;

import static com.amijose.carebot.store.AVerdict.NOW;
import static com.amijose.carebot.store.AVerdict.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.casework.Amendment;
import com.amijose.carebot.casework.Approval;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Discard;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.CaseFiles;
import com.amijose.carebot.casework.review.Correction;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.casework.review.Redraft;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.triage.Corrected;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people's acts promise, whatever database they stand on. */
abstract class ReviewContract {
  private static final Actor ANN = Actor.person("Ann");
  private static final Actor BEN = Actor.person("Ben");
  private static final Duration UNDO = Duration.ofSeconds(15);

  private Database database;
  private SqlCaseBook cases;
  private SqlCaseFiles files;
  private SqlApprovals approvals;
  private SqlRewrites rewrites;
  private SqlCaseCare care;
  private SqlOutbox outbox;
  private SqlChores chores;
  private SqlOrderBook orders;

  abstract Database open();

  @BeforeEach
  void openAll() {
    database = open();
    cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
    files = new SqlCaseFiles(database);
    approvals = new SqlApprovals(database);
    rewrites = new SqlRewrites(database, "test");
    care = new SqlCaseCare(database);
    chores = new SqlChores(database);
    orders = new SqlOrderBook(database);
    outbox =
        new SqlOutbox(
            database, RetrySchedule.STANDARD, BreakerRules.STANDARD, Duration.ofMinutes(10));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A case whose order is in the order book and whose reply waits. */
  private CaseFile drafted(long uid) {
    Claim claim = cases.claim(mail(uid, "mail " + uid), "me", NOW).orElseThrow();
    Filing.Drafted filing = AVerdict.drafted("jo@example.test");
    OrderNumber number = filing.verdict().reasoning().orders().get(0).mention().number();
    orders.take(List.of(AVerdict.order(number)), NOW);
    cases.file(claim, filing, NOW);
    return file(claim.caseId());
  }

  private CaseFile file(long caseId) {
    return files.find(caseId, "Ann").orElseThrow();
  }

  private Acted approve(CaseFile file, Actor by, Instant at) {
    return approvals.approve(
        new Approval(id(file), hash(file), Optional.of("RMA-1"), at.plus(UNDO), by, at));
  }

  private static long id(CaseFile file) {
    return file.facts().caseId();
  }

  private static String hash(CaseFile file) {
    return file.reply().orElseThrow().frozen().hash();
  }

  private static HeldReply.State state(CaseFile file) {
    return file.reply().orElseThrow().state();
  }

  private static String refusal(Acted acted) {
    return acted.fold(done -> "done: " + done.said(), Acted.Refused::because);
  }

  @Test
  void an_approved_reply_goes_out_once_and_not_before_it_can_no_longer_be_taken_back() {
    CaseFile file = drafted(1);
    assertThat(approve(file, ANN, NOW).isDone()).isTrue();
    assertThat(refusal(approve(file, BEN, NOW.plusSeconds(1))))
        .isEqualTo("the reply is already on its way, approved by Ann");
    assertThat(outbox.claimDue("courier", NOW.plus(UNDO).minusMillis(1))).isEmpty();
    assertThat(outbox.claimDue("courier", NOW.plus(UNDO)).orElseThrow().hash())
        .isEqualTo(hash(file));
    assertThat(outbox.claimDue("courier", NOW.plus(UNDO))).isEmpty();
    assertThat(file(id(file)).reply().orElseThrow().approvedBy()).contains("Ann");
  }

  @Test
  void other_bytes_than_those_that_were_seen_are_not_approved() {
    CaseFile file = drafted(1);
    Acted acted =
        approvals.approve(
            new Approval(id(file), "another", Optional.empty(), NOW.plus(UNDO), ANN, NOW));
    assertThat(refusal(acted)).contains("was changed since you opened it");
    assertThat(state(file(id(file)))).isEqualTo(HeldReply.State.DRAFT);
  }

  @Test
  void an_approval_that_is_taken_back_leaves_a_draft_that_can_be_approved_again() {
    CaseFile file = drafted(1);
    chores.done(chores.claimDue("me", 10, NOW), NOW);
    approve(file, ANN, NOW);
    assertThat(approvals.undo(id(file), ANN, NOW.plusSeconds(5)).isDone()).isTrue();
    assertThat(approvals.undo(id(file), ANN, NOW.plusSeconds(6)).isDone()).isFalse();
    CaseFile after = file(id(file));
    assertThat(state(after)).isEqualTo(HeldReply.State.DRAFT);
    assertThat(after.facts().ending()).contains(Ending.DRAFTED);
    assertThat(outbox.claimDue("courier", NOW.plusSeconds(60))).isEmpty();
    assertThat(chores.claimDue("me", 10, NOW.plusSeconds(5)))
        .extracting(Chore::kind)
        .containsExactly(Chore.Kind.REMOVE_DRAFT, Chore.Kind.APPEND_DRAFT);
    assertThat(approve(after, BEN, NOW.plusSeconds(9)).isDone()).isTrue();
    assertThat(after.trail())
        .extracting(AuditEntry::event)
        .containsExactly("reply_drafted", "draft_approved", "approval_taken_back");
  }

  @Test
  void what_a_courier_has_cannot_be_taken_back() {
    CaseFile file = drafted(1);
    approve(file, ANN, NOW);
    outbox.claimDue("courier", NOW.plus(UNDO)).orElseThrow();
    assertThat(refusal(approvals.undo(id(file), ANN, NOW.plus(UNDO)))).contains("too late");
  }

  @Test
  void a_newer_mail_of_the_customer_holds_the_reply_until_somebody_has_read_it() {
    CaseFile file = drafted(1);
    Instant later = NOW.plusSeconds(60);
    Claim newer = cases.claim(mail(2, "something else"), "me", later).orElseThrow();
    cases.file(newer, AVerdict.drafted("jo@example.test"), later);

    assertThat(refusal(approve(file, ANN, later.plusSeconds(1))))
        .contains("written again since (case " + newer.caseId() + ")");
    approvals.keep(id(file), ANN, later.plusSeconds(2));
    assertThat(approve(file, ANN, later.plusSeconds(3)).isDone()).isTrue();
  }

  @Test
  void a_reply_about_an_order_that_has_changed_is_not_approved() {
    CaseFile file = drafted(1);
    Order order = file.reasoning().orElseThrow().orders().get(0).ownOrder().orElseThrow();
    orders.take(List.of(order.deliveredAt(NOW.minusSeconds(1))), NOW.plusSeconds(1));
    assertThat(refusal(approve(file, ANN, NOW.plusSeconds(2))))
        .contains("order " + order.number() + " has changed");
  }

  @Test
  void an_approval_opens_the_return_and_taking_it_back_closes_it() {
    CaseFile file = drafted(1);
    approve(file, ANN, NOW);
    assertThat(returnLines()).isEqualTo(1);
    approvals.undo(id(file), ANN, NOW);
    assertThat(returnLines()).isZero();
  }

  private int returnLines() {
    return database.read(
        handle ->
            handle.createQuery("SELECT count(*) FROM return_lines").mapTo(Integer.class).one());
  }

  @Test
  void an_edited_draft_leaves_drafts_comes_back_with_its_new_text_and_keeps_the_old_one() {
    CaseFile file = drafted(1);
    chores.done(chores.claimDue("me", 10, NOW), NOW);
    FrozenReply own = AVerdict.reply("jo@example.test", false);
    Amendment amendment = new Amendment(id(file), hash(file), own, ANN, NOW);
    rewrites.keepTyped(id(file), "Ann", new CaseFile.Typed("reply", "x", "half a sent", NOW));
    assertThat(rewrites.amend(amendment).isDone()).isTrue();
    assertThat(refusal(rewrites.amend(amendment))).contains("was changed since");
    List<Chore> due = chores.claimDue("me", 10, NOW);
    assertThat(due)
        .extracting(Chore::kind)
        .containsExactly(Chore.Kind.REMOVE_DRAFT, Chore.Kind.APPEND_DRAFT);
    assertThat(due.get(0).mail().orElseThrow().reference())
        .isEqualTo(file.reply().orElseThrow().frozen().reference());
    assertThat(due.get(1).mail().orElseThrow().bytes()).isEqualTo(own.bytes());
    CaseFile after = file(id(file));
    assertThat(after.versions()).extracting(CaseFile.Version::text).containsExactly("Hello");
    assertThat(after.typed()).isEmpty();
  }

  @Test
  void a_corrected_case_has_the_new_decision_the_new_draft_and_a_labelled_example() {
    CaseFile file = drafted(1);
    Redraft redraft = redraft(file, hash(file), NOW.plusSeconds(1));
    assertThat(rewrites.redraft(redraft).isDone()).isTrue();
    assertThat(rewrites.redraft(redraft).isDone()).as("a second time").isFalse();
    CaseFile after = file(id(file));
    assertThat(after.reasoning().orElseThrow()).isEqualTo(redraft.answer().reasoning());
    assertThat(after.read()).as("what was read at first").isEqualTo(file.read());
    assertThat(after.corrected()).isEqualTo(redraft.corrected());
    assertThat(after.decidedAt()).contains(NOW.plusSeconds(1));
    assertThat(hash(after)).isEqualTo(redraft.reply().hash());
    assertThat(files.list()).containsExactlyElementsOf(redraft.corrections());
    assertThat(after.trail())
        .extracting(AuditEntry::event)
        .containsExactly("reply_drafted", "fact_corrected", "reply_rewritten");
  }

  @Test
  void a_reply_that_is_on_its_way_is_not_written_anew() {
    CaseFile file = drafted(1);
    approve(file, ANN, NOW);
    assertThat(refusal(rewrites.redraft(redraft(file, hash(file), NOW))))
        .contains("already on its way");
    assertThat(file(id(file)).corrected()).isEqualTo(Corrected.NOTHING);
  }

  @Test
  void a_case_without_a_draft_can_get_one() {
    CaseFile file = drafted(1);
    care.end(new Discard(id(file), "handed to Ben", ANN, NOW), Ending.HUMAN, List.of());
    assertThat(state(file(id(file)))).isEqualTo(HeldReply.State.WITHDRAWN);
    assertThat(rewrites.redraft(redraft(file, "", NOW)).isDone()).isTrue();
    assertThat(state(file(id(file)))).isEqualTo(HeldReply.State.DRAFT);
    assertThat(file(id(file)).facts().ending()).contains(Ending.DRAFTED);
  }

  private static Redraft redraft(CaseFile file, String basedOn, Instant at) {
    Verdict.Answer answer = AVerdict.answer("jo@example.test", new OrderNumber("AJ99"));
    Corrected corrected =
        new Corrected(
            Optional.empty(),
            Optional.of(Reason.CHANGED_MIND),
            Optional.of(new OrderNumber("AJ99")),
            List.of(1),
            Optional.of(true),
            Optional.of(LocalDate.of(2026, 9, 1)),
            Optional.empty());
    Correction correction =
        new Correction(
            id(file), "reason", "damaged", "changed_mind", "my ring", "The ring…", "Ann", at);
    return new Redraft(
        id(file),
        Optional.of(basedOn).filter(hash -> !hash.isEmpty()),
        answer,
        AVerdict.reply("jo@example.test", false),
        List.of("a fact was corrected by Ann"),
        corrected,
        List.of(correction),
        "a fact was corrected",
        ANN,
        at);
  }

  @Test
  void a_case_that_ended_otherwise_takes_its_draft_out_of_drafts() {
    CaseFile file = drafted(1);
    chores.done(chores.claimDue("me", 10, NOW), NOW);
    Discard discard = new Discard(id(file), "it is not a return", ANN, NOW);
    assertThat(care.end(discard, Ending.NO_REPLY, List.of()).isDone()).isTrue();
    assertThat(file(id(file)).facts().ending()).contains(Ending.NO_REPLY);
    assertThat(chores.claimDue("me", 10, NOW))
        .extracting(Chore::kind)
        .containsExactly(Chore.Kind.REMOVE_DRAFT);
  }

  @Test
  void what_is_on_its_way_cannot_be_ended_otherwise() {
    CaseFile file = drafted(1);
    approve(file, ANN, NOW);
    Acted acted = care.end(new Discard(id(file), "no", BEN, NOW), Ending.NO_REPLY, List.of());
    assertThat(refusal(acted)).isEqualTo("the reply is already on its way, approved by Ann");
  }

  @Test
  void what_a_person_answered_in_the_mailbox_cannot_be_ended_otherwise() {
    CaseFile file = drafted(1);
    String reference = file.reply().orElseThrow().frozen().reference();
    approve(file, ANN, NOW);
    SqlDrafts drafts = new SqlDrafts(database);
    assertThat(drafts.isUnsent(reference)).isTrue();
    assertThat(drafts.sentElsewhere(reference, NOW)).as("the approval is void").isTrue();
    assertThat(outbox.claimDue("courier", NOW.plus(UNDO))).isEmpty();
    Acted acted = care.end(new Discard(id(file), "no", BEN, NOW), Ending.NO_REPLY, List.of());
    assertThat(refusal(acted)).contains("answered already");
    assertThat(refusal(rewrites.redraft(redraft(file, "", NOW)))).contains("answered meanwhile");
    assertThat(file(id(file)).facts().ending()).contains(Ending.REPLIED);
  }

  @Test
  void notes_assignee_and_snooze_are_kept_with_their_trail() {
    CaseFile file = drafted(1);
    care.note(id(file), " call her first ", ANN, NOW);
    care.assign(id(file), Optional.of("Ben"), ANN, NOW);
    care.snooze(id(file), Optional.of(NOW.plusSeconds(60)), BEN, NOW);
    assertThat(refusal(care.snooze(id(file), Optional.of(NOW), BEN, NOW)))
        .contains("still to come");
    CaseFile after = file(id(file));
    assertThat(after.notes()).containsExactly(new CaseFile.Note("Ann", NOW, "call her first"));
    assertThat(after.keeping())
        .isEqualTo(
            new CaseFile.Keeping(
                Optional.of("Ben"), Optional.of(NOW.plusSeconds(60)), Optional.empty()));
    assertThat(after.trail())
        .extracting(AuditEntry::sentence)
        .contains("Assigned: nobody → Ben.", "An internal note was written.");
    care.snooze(id(file), Optional.empty(), BEN, NOW);
    assertThat(file(id(file)).keeping().snoozedUntil()).isEmpty();
  }

  @Test
  void nothing_can_be_done_to_a_case_that_is_not_there() {
    assertThat(refusal(care.note(77, "x", ANN, NOW))).isEqualTo("there is no such case");
    assertThat(refusal(care.assign(77, Optional.empty(), ANN, NOW)))
        .isEqualTo("there is no such case");
    assertThat(files.find(77, "Ann")).isEmpty();
    rewrites.keepTyped(77, "Ann", new CaseFile.Typed("note", "", "x", NOW));
  }

  @Test
  void typed_words_are_each_persons_own() {
    CaseFile file = drafted(1);
    CaseFile.Typed typed = new CaseFile.Typed("note", "", "hal", NOW);
    rewrites.keepTyped(id(file), "Ann", typed);
    rewrites.keepTyped(id(file), "Ben", new CaseFile.Typed("note", "", "other", NOW));
    assertThat(file(id(file)).typed()).containsExactly(typed);
    rewrites.keepTyped(id(file), "Ann", new CaseFile.Typed("note", "", " ", NOW));
    assertThat(file(id(file)).typed()).isEmpty();
  }

  @Test
  void the_next_case_is_the_one_after_it_that_waits_and_is_not_put_aside() {
    long first = id(drafted(1));
    CaseFile sent = drafted(2);
    long aside = id(drafted(3));
    long last = id(drafted(4));
    approve(sent, ANN, NOW);
    care.snooze(aside, Optional.of(NOW.plusSeconds(60)), ANN, NOW);
    assertThat(files.next(first, NOW)).contains(last);
    assertThat(files.next(last, NOW)).as("from the beginning again").contains(first);
    assertThat(files.next(first, NOW.plusSeconds(60))).as("it is back").contains(aside);
    assertThat(files.approvedBy("Ann"))
        .containsExactly(new CaseFiles.OnItsWay(id(sent), NOW.plus(UNDO)));
    assertThat(files.approvedBy("Ben")).isEmpty();
  }

  @Test
  void other_mails_of_the_customer_come_along() {
    CaseFile first = drafted(1);
    CaseFile second = drafted(2);
    assertThat(second.earlier()).extracting(CaseFile.Earlier::caseId).containsExactly(id(first));
  }
}
