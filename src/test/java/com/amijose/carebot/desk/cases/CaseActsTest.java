package com.amijose.carebot.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.Correction;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.message.MailContents;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.QueuedReply;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.store.SqlCaseFiles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every act on a case over HTTP, as a form of the page sends it. */
class CaseActsTest {
  private static final Duration UNDO = Duration.ofSeconds(15);

  @TempDir Path folder;
  private ACareTeam team;

  @BeforeEach
  void open() {
    team = new ACareTeam(folder);
  }

  @AfterEach
  void close() {
    team.close();
  }

  private HttpResponse<String> act(long id, String act, String... fields) {
    Map<String, String> form = new HashMap<>();
    form.put("hash", team.file(id).reply().map(reply -> reply.frozen().hash()).orElse(""));
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    return team.desk.post("/cases/" + id + "/" + act, Role.AGENT, form);
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static void refused(HttpResponse<String> answer, String because) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Nothing was done: ").contains(because);
  }

  private HeldReply.State state(long id) {
    return team.file(id).reply().orElseThrow().state();
  }

  private String letter(long id) {
    return MailContents.of(team.file(id).reply().orElseThrow().frozen().bytes()).text();
  }

  private Optional<Outcome> outcome(long id) {
    return team.file(id).reasoning().orElseThrow().decision().outcome();
  }

  @Test
  void approving_queues_the_very_bytes_and_opens_the_next_case() {
    long first = team.receiveStandardCase();
    long second = team.receiveStandardCase("AJ24818", "ann@example.test");
    String hash = team.hash(first);

    HttpResponse<String> answer = act(first, "approve");

    done(answer);
    assertThat(answer.headers().firstValue("Location")).contains("/cases/" + second);
    assertThat(team.outbox.claimDue("courier", team.clock.instant())).isEmpty();
    team.clock.pass(UNDO);
    QueuedReply due = team.outbox.claimDue("courier", team.clock.instant()).orElseThrow();
    assertThat(due.hash()).isEqualTo(hash);
    assertThat(due.automatic()).isFalse();
  }

  @Test
  void approving_twice_queues_one_reply_and_the_second_is_told_who_was_first() {
    long id = team.receiveStandardCase();
    String hash = team.hash(id);
    done(act(id, "approve"));

    HttpResponse<String> second =
        team.desk.post("/cases/" + id + "/approve", Role.LEAD, Map.of("hash", hash));

    refused(second, "the reply is already on its way, approved by agent@shop.example");
    team.clock.pass(UNDO);
    assertThat(team.outbox.claimDue("courier", team.clock.instant())).isPresent();
    assertThat(team.outbox.claimDue("courier", team.clock.instant())).isEmpty();
  }

  @Test
  void taking_it_back_leaves_a_draft_and_nothing_goes_out() {
    long id = team.receiveStandardCase();
    done(act(id, "approve"));
    assertThat(team.desk.get("/undo", Role.AGENT).body()).contains("/cases/" + id + "/undo");
    assertThat(team.desk.get("/undo", Role.LEAD).body()).doesNotContain("/undo\"");

    done(act(id, "undo"));

    assertThat(state(id)).isEqualTo(HeldReply.State.DRAFT);
    team.clock.pass(UNDO);
    assertThat(team.outbox.claimDue("courier", team.clock.instant())).isEmpty();
    refused(act(id, "undo"), "too late");
  }

  @Test
  void a_viewer_may_look_and_do_nothing() {
    long id = team.receiveStandardCase();
    HttpResponse<String> page = team.desk.get("/cases/" + id, Role.VIEWER);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("/approve");
    HttpResponse<String> answer =
        team.desk.post("/cases/" + id + "/approve", Role.VIEWER, Map.of("hash", team.hash(id)));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(state(id)).isEqualTo(HeldReply.State.DRAFT);
  }

  @Test
  void a_newer_mail_of_the_customer_stops_the_send_until_it_was_read() {
    long id = team.receiveStandardCase();
    team.clock.pass(Duration.ofMinutes(5));
    long newer = team.receive("jo@example.test", "Re: Return", "Please forget it, I keep it.");

    refused(act(id, "approve"), "written again since (case " + newer + ")");
    assertThat(team.desk.get("/cases/" + id, Role.AGENT).body())
        .contains("The customer has written again.");
    team.clock.pass(Duration.ofSeconds(1));
    done(act(id, "keep"));
    done(act(id, "approve"));
  }

