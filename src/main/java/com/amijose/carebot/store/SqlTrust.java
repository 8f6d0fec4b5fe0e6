package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.desk.trust.Evidence;
import com.amijose.carebot.desk.trust.Fate;
import com.amijose.carebot.desk.trust.KindRecord;
import com.amijose.carebot.desk.trust.TrustBook;
import com.amijose.carebot.desk.trust.TrustEvents;
import com.amijose.carebot.desk.trust.TrustRule;
import com.amijose.carebot.triage.AnswerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What people trust, in SQL: the fate of each first draft, and the kinds that are on. */
public final class SqlTrust implements TrustBook {
  private final Database database;
  private final DraftFates fates;

  public SqlTrust(Database database) {
    this.database = database;
    this.fates = new DraftFates(database.dialect());
  }

  @Override
  public boolean includes(AnswerKind kind) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        "SELECT count(*) FROM trusted_kinds WHERE kind = :kind AND is_on = 1")
                    .bind("kind", kind.key())
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public boolean isAnyOn() {
    return database.read(
        handle ->
            handle
                    .createQuery("SELECT count(*) FROM trusted_kinds WHERE is_on = 1")
                    .mapTo(Long.class)
                    .one()
                > 0);
  }

  @Override
  public List<KindRecord> list() {
    return database.read(handle -> listIn(handle, ""));
  }

  /**
   * @param only of this kind; all where it is empty
   */
  private static List<KindRecord> listIn(Handle handle, String only) {
    Map<String, KindRecord.Standing> standings = standings(handle);
    Map<String, Map<Fate, Long>> counts = new TreeMap<>();
    standings.keySet().stream()
        .filter(kind -> only.isEmpty() || only.equals(kind))
        .forEach(kind -> counts.put(kind, new EnumMap<>(Fate.class)));
    handle
        .createQuery(
            """
            SELECT f.kind, f.fate, count(*) AS answers
            FROM first_drafts f LEFT JOIN trusted_kinds t ON t.kind = f.kind
            WHERE (:only = '' OR f.kind = :only)
              AND (f.fate IS NULL OR f.settled_at >= coalesce(t.counted_from, 0))
            GROUP BY f.kind, f.fate
            """)
        .bind("only", only)
        .map(
            (row, context) -> {
              Map<Fate, Long> of =
                  counts.computeIfAbsent(row.getString("kind"), kind -> new EnumMap<>(Fate.class));
              Optional<String> fate = Columns.text(row, "fate");
              long answers = row.getLong("answers");
              fate.ifPresent(word -> of.put(Fate.of(word), answers));
              return answers;
            })
        .list();
    List<KindRecord> records = new ArrayList<>();
    counts.forEach(
        (kind, of) ->
            records.add(
                new KindRecord(
                    AnswerKind.parse(kind),
                    new Evidence(of),
                    Optional.ofNullable(standings.get(kind)))));
    return records;
  }

  private static Map<String, KindRecord.Standing> standings(Handle handle) {
    Map<String, KindRecord.Standing> standings = new TreeMap<>();
    handle
        .createQuery("SELECT * FROM trusted_kinds")
        .map(
            (row, context) ->
                standings.put(
                    row.getString("kind"),
                    new KindRecord.Standing(
                        row.getLong("is_on") == 1,
                        Columns.momentOf(row, "changed_at"),
                        row.getString("changed_by"),
                        row.getString("because"))))
        .list();
    return standings;
  }

  @Override
  public Change turnOn(AnswerKind kind, TrustRule rule, Actor by, Instant now) {
    return database.write(
        handle -> {
          fates.note(handle, now);
          Optional<KindRecord> record = listIn(handle, kind.key()).stream().findFirst();
          if (record.isEmpty()) return new Change.Refused("There is no answer of this kind yet.");
          if (record.get().isOn()) return new Change.Refused("It is turned on already.");
          Evidence evidence = record.get().evidence();
          if (!rule.isMetBy(evidence)) {
            return new Change.Refused("The evidence does not suffice any more; look again.");
          }
          handle
              .createUpdate(
                  """
                  INSERT INTO trusted_kinds
                    (kind, is_on, changed_at, changed_by, because, counted_from)
                  VALUES (:kind, 1, :now, :by, '', 0)
                  ON CONFLICT (kind) DO UPDATE SET is_on = 1, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by, because = ''
                  """)
              .bind("kind", kind.key())
              .bind("now", now.toEpochMilli())
              .bind("by", by.name())
              .execute();
          TrustEvents.TurnedOn event =
              new TrustEvents.TurnedOn(
                  kind, evidence.unedited(), evidence.decided(), evidence.bound());
          SqlAuditTrail.write(handle, AuditEntry.ofBot(by, event, now));
          return new Change.Done();
        });
  }

  @Override
  public Change turnOff(AnswerKind kind, Actor by, Instant now) {
    return database.write(
        handle -> {
          int changed =
              handle
                  .createUpdate(
                      """
                      UPDATE trusted_kinds SET is_on = 0, changed_at = :now, changed_by = :by,
                        because = :because
                      WHERE kind = :kind AND is_on = 1
                      """)
                  .bind("now", now.toEpochMilli())
                  .bind("by", by.name())
                  .bind("because", "turned off by hand")
                  .bind("kind", kind.key())
                  .execute();
          if (changed == 0) return new Change.Refused("It is turned off already.");
          SqlAuditTrail.write(handle, AuditEntry.ofBot(by, new TrustEvents.TurnedOff(kind), now));
          return new Change.Done();
        });
  }

  @Override
  public int noteFates(Instant now) {
    boolean anything = database.read(DraftFates::isAnyDue);
    return anything ? database.write(handle -> fates.note(handle, now)) : 0;
  }

  @Override
  public Change reportWrong(WrongSend report) {
    return database.write(handle -> fates.reportWrong(handle, report));
  }

  @Override
  public Optional<WrongSend> findWrong(long caseId) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM wrong_sends WHERE case_id = :case")
                .bind("case", caseId)
                .map(
                    (row, context) ->
                        new WrongSend(
                            caseId,
                            row.getString("because"),
                            Actor.person(row.getString("reported_by")),
                            Columns.momentOf(row, "reported_at")))
                .findOne());
  }
}
