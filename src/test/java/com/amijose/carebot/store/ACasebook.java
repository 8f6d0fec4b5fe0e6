package com.amijose.carebot.store;

import com.amijose.carebot.order.Category;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.triage.AnswerKind;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import com.amijose.carebot.understanding.Reading;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A casebook as it is after months of work: cases of customers with decisions, answers of people
 * and of the bot. The same arguments give the same book.
 */
public final class ACasebook {
  private static final int BATCH = 2_000;
  private static final List<String> PIECES =
      List.of(
          "Gold Heart Necklace - 45 cm",
          "Pearl Drop Earrings",
          "Personalized Name Bracelet - Rose",
          "Twisted Ring - Size 7",
          "Gift Card",
          "Silver Anklet",
          "Moonstone Pendant",
          "Signet Ring - Size 9",
          "Charm Bracelet",
          "Tiny Star Studs",
          "Engraved Locket");
  private static final List<Reason> REASONS =
      List.of(
          Reason.CHANGED_MIND,
          Reason.CHANGED_MIND,
          Reason.WRONG_SIZE,
          Reason.NOT_AS_EXPECTED,
          Reason.DAMAGED,
          Reason.FAULTY,
          Reason.NOT_STATED,
          Reason.ARRIVED_LATE);

  private final Random random = new Random(7);
  private final Instant now;
  private final int days;

  /** Mails, letters and stored decisions, which are most of the work and of the space. */
  private final boolean whole;

  private ACasebook(Instant now, int days, boolean whole) {
    this.now = now;
    this.days = days;
    this.whole = whole;
  }

  /** Cases of the last {@code days} days, each with its decision. */
  public static void fill(Database database, int cases, int days, Instant now) {
    new ACasebook(now, days, true).fill(database, cases);
  }

  /** Likewise, without mails, letters and what decisions were made from: enough to be counted. */
  public static void fillLightly(Database database, int cases, int days, Instant now) {
    new ACasebook(now, days, false).fill(database, cases);
  }

  private void fill(Database database, int cases) {
    for (int from = 0; from < cases; from += BATCH) {
      int first = from;
      int count = Math.min(BATCH, cases - from);
      database.write(handle -> write(handle, first, count));
    }
    database.write(handle -> handle.execute("ANALYZE"));
  }

