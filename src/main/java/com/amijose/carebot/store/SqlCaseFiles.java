package com.amijose.carebot.store;

import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.review.CaseFacts;
import com.amijose.carebot.casework.review.CaseFile;
import com.amijose.carebot.casework.review.CaseFiles;
import com.amijose.carebot.casework.review.Correction;
import com.amijose.carebot.casework.review.Corrections;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.MessageId;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.triage.Corrected;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.understanding.Understanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Cases to look at, in SQL: a handful of questions by key, whatever the number of cases. */
public final class SqlCaseFiles implements CaseFiles, Corrections {
  private static final int MOST_EARLIER = 20;

  private final Database database;

  public SqlCaseFiles(Database database) {
    this.database = database;
  }

  @Override
  public Optional<CaseFile> find(long caseId, String person) {
    return database.read(handle -> facts(handle, caseId).map(row -> file(handle, row, person)));
  }

  private static CaseFile file(Handle handle, CaseFacts facts, String person) {
    long id = facts.caseId();
    Optional<Decided> decided = decided(handle, id);
    Optional<Kept> kept = kept(handle, id);
    Optional<Understanding> read =
        kept.flatMap(Kept::reading).or(() -> decided.map(each -> each.reasoning().understanding()));
    return new CaseFile(
        facts,
        raw(handle, id),
        decided.map(Decided::reasoning),
        read,
        decided.map(Decided::at),
        kept.flatMap(Kept::corrected).orElse(Corrected.NOTHING),
        reply(handle, id),
        kept.map(Kept::keeping).orElse(CaseFile.Keeping.NOBODY),
        earlier(handle, facts),
        SqlAuditTrail.listOf(handle, id),
        notes(handle, id),
        versions(handle, id),
        typed(handle, id, person),
        new CaseFile.ToDo(openReturns(handle, id), toCancel(handle, id)));
  }

  private static Optional<CaseFacts> facts(Handle handle, long caseId) {
    return one(handle, "SELECT * FROM cases WHERE id = :case", caseId)
        .map((row, context) -> facts(row))
        .findOne();
  }

  private static CaseFacts facts(ResultSet row) throws SQLException {
    long duplicate = row.getLong("duplicate_of");
    return new CaseFacts(
        row.getLong("id"),
        SqlClaims.key(row),
        Columns.text(row, "header_id"),
        Columns.moment(row, "arrived_at"),
        Columns.momentOf(row, "seen_at"),
        Columns.text(row, "kind"),
        Columns.text(row, "thread"),
        Columns.text(row, "customer"),
        Columns.text(row, "request"),
        Columns.text(row, "outcome"),
        Columns.text(row, "flags")
            .filter(flags -> !flags.isBlank())
            .map(flags -> List.of(flags.split(" ")))
            .orElse(List.of()),
        Columns.text(row, "ending").map(Ending::of),
        Columns.text(row, "ending_reason"),
        Columns.text(row, "trouble"),
        duplicate == 0 ? Optional.empty() : Optional.of(duplicate));
  }

  private static Optional<RawMessage> raw(Handle handle, long caseId) {
    return one(handle, "SELECT received_at, bytes FROM messages WHERE case_id = :case", caseId)
        .map(
            (row, context) -> {
              byte[] bytes = row.getBytes("bytes");
              return Columns.moment(row, "received_at")
                  .map(at -> RawMessage.arrived(bytes, at))
                  .orElseGet(() -> RawMessage.of(bytes));
            })
        .findOne();
  }

  private record Decided(Reasoning reasoning, Instant at) {}

  private static Optional<Decided> decided(Handle handle, long caseId) {
    return one(handle, "SELECT * FROM decisions WHERE case_id = :case", caseId)
        .map(
            (row, context) ->
                new Decided(DecisionRows.reasoning(row), Columns.momentOf(row, "decided_at")))
        .findOne();
  }

  private record Kept(
      CaseFile.Keeping keeping, Optional<Corrected> corrected, Optional<Understanding> reading) {}

  private static Optional<Kept> kept(Handle handle, long caseId) {
    return one(handle, "SELECT * FROM keeping WHERE case_id = :case", caseId)
        .map(
            (row, context) ->
                new Kept(
                    new CaseFile.Keeping(
                        Columns.text(row, "assignee"),
                        Columns.moment(row, "snoozed_until"),
                        Columns.moment(row, "read_on_at")),
                    Columns.text(row, "corrected")
                        .map(json -> RecordJson.read(json, Corrected.class)),
                    Columns.text(row, "reading")
                        .map(json -> RecordJson.read(json, Understanding.class))))
        .findOne();
  }

  private static Optional<HeldReply> reply(Handle handle, long caseId) {
    return one(
            handle,
            """
            SELECT r.*, l.bytes FROM replies r JOIN letters l ON l.reply_id = r.id
            WHERE r.case_id = :case
            """,
            caseId)
        .map((row, context) -> reply(row))
        .findOne();
  }

