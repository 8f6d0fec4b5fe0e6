package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Assembly;
import com.amijose.carebot.app.Bot;
import com.amijose.carebot.app.Skills;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Postbag;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.CaseRecords;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.casework.review.Review;
import com.amijose.carebot.casework.review.ReviewRules;
import com.amijose.carebot.casework.review.Thinking;
import com.amijose.carebot.config.Settings;
import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.cases.CaseDesk;
import com.amijose.carebot.desk.cases.CasePages;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.message.MailContents;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlApprovals;
import com.amijose.carebot.store.SqlCaseCare;
import com.amijose.carebot.store.SqlCaseFiles;
import com.amijose.carebot.store.SqlCaseList;
import com.amijose.carebot.store.SqlOrderBook;
import com.amijose.carebot.store.SqlOutbox;
import com.amijose.carebot.store.SqlRewrites;
import com.amijose.carebot.store.Use;
import com.amijose.carebot.triage.Known;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk and the team's own mail program on one mailbox: two clients, one truth. */
class CareDeskStoryTest {
  private static final String CARE = "care@shop.example";
  private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");
  private static final Duration UNDO = Duration.ofSeconds(15);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(NOW);
  private MailServer server;
  private Bot bot;
  private Database database;
  private SqlCaseFiles files;
  private ADesk desk;

  @BeforeEach
  void open() {
    server = new MailServer(CARE);
    Shop shop =
        new Shop(folder, CARE, clock)
            .with("mode: review")
            .with("authentication: {require: false}")
            .with("orders: {csv: \"" + Customers.orders(folder, 3, NOW) + "\"}")
            .on(server, "plain");
    bot = shop.open();
    database = Database.open(shop.settings().database(), Use.WRITE_BESIDE);
    files = new SqlCaseFiles(database);
    Settings settings = shop.settings().middle();
    desk = ADesk.over(database, events -> List.of(pages(settings, events)));
  }

  private CasePages pages(Settings settings, Events events) {
    Skills skills = Assembly.skills(settings);
    Known known = new Known(new SqlOrderBook(database), new SqlCaseList(database));
    Party from = new Party(settings.shop().address(), Optional.of(settings.shop().name()));
    CaseRecords records =
        new CaseRecords(
            files,
            new SqlApprovals(database),
            new SqlRewrites(database, "test"),
            new SqlCaseCare(database));
    Thinking thinking =
        new Thinking(
            skills.read(), skills.rethink().apply(known), new Postbag(from, skills.write()));
    SqlOutbox outbox =
        new SqlOutbox(
            database, RetrySchedule.STANDARD, BreakerRules.STANDARD, Duration.ofMinutes(10));
    return new CasePages(
        new CaseDesk(
            records,
            new Review(records, thinking, ReviewRules.STANDARD, clock),
            outbox,
            events,
            List::of,
            ZoneId.of("Europe/London"),
            clock));
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
    bot.close();
    server.close();
  }

  /** Customer n's mail is read and drafted, and the draft lies in Drafts. */
  private long drafted(int n) {
    int before = Shop.rows(bot).size();
    server.receive(Customers.mail(n, CARE), clock.instant());
    Shop.awaitWorkedOff(bot, before + 1);
    return Shop.rows(bot).get(before).caseId();
  }

  private HttpResponse<String> act(long id, String act, Role who, String... fields) {
    Map<String, String> form = new java.util.HashMap<>(Map.of("hash", hash(id)));
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    return desk.post("/cases/" + id + "/" + act, who, form);
  }

  private CaseFile file(long id) {
    return files.find(id, "somebody").orElseThrow();
  }

  private HeldReply reply(long id) {
    return file(id).reply().orElseThrow();
  }

  private String hash(long id) {
    return reply(id).frozen().hash();
  }