  /** A case whose answer of this kind went out. */
  public static long sentOf(Database database, AnswerKind kind) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT min(case_id) FROM first_drafts WHERE kind = :kind AND fate IS NOT NULL")
                .bind("kind", kind.key())
                .mapTo(Long.class)
                .one());
  }

  /** How often this stands in the trail. */
  public static long trail(Database database, String event) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM trail WHERE event = :event")
                .bind("event", event)
                .mapTo(Long.class)
                .one());
  }

  private boolean write(Handle handle, int first, int count) {
    PreparedBatch cases =
        handle.prepareBatch(
            """
            INSERT INTO cases (account, mailbox, uidvalidity, uid, state, seen_at, arrived_at, digest,
              header_id, kind, thread, customer, request, outcome, flags, action, ending,
              ending_reason, ended_at)
            VALUES ('care@shop.example', 'INBOX', 7, :uid, 'FILED', :arrived, :arrived, :digest,
              :header, :kind, :header, :customer, :request, :outcome, '', :action, :ending,
              'so it was', :ended)
            """);
    PreparedBatch messages =
        handle.prepareBatch(
            "INSERT INTO messages (case_id, received_at, bytes) VALUES (:case, :at, :bytes)");
    PreparedBatch decisions =
        handle.prepareBatch(
            """
            INSERT INTO decisions (case_id, decided_at, policy_version, software_version, table_rows,
              inputs, decision)
            VALUES (:case, :at, :version, 'test', :rows, :inputs, :decision)
            """);
    PreparedBatch replies =
        handle.prepareBatch(
            """
            INSERT INTO replies (case_id, kind, state, recipient, recipient_key, message_id,
              reference, template, thread, automatic, hash, because, drafted_at, queued_at, sent_at)
            VALUES (:case, 'answer', :state, 'jo@example.test', 'jo@example.test', :id, :id,
              :template, :id, :automatic, :hash, 'so it was', :at, :at, :sent)
            """);
    PreparedBatch letters =
        handle.prepareBatch("INSERT INTO letters (reply_id, bytes) VALUES (:reply, :bytes)");
    PreparedBatch drafts =
        handle.prepareBatch(
            """
            INSERT INTO first_drafts (case_id, kind, hash, substance, fate, settled_at)
            VALUES (:case, :kind, :hash, 'words', :fate, :sent)
            """);
    for (int i = first; i < first + count; i++) {
      one(i, cases, messages, decisions, replies, letters, drafts);
    }
    for (PreparedBatch batch : List.of(cases, messages, decisions, replies, letters, drafts)) {
      if (batch.size() > 0) batch.execute();
    }
    for (int i = first; i < first + count; i++) {
      if (i % 5 != 4) AskedItems.keep(handle, i + 1L, questions[i - first]);
    }
    return true;
  }

  private final PolicyQuestion[] questions = new PolicyQuestion[BATCH];

  private void one(int i, PreparedBatch... batches) {
    long id = i + 1L;
    Instant arrived =
        now.minus(Duration.ofMinutes((long) (random.nextDouble() * days * 24 * 60)))
            .minusSeconds(5);
    boolean customer = i % 5 != 4;
    PolicyQuestion question = question(i, arrived);
    questions[i % BATCH] = question;
    Decision decision = AVerdict.POLICY.decide(question);
    boolean byItself =
        decision.outcome().filter(o -> o == Outcome.APPROVED).isPresent() && i % 3 == 0;
    boolean waits = i % 17 == 0 && !byItself;
    Instant ended = arrived.plusSeconds(byItself ? 20 + i % 60 : 600 + random.nextInt(90_000));
    if (ended.isAfter(now)) ended = now;
    cases(batches[0], i, arrived, ended, customer, question, decision, byItself, waits);
    if (whole) {
      batches[1]
          .bind("case", id)
          .bind("at", arrived.toEpochMilli())
          .bind(
              "bytes",
              AVerdict.mail(id, "The piece of case " + i + ", I send it back.").raw().bytes())
          .add();
    }
    if (!customer) return;
    TreeSet<String> rows = new TreeSet<>();
    decision.items().forEach(item -> rows.addAll(item.rows()));
    if (whole) {
      batches[2]
          .bind("case", id)
          .bind("at", arrived.toEpochMilli())
          .bind("version", AVerdict.POLICY.table().version())
          .bind("rows", String.join(" ", rows))
          .bind("inputs", RecordJson.write(new DecisionInputs(understanding(question), question)))
          .bind("decision", RecordJson.write(decision))
          .add();
    }
    String template =
        decision.outcome().map(o -> o.word().replace('_', '-')).orElse("acknowledgement");
    batches[3]
        .bind("case", id)
        .bind("state", waits ? "DRAFT" : "SENT")
        .bind("id", "<r" + i + "@shop.example>")
        .bind("template", template)
        .bind("automatic", Columns.bit(byItself))
        .bind("hash", "h" + i)
        .bind("at", arrived.toEpochMilli())
        .bind("sent", waits ? null : (Long) ended.toEpochMilli())
        .add();
    if (whole) {
      batches[4]
          .bind("reply", replyId(i))
          .bind("bytes", "Hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .add();
    }
    String fate = byItself ? "by_itself" : i % 53 == 0 ? "edited" : "unedited";
    batches[5]
        .bind("case", id)
        .bind("kind", AnswerKind.of(template, rows).key())
        .bind("hash", "h" + i)
        .bind("fate", waits ? null : fate)
        .bind("sent", waits ? null : (Long) ended.toEpochMilli())
        .add();
  }

  /** Replies are made for customers alone, one after another. */
  private static long replyId(int i) {
    return i - i / 5 + 1L;
  }

  private void cases(
      PreparedBatch batch,
      int i,
      Instant arrived,
      Instant ended,
      boolean customer,
      PolicyQuestion question,
      Decision decision,
      boolean byItself,
      boolean waits) {
    batch
        .bind("uid", i + 1L)
        .bind("arrived", arrived.toEpochMilli())
        .bind("digest", "digest" + i)
        .bind("header", "<c" + i + "@example.test>")
        .bind("kind", customer ? "customer" : "bulk")
        .bind("customer", customer ? "jo" + i % 5_000 + "@example.test" : null)
        .bind("request", customer ? question.request().word() : null)
        .bind("outcome", customer ? decision.outcome().map(Outcome::word).orElse(null) : null)
        .bind("action", !customer ? "none" : byItself ? "send" : "draft")
        .bind("ending", !customer ? "no_reply" : waits ? "drafted" : "replied")
        .bind("ended", ended.toEpochMilli())
        .add();
  }

  /** A question about one piece, delivered from today to 80 days before. */
  public static PolicyQuestion question(int i, Instant arrived) {
    String title = PIECES.get(i % PIECES.size());
    Category category =
        title.contains("Gift Card")
            ? Category.GIFT_CARD
            : title.contains("Personalized") || title.contains("Engraved")
                ? Category.PERSONALIZED
                : title.contains("Earrings") || title.contains("Studs")
                    ? Category.EARRINGS
                    : Category.STANDARD;
    OrderLine line =
        new OrderLine(
            1, title, "SKU-" + i % 11, 1, new BigDecimal("49.90"), category, Optional.of(true));
    Instant delivered = arrived.minus(Duration.ofDays((i * 7L) % 80));
    OrderNumber number = new OrderNumber("AJ" + (100_000 + i));
    Order order =
        new Order(
            number,
            com.amijose.carebot.message.EmailAddress.parse("jo@example.test"),
            delivered.minus(Duration.ofDays(6)),
            Optional.of(delivered.minus(Duration.ofDays(3))),
            Optional.of(delivered),
            false,
            true,
            "Jo Bloggs",
            "AB1 2CD",
            "GB",
            List.of("1 Example Street", "Example Town"),
            "GBP",
            List.of(line));
    Reason reason = REASONS.get(i % REASONS.size());
    Request request = i % 6 == 5 ? Request.EXCHANGE : Request.RETURN;
    ItemWish wish = new ItemWish(line, 1, true, request, reason, false, false, true);
    OrderMatch match =
        new OrderMatch.Matched(
            new Mention(number, Mention.Where.BODY), order, OrderMatch.Proof.SENDER);
    return new PolicyQuestion(
        request,
        reason,
        List.of(
            new PolicyQuestion.Asked(
                match, Optional.of(new ItemMatch(ItemMatch.How.KNOWN, List.of(wish))))),
        false,
        arrived);
  }

  private static Understanding understanding(PolicyQuestion question) {
    return new Understanding(
        "en",
        new Reading<>(question.request(), 0.97, Optional.empty()),
        new Reading<>(question.reason(), 0.93, Optional.empty()),
        question.orders().stream().map(OrderMatch::mention).toList(),
        false,
        false,
        false,
        true,
        List.of(),
        List.of());
  }
}