  private static HeldReply reply(ResultSet row) throws SQLException {
    FrozenReply frozen =
        new FrozenReply(
            EmailAddress.parse(row.getString("recipient")).orElseThrow(),
            new MessageId(row.getString("message_id")),
            row.getString("reference"),
            row.getString("template"),
            row.getLong("automatic") == 1,
            row.getBytes("bytes"));
    return new HeldReply(
        HeldReply.State.valueOf(row.getString("state")),
        frozen,
        row.getString("because").lines().toList(),
        Columns.momentOf(row, "drafted_at"),
        Columns.moment(row, "next_at"),
        Columns.moment(row, "sent_at"),
        Columns.text(row, "approved_by"),
        Columns.text(row, "server_says"));
  }

  private static List<CaseFile.Earlier> earlier(Handle handle, CaseFacts facts) {
    if (facts.customer().isEmpty()) return List.of();
    return handle
        .createQuery(
            """
            SELECT id, coalesce(arrived_at, seen_at) AS came, seen_at, request, outcome, ending FROM cases
            WHERE customer = :customer AND id <> :case AND duplicate_of IS NULL
            ORDER BY arrived_at DESC, id DESC LIMIT :most
            """)
        .bind("customer", facts.customer().get())
        .bind("case", facts.caseId())
        .bind("most", MOST_EARLIER)
        .map(
            (row, context) ->
                new CaseFile.Earlier(
                    row.getLong("id"),
                    Columns.momentOf(row, "came"),
                    Columns.momentOf(row, "seen_at"),
                    Columns.text(row, "request"),
                    Columns.text(row, "outcome"),
                    Columns.text(row, "ending")))
        .list();
  }

  private static List<CaseFile.Note> notes(Handle handle, long caseId) {
    return all(
        one(handle, "SELECT * FROM notes WHERE case_id = :case ORDER BY id", caseId),
        (row, context) ->
            new CaseFile.Note(
                row.getString("author"), Columns.momentOf(row, "at"), row.getString("text")));
  }

  private static List<CaseFile.Version> versions(Handle handle, long caseId) {
    return all(
        one(handle, "SELECT * FROM versions WHERE case_id = :case ORDER BY id DESC", caseId),
        (row, context) ->
            new CaseFile.Version(
                row.getString("author"),
                Columns.momentOf(row, "at"),
                row.getString("cause"),
                row.getString("text")));
  }

  private static List<CaseFile.Typed> typed(Handle handle, long caseId, String person) {
    return all(
        one(handle, "SELECT * FROM typed WHERE case_id = :case AND person = :person", caseId)
            .bind("person", person),
        (row, context) ->
            new CaseFile.Typed(
                row.getString("field"),
                row.getString("based_on"),
                row.getString("text"),
                Columns.momentOf(row, "at")));
  }

  private static List<CaseFile.OpenReturn> openReturns(Handle handle, long caseId) {
    return all(
        one(
            handle,
            """
            SELECT DISTINCT l.order_number, l.return_number, l.case_id
            FROM case_orders s JOIN return_lines l ON l.order_number = s.order_number
            WHERE s.case_id = :case AND l.case_id <> :case ORDER BY l.case_id
            """,
            caseId),
        (row, context) ->
            new CaseFile.OpenReturn(
                row.getString("order_number"),
                row.getString("return_number"),
                row.getLong("case_id")));
  }

  private static List<String> toCancel(Handle handle, long caseId) {
    return one(
            handle,
            """
            SELECT t.order_number FROM cancel_tasks t
            LEFT JOIN orders o ON o.number = t.order_number
            WHERE t.case_id = :case AND t.opened_at IS NOT NULL AND coalesce(o.closed, 0) = 0
            ORDER BY t.order_number
            """,
            caseId)
        .mapTo(String.class)
        .list();
  }

  @Override
  public Optional<Long> next(long after, Instant now) {
    return database.read(
        handle -> waiting(handle, after, after, now).or(() -> waiting(handle, 0, after, now)));
  }

  private static Optional<Long> waiting(Handle handle, long beyond, long except, Instant now) {
    return handle
        .createQuery(
            """
            SELECT r.case_id FROM replies r LEFT JOIN keeping k ON k.case_id = r.case_id
            WHERE r.case_id > :beyond AND r.case_id <> :except AND r.state = 'DRAFT'
              AND (k.snoozed_until IS NULL OR k.snoozed_until <= :now)
            ORDER BY r.case_id LIMIT 1
            """)
        .bind("beyond", beyond)
        .bind("except", except)
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public List<OnItsWay> approvedBy(String person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT case_id, next_at FROM replies
                    WHERE state = 'READY' AND approved_by = :person AND attempt = 0
                    ORDER BY next_at DESC LIMIT 20
                    """)
                .bind("person", person)
                .map(
                    (row, context) ->
                        new OnItsWay(row.getLong("case_id"), Columns.momentOf(row, "next_at")))
                .list());
  }

  @Override
  public List<Correction> list() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM corrections ORDER BY id")
                .map(
                    (row, context) ->
                        new Correction(
                            row.getLong("case_id"),
                            row.getString("field"),
                            row.getString("old_value"),
                            row.getString("new_value"),
                            row.getString("subject"),
                            row.getString("text"),
                            row.getString("author"),
                            Columns.momentOf(row, "at")))
                .list());
  }

  private static Query one(Handle handle, String sql, long caseId) {
    return handle.createQuery(sql).bind("case", caseId);
  }

  private static <T> List<T> all(Query query, RowMapper<T> mapper) {
    return query.map(mapper).list();
  }
}
