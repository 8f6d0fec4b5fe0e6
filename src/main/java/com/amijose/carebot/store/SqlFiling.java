package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEvent;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.casework.Chore;
import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.Filed;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.triage.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The filing half of the casebook: case, decision, trail, reply and chores in one transaction. */
final class SqlFiling {
  private final Dialect dialect;
  private final String softwareVersion;
  private final SendGate gate;

  SqlFiling(Dialect dialect, String softwareVersion, BreakerRules breaker) {
    this.dialect = dialect;
    this.softwareVersion = softwareVersion;
    this.gate = new SendGate(dialect, breaker);
  }

  Filed file(Handle handle, Claim claim, Filing filing, Instant now) {
    String thread = Columns.clean(conversation(handle, filing));
    if (filing instanceof Filing.Queued queued) {
      Optional<String> objection = gate.objection(handle, queued, thread, now);
      if (objection.isPresent()) return new Filed.NotQueued(objection.get());
    }
    if (!take(handle, claim, filing, thread)) return new Filed.TakenOver();
    Glances.keep(handle, claim.caseId(), filing.verdict());
    if (filing.verdict() instanceof Verdict.Answer answer) {
      DecisionRows.keep(handle, claim.caseId(), answer.reasoning(), softwareVersion, now);
      CancelTasks.prepare(handle, claim.caseId(), answer);
    }
    if (filing instanceof Filing.Queued queued) queue(handle, claim, queued, thread, now);
    if (filing instanceof Filing.Drafted drafted) draft(handle, claim, drafted, thread, now);
    if (filing instanceof Filing.Closed closed) close(handle, claim, closed, now);
    return new Filed.Done();
  }

  /** A mail that answers one of ours belongs to the conversation that ours belongs to. */
  private static String conversation(Handle handle, Filing filing) {
    List<String> references =
        filing.verdict().message().references().stream().map(MessageId::value).toList();
    if (references.isEmpty()) return filing.thread();
    return handle
        .createQuery("SELECT thread FROM replies WHERE message_id IN (<ids>) ORDER BY id LIMIT 1")
        .bindList("ids", references)
        .mapTo(String.class)
        .findOne()
        .orElse(filing.thread());
  }

  /** False where the claim is no longer this one's: then nothing is written. */
  private static boolean take(Handle handle, Claim claim, Filing filing, String thread) {
    Message message = filing.verdict().message();
    Optional<Verdict.Answer> answer =
        filing.verdict().fold(Optional::of, notForUs -> Optional.empty());
    return handle
            .createUpdate(
                """
                UPDATE cases SET state = 'FILED', owner = NULL, next_at = NULL,
                  arrived_at = :arrived, header_id = :header, kind = :kind, thread = :thread,
                  customer = :customer, request = :request, outcome = :outcome, action = :action,
                  flags = :flags
                WHERE id = :id AND state = 'CLAIMED' AND owner = :owner AND fence = :fence
                """)
            .bind("arrived", message.arrivedAt().toEpochMilli())
            .bind("header", message.id().map(MessageId::value).orElse(null))
            .bind("kind", message.kind().word())
            .bind("thread", thread)
            .bind("customer", message.customer().map(one -> one.address().key()).orElse(null))
            .bind("request", answer.map(SqlFiling::request).orElse(null))
            .bind(
                "outcome",
                answer
                    .flatMap(one -> one.reasoning().decision().outcome())
                    .map(Outcome::word)
                    .orElse(null))
            .bind("action", action(filing))
            .bind("flags", answer.map(SqlFiling::flags).orElse(null))
            .bind("id", claim.caseId())
            .bind("owner", claim.owner())
            .bind("fence", claim.fence())
            .execute()
        == 1;
  }

  static String flags(Verdict.Answer answer) {
    return answer.reasoning().understanding().flags().stream()
        .map(flag -> flag.flag().word())
        .collect(Collectors.joining(" "));
  }

  private static String request(Verdict.Answer answer) {
    return answer.reasoning().understanding().request().value().word();
  }

  private static String action(Filing filing) {
    if (filing instanceof Filing.Queued) return "send";
    return filing.verdict() instanceof Verdict.Answer ? "draft" : "none";
  }

  private void queue(Handle handle, Claim claim, Filing.Queued queued, String thread, Instant now) {
    long caseId = claim.caseId();
    addReply(handle, caseId, queued.reply(), thread, queued.notes(), now);
    handle
        .createUpdate(
            """
            UPDATE replies SET state = 'READY', queued_at = :now, next_at = :now
            WHERE case_id = :case
            """)
        .bind("now", now.toEpochMilli())
        .bind("case", caseId)
        .execute();
    FirstDrafts.keep(handle, caseId, queued.reply(), queued.verdict());
    gate.openReturns(handle, caseId, queued, now);
    note(handle, caseId, new CaseEvents.ReplyQueued(String.join("; ", queued.notes())), now);
    gate.tripIfTooMany(handle, now);
  }

  private static void draft(
      Handle handle, Claim claim, Filing.Drafted drafted, String thread, Instant now) {
    String because = String.join("; ", drafted.because());
    addReply(handle, claim.caseId(), drafted.reply(), thread, drafted.because(), now);
    FirstDrafts.keep(handle, claim.caseId(), drafted.reply(), drafted.verdict());
    CaseRows.end(handle, claim.caseId(), Ending.DRAFTED, because, now);
    note(handle, claim.caseId(), new CaseEvents.ReplyDrafted(because), now);
    CaseRows.queueMail(handle, claim.caseId(), Chore.Kind.APPEND_DRAFT, now);
    CaseRows.queueFlag(handle, claim.caseId(), Chore.Kind.MARK_DONE, now);
  }

  private static void close(Handle handle, Claim claim, Filing.Closed closed, Instant now) {
    CaseRows.end(handle, claim.caseId(), closed.ending(), closed.because(), now);
    note(handle, claim.caseId(), new CaseEvents.CaseClosed(closed.ending(), closed.because()), now);
    CaseRows.queueFlag(handle, claim.caseId(), Chore.Kind.MARK_DONE, now);
  }

  static void addReply(
      Handle handle,
      long caseId,
      FrozenReply reply,
      String thread,
      List<String> because,
      Instant now) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO replies (case_id, kind, state, recipient, recipient_key, message_id,
                  reference, template, thread, automatic, hash, because, drafted_at)
                VALUES (:case, 'answer', 'DRAFT', :recipient, :key, :message_id, :reference,
                  :template, :thread, :automatic, :hash, :because, :now)
                RETURNING id
                """)
            .bind("case", caseId)
            .bind("recipient", reply.recipient().toString())
            .bind("key", reply.recipient().key())
            .bind("message_id", reply.messageId().value())
            .bind("reference", reply.reference())
            .bind("template", reply.template())
            .bind("thread", thread)
            .bind("automatic", Columns.bit(reply.automatic()))
            .bind("hash", reply.hash())
            .bind("because", Columns.clean(String.join("\n", because)))
            .bind("now", now.toEpochMilli())
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate("INSERT INTO letters (reply_id, bytes) VALUES (:id, :bytes)")
        .bind("id", id)
        .bind("bytes", reply.bytes())
        .execute();
  }

  private static void note(Handle handle, long caseId, AuditEvent event, Instant now) {
    CaseRows.note(handle, caseId, Actor.BOT, event, now);
  }
}