  private void awaitEnding(long id, Ending ending) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              clock.pass(Duration.ofSeconds(1));
              return file(id).facts().ending().equals(Optional.of(ending));
            });
  }

  /** GreenMail counts its flags while it changes them. */
  private void awaitFolder(String name, int messages) {
    Awaitility.await()
        .ignoreException(ConcurrentModificationException.class)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              clock.pass(Duration.ofSeconds(1));
              return server.messages(name).stream()
                      .filter(each -> !each.getFlags().contains(Flags.Flag.DELETED))
                      .count()
                  == messages;
            });
  }

  private static byte[] bytes(StoredMessage message) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.getMimeMessage().writeTo(bytes);
    return bytes.toByteArray();
  }

  @Test
  void an_approved_reply_is_one_mail_of_the_very_bytes_a_copy_in_sent_and_no_draft_any_more()
      throws Exception {
    long id = drafted(0);
    byte[] shown = reply(id).frozen().bytes();
    assertThat(server.messages("Drafts")).hasSize(1);

    assertThat(act(id, "approve", Role.AGENT).statusCode()).isEqualTo(303);
    assertThat(server.delivered()).isEmpty();
    clock.pass(UNDO);
    awaitEnding(id, Ending.REPLIED);

    awaitFolder("Drafts", 0);
    awaitFolder("Sent", 1);
    assertThat(bytes(server.messages("Sent").get(0))).isEqualTo(shown);
    assertThat(server.delivered()).hasSize(1);
    assertThat(MailContents.of(delivered(0)).text()).isEqualTo(MailContents.of(shown).text());
    assertThat(server.delivered().get(0).getHeader("Auto-Submitted")).isNull();
    assertThat(reply(id).approvedBy()).contains("agent@shop.example");
  }

  private byte[] delivered(int n) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    server.delivered().get(n).writeTo(bytes);
    return bytes.toByteArray();
  }

  @Test
  void approved_from_many_browsers_at_once_it_is_one_mail() throws Exception {
    long id = drafted(0);
    List<Callable<Integer>> clicks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Role who = i % 2 == 0 ? Role.AGENT : Role.LEAD;
      clicks.add(() -> act(id, "approve", who).statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    ExecutorService browsers = Executors.newFixedThreadPool(8);
    try {
      for (Future<Integer> answer : browsers.invokeAll(clicks)) answers.add(answer.get());
    } finally {
      browsers.shutdownNow();
    }
    assertThat(answers).containsOnlyOnce(303).containsOnly(303, 409);
    clock.pass(UNDO);
    awaitEnding(id, Ending.REPLIED);
    clock.pass(Duration.ofMinutes(5));
    awaitFolder("Sent", 1);
    assertThat(server.delivered()).hasSize(1);
  }

  @Test
  void taken_back_in_time_nothing_goes_out_and_the_draft_is_there_again() {
    long id = drafted(0);
    act(id, "approve", Role.AGENT);
    awaitFolder("Drafts", 0);
    assertThat(act(id, "undo", Role.AGENT).statusCode()).isEqualTo(303);
    awaitFolder("Drafts", 1);
    clock.pass(Duration.ofMinutes(5));
    Shop.awaitWorkedOff(bot, 1);
    assertThat(server.delivered()).isEmpty();
    assertThat(file(id).facts().ending()).contains(Ending.DRAFTED);
  }

  @Test
  void a_newer_mail_stops_the_send() {
    long id = drafted(0);
    clock.pass(Duration.ofMinutes(1));
    byte[] newer =
        new String(Customers.mail(0, CARE), StandardCharsets.US_ASCII)
            .replace(Customers.id(0), "<second@customer.example>")
            .getBytes(StandardCharsets.US_ASCII);
    server.receive(newer, clock.instant());
    Shop.awaitWorkedOff(bot, 2);
    HttpResponse<String> refused = act(id, "approve", Role.AGENT);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("the customer has written again since");
    clock.pass(Duration.ofMinutes(5));
    Shop.awaitWorkedOff(bot, 2);
    assertThat(server.delivered()).isEmpty();
  }

  @Test
  void an_edited_reply_goes_out_as_edited_and_drafts_follow() throws Exception {
    long id = drafted(0);
    act(id, "edit", Role.AGENT, "text", "Dear customer,\n\nyes, please send it.");
    awaitFolder("Drafts", 1);
    Shop.awaitWorkedOff(bot, 1);
    assertThat(MailContents.of(bytes(server.messages("Drafts").get(0))).text())
        .isEqualTo("Dear customer,\n\nyes, please send it.");
    act(id, "approve", Role.LEAD);
    clock.pass(UNDO);
    awaitEnding(id, Ending.REPLIED);
    assertThat(server.delivered()).hasSize(1);
    assertThat(MailContents.of(delivered(0)).text())
        .isEqualTo("Dear customer,\n\nyes, please send it.");
    awaitFolder("Drafts", 0);
  }

  @Test
  void a_corrected_fact_replaces_the_draft_in_the_mailbox() throws Exception {
    long id = drafted(0);
    act(id, "correct", Role.AGENT, "worn", "yes");
    Shop.awaitWorkedOff(bot, 1);
    awaitFolder("Drafts", 1);
    assertThat(MailContents.of(bytes(server.messages("Drafts").get(0))).text())
        .contains("cannot take this one back");
  }

  @Test
  void a_draft_that_is_deleted_in_the_mail_program_is_withdrawn_at_the_desk() {
    long id = drafted(0);
    clock.pass(Duration.ofSeconds(16));
    server.messages("Drafts").get(0).setFlag(Flags.Flag.DELETED, true);
    server.expunge("Drafts");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              clock.pass(Duration.ofMinutes(1));
              return reply(id).state() == HeldReply.State.WITHDRAWN;
            });
    assertThat(desk.get("/cases/" + id, Role.AGENT).body())
        .contains("Withdrawn: it will not be sent", "the draft was deleted in the mailbox");
    assertThat(act(id, "approve", Role.AGENT).statusCode()).isEqualTo(409);
  }

  @Test
  void a_draft_that_is_edited_in_the_mail_program_is_shown_so_at_the_desk() throws Exception {
    long id = drafted(0);
    String seen = hash(id);
    clock.pass(Duration.ofSeconds(16));
    StoredMessage draft = server.messages("Drafts").get(0);
    String edited =
        new String(bytes(draft), StandardCharsets.US_ASCII).replace("Hello", "Dear friend of ours");
    draft.setFlag(Flags.Flag.DELETED, true);
    server.put(
        "Drafts",
        edited.getBytes(StandardCharsets.US_ASCII),
        new Flags(Flags.Flag.DRAFT),
        clock.instant());
    server.expunge("Drafts");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              clock.pass(Duration.ofSeconds(16));
              return !hash(id).equals(seen);
            });
    assertThat(desk.get("/cases/" + id, Role.AGENT).body()).contains("Dear friend of ours");
    HttpResponse<String> stale =
        desk.post("/cases/" + id + "/approve", Role.AGENT, Map.of("hash", seen));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("was changed since you opened it");
  }
}