  @Test
  void an_order_that_has_changed_stops_the_send_until_the_reply_is_written_anew() {
    long id = team.receiveStandardCase();
    team.clock.pass(Duration.ofMinutes(5));
    team.knows(AnOrder.of("Sea Glass Bracelet", "Nova Star Studs").deliveredDaysAgo(45).build());

    refused(act(id, "approve"), "would be another one today");
    assertThat(team.desk.get("/cases/" + id, Role.AGENT).body())
        .contains("The answer would be another one today");
    done(act(id, "write-anew"));
    assertThat(letter(id)).contains("store credit");
    done(act(id, "approve"));
  }

  @Test
  void a_letter_whose_last_day_to_post_is_near_is_written_anew_first() {
    long id = team.receiveStandardCase();
    assertThat(letter(id)).contains("15 October");
    team.clock.pass(Duration.ofDays(8));

    refused(act(id, "approve"), "the last day to post");
    done(act(id, "write-anew"));
    assertThat(letter(id)).contains("23 October");
    done(act(id, "approve"));
  }

  @Test
  void an_edited_reply_has_the_persons_words_in_both_forms_and_all_else_as_it_was() {
    long id = team.receiveStandardCase();
    HeldReply before = team.file(id).reply().orElseThrow();
    MailContents old = MailContents.of(before.frozen().bytes());

    done(act(id, "edit", "text", "Dear Jo,\r\n\r\nsend it <back> & be happy.\r\n"));

    HeldReply after = team.file(id).reply().orElseThrow();
    MailContents now = MailContents.of(after.frozen().bytes());
    assertThat(now.text()).isEqualTo("Dear Jo,\n\nsend it <back> & be happy.");
    assertThat(now.subject()).isEqualTo(old.subject());
    assertThat(now.files()).hasSize(1);
    assertThat(now.files().get(0).bytes()).isEqualTo(old.files().get(0).bytes());
    assertThat(after.frozen().recipient()).isEqualTo(before.frozen().recipient());
    assertThat(new String(after.frozen().bytes(), java.nio.charset.StandardCharsets.US_ASCII))
        .contains("send it &lt;back&gt; &amp; be happy.");
    assertThat(team.file(id).versions().get(0).text()).isEqualTo(old.text());
    refused(
        team.desk.post(
            "/cases/" + id + "/approve", Role.LEAD, Map.of("hash", before.frozen().hash())),
        "was changed since you opened it");
  }

  @Test
  void a_refused_edit_keeps_every_word_that_was_typed() {
    long id = team.receiveStandardCase();
    String stale = team.hash(id);
    done(act(id, "edit", "text", "The text of one."));

    HttpResponse<String> second =
        team.desk.post(
            "/cases/" + id + "/edit", Role.LEAD, Map.of("hash", stale, "text", "The text of two."));

    refused(second, "was changed since you opened it");
    assertThat(second.body()).contains("The text of two.");
    assertThat(letter(id)).isEqualTo("The text of one.");
    refused(act(id, "edit", "text", "Dear {{name}}"), "not filled in");
    refused(act(id, "edit", "text", "  "), "no words");
  }

  @Test
  void what_is_typed_is_kept_for_its_person_alone() {
    long id = team.receiveStandardCase();
    assertThat(act(id, "typed", "field", "reply", "text", "half a sent").statusCode())
        .isEqualTo(204);
    assertThat(team.desk.get("/cases/" + id, Role.AGENT).body())
        .contains("half a sent", "You began to edit");
    assertThat(team.desk.get("/cases/" + id, Role.LEAD).body()).doesNotContain("half a sent");
    assertThat(act(id, "typed", "field", "else", "text", "x").statusCode()).isEqualTo(400);
  }

  @Test
  void a_corrected_reason_decides_and_writes_anew_and_teaches() {
    long id = team.receiveStandardCase();
    assertThat(letter(id)).doesNotContain("damage");

    HttpResponse<String> answer = act(id, "correct", "reason", "damaged", "request", "return");

    done(answer);
    String page = team.desk.get("/cases/" + id + "?changed=yes", Role.AGENT).body();
    assertThat(page).contains("What changed", "changed mind", "damaged");
    CaseFile file = team.file(id);
    assertThat(file.reasoning().orElseThrow().decision().items().get(0).rows())
        .containsExactly("6a");
    List<Correction> learned = new SqlCaseFiles(team.database).list();
    assertThat(learned)
        .extracting(Correction::field, Correction::before, Correction::after)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("reason", "changed_mind", "damaged"));
    assertThat(learned.get(0).text()).contains("changed my mind about the Sea Glass");
    done(act(id, "approve"));
  }

  @Test
  void worn_delivery_date_and_pieces_can_be_corrected_one_after_the_other() {
    long id = team.receiveStandardCase();
    done(act(id, "correct", "delivered", "2026-08-20"));
    assertThat(letter(id)).contains("store credit");
    done(act(id, "correct", "worn", "yes"));
    assertThat(outcome(id)).contains(Outcome.DENIED);
    assertThat(team.file(id).reasoning().orElseThrow().decision().items().get(0).dates().day())
        .as("the date that was corrected first")
        .hasValue(42);
    done(act(id, "correct", "worn", "no", "line", "2"));
    assertThat(letter(id)).contains("Nova Star Studs").doesNotContain("Sea Glass Bracelet");
    assertThat(new SqlCaseFiles(team.database).list())
        .extracting(Correction::field)
        .containsExactly("delivery_date", "worn", "items", "worn");
    done(act(id, "approve"));
  }

  @Test
  void another_order_is_taken_on_a_persons_word_and_one_that_is_not_there_is_not() {
    long id = team.receiveStandardCase();
    team.knows(
        AnOrder.of("Moon Pendant")
            .numbered("AJ30000")
            .by("mum@example.test")
            .deliveredDaysAgo(3)
            .build());
    refused(act(id, "correct", "order", "AJ99999"), "the shop has no order AJ99999");
    refused(act(id, "correct", "order", "what?!"), "is no order number");
    done(act(id, "correct", "order", "#aj 30000", "line", "1"));
    assertThat(letter(id)).contains("AJ30000", "Moon Pendant");
    done(act(id, "approve"));
  }

  @Test
  void asking_the_customer_writes_the_question_and_tells_nothing_more() {
    long id = team.receiveStandardCase();
    refused(act(id, "ask"), "choose at least one");
    done(act(id, "ask", "fact", "reason"));
    assertThat(outcome(id)).contains(Outcome.NEEDS_INFO);
    assertThat(letter(id)).contains("what the matter is").doesNotContain("approved");
    done(act(id, "ask", "fact", "order_number"));
    assertThat(letter(id)).contains("your order number").doesNotContain("Sea Glass");
    done(act(id, "approve"));
  }

  @Test
  void refusing_names_the_rule() {
    long id = team.receiveStandardCase();
    refused(act(id, "refuse", "row", "9a"), "choose the rule");
    done(act(id, "refuse", "row", "8"));
    assertThat(outcome(id)).contains(Outcome.DENIED);
    assertThat(letter(id)).contains("cannot take this one back");
    done(act(id, "approve"));
  }

  @Test
  void handing_over_withdraws_the_draft_and_assigns_the_case() {
    long id = team.receiveStandardCase();
    done(act(id, "hand-over", "to", "lead@shop.example", "why", "she knows him"));
    CaseFile file = team.file(id);
    assertThat(file.facts().ending()).contains(Ending.HUMAN);
    assertThat(file.facts().endingReason()).contains("handed to lead@shop.example: she knows him");
    assertThat(file.keeping().assignee()).contains("lead@shop.example");
    assertThat(state(id)).isEqualTo(HeldReply.State.WITHDRAWN);
    done(act(id, "write-anew"));
    assertThat(state(id)).as("and can get a draft again").isEqualTo(HeldReply.State.DRAFT);
  }

  @Test
  void a_second_mail_about_a_piece_shows_the_return_that_is_open_already() {
    long first = team.receiveStandardCase();
    String number = letter(first).replaceAll("(?s).*(RMA-[0-9A-Z]{10}).*", "$1");
    done(act(first, "approve"));
    team.clock.pass(Duration.ofMinutes(1));
    long second =
        team.receive(
            "jo@example.test",
            "Again",
            "I would like to return the Sea Glass Bracelet, order AJ24817, for a refund.");
    assertThat(team.desk.get("/cases/" + second, Role.AGENT).body())
        .contains("the return <strong>" + number + "</strong> is open already");
    assertThat(team.desk.get("/cases/" + first, Role.AGENT).body()).doesNotContain("open already");
  }

  @Test
  void a_cancellation_that_was_confirmed_is_still_to_be_done_in_the_shop() {
    team.knows(AnOrder.of("Sea Glass Bracelet").placed(Duration.ofMinutes(30)).build());
    long id =
        team.receive(
            "jo@example.test", "Cancel", "Please cancel my order AJ24817, I ordered by mistake.");
    assertThat(team.desk.get("/cases/" + id, Role.AGENT).body()).doesNotContain("in the shop now");
    done(act(id, "approve"));
    team.clock.pass(UNDO);
    QueuedReply reply = team.outbox.claimDue("courier", team.clock.instant()).orElseThrow();
    team.outbox.passDot(reply, team.clock.instant());
    team.outbox.settle(reply, new Delivery.Delivered("250 ok"), team.clock.instant());
    assertThat(team.desk.get("/cases/" + id, Role.AGENT).body())
        .contains("Cancel order AJ24817 in the shop now:");
    team.knows(AnOrder.of("Sea Glass Bracelet").placed(Duration.ofMinutes(30)).closed().build());
    assertThat(team.desk.get("/cases/" + id, Role.AGENT).body()).doesNotContain("in the shop now:");
  }

  @Test
  void what_is_not_a_return_is_done_and_teaches() {
    long id = team.receiveStandardCase();
    done(act(id, "not-a-return", "why", "praise"));
    assertThat(team.file(id).facts().ending()).contains(Ending.NO_REPLY);
    assertThat(new SqlCaseFiles(team.database).list())
        .extracting(Correction::field, Correction::after)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("request", "other"));
    refused(act(id, "approve"), "was withdrawn");
  }

  @Test
  void snoozed_assigned_and_noted() {
    long id = team.receiveStandardCase();
    refused(act(id, "snooze", "until", "yesterday"), "choose until when");
    refused(act(id, "snooze", "until", "2020-01-01T08:00"), "still to come");
    done(act(id, "snooze", "until", "2026-10-05T08:00"));
    done(act(id, "assign", "to", "lead@shop.example"));
    done(act(id, "note", "text", "Called <b>her</b>."));
    refused(act(id, "note", "text", " "), "no words");
    String page = team.desk.get("/cases/" + id, Role.AGENT).body();
    assertThat(page)
        .contains("put aside until Mon 5 Oct 2026, 08:00", "with lead@shop.example")
        .contains("Called &lt;b&gt;her&lt;/b&gt;.");
    done(act(id, "wake"));
    assertThat(team.desk.get("/cases/" + id, Role.AGENT).body()).doesNotContain("put aside until");
  }

  @Test
  void an_uncertain_reply_is_settled_by_what_a_person_found() {
    for (String how : List.of("arrived", "give_up", "send_again")) {
      long id = uncertain("AJ5000" + how.length());
      assertThat(team.desk.get("/cases/" + id, Role.AGENT).body())
          .contains("Nobody knows whether this reply was sent.");
      refused(act(id, "resolve", "how", "else"), "say what became of it");
      done(act(id, "resolve", "how", how));
      assertThat(state(id))
          .isEqualTo(
              Map.of(
                      "arrived", HeldReply.State.SENT,
                      "send_again", HeldReply.State.READY,
                      "give_up", HeldReply.State.FAILED)
                  .get(how));
      refused(act(id, "resolve", "how", how), "settled this meanwhile");
    }
  }

  private long uncertain(String number) {
    long id =
        team.receiveStandardCase(
            number, number.toLowerCase(java.util.Locale.ROOT) + "@example.test");
    done(act(id, "approve"));
    team.clock.pass(UNDO);
    QueuedReply reply = team.outbox.claimDue("courier", team.clock.instant()).orElseThrow();
    assertThat(team.outbox.passDot(reply, team.clock.instant())).isTrue();
    team.outbox.settle(reply, new Delivery.Uncertain("the connection broke"), team.clock.instant());
    return id;
  }

  @Test
  void a_quarantined_mail_can_be_downloaded_and_closed() {
    String mail = "X-Line: more\r\n".repeat(1100) + "From: a@example.test\r\n\r\nHello\r\n";
    long id = team.receive(mail);
    String page = team.desk.get("/cases/" + id, Role.AGENT).body();
    assertThat(page).contains("This mail could not be read", "Download the raw mail");
    HttpResponse<String> raw = team.desk.get("/cases/" + id + "/raw.eml", Role.VIEWER);
    assertThat(raw.body()).isEqualTo(mail);
    assertThat(raw.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"case-" + id + ".eml\"");
    refused(act(id, "write-anew"), "not read as a customer");
    done(act(id, "close", "why", "answered by hand"));
    assertThat(team.file(id).facts().endingReason()).contains("closed: answered by hand");
  }
}
