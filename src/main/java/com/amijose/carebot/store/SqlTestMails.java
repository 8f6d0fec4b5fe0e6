package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.desk.letters.LetterEvents;
import com.amijose.carebot.desk.letters.TestMails;
import com.amijose.carebot.outbox.Delivery;
import java.time.Instant;
import java.util.List;

/** Test mails in SQL: each token is claimed once and for all. */
public final class SqlTestMails implements TestMails {
  private final Database database;

  public SqlTestMails(Database database) {
    this.database = database;
  }

  @Override
  public boolean begin(Order order) {
    return database.write(
        handle -> {
          long today =
              handle
                  .createQuery(
                      """
                      SELECT count(*) FROM test_mails WHERE begun_by = :by AND begun_at >= :since
                      """)
                  .bind("by", order.by().name())
                  .bind("since", order.since().toEpochMilli())
                  .mapTo(Long.class)
                  .one();
          if (today >= order.most()) return false;
          int begun =
              handle
                  .createUpdate(
                      """
                      INSERT INTO test_mails
                        (token, recipient, template, state, begun_at, begun_by)
                      VALUES (:token, :recipient, :template, 'CLAIMED', :now, :by)
                      ON CONFLICT DO NOTHING
                      """)
                  .bind("token", order.token())
                  .bind("recipient", order.recipient().toString())
                  .bind("template", order.template())
                  .bind("now", order.at().toEpochMilli())
                  .bind("by", order.by().name())
                  .execute();
          if (begun == 0) return false;
          LetterEvents.TestMailBegun event = new LetterEvents.TestMailBegun(order.template());
          SqlAuditTrail.write(handle, AuditEntry.ofBot(order.by(), event, order.at()));
          return true;
        });
  }

  @Override
  public boolean passDot(String token) {
    return database.write(
        handle ->
            handle.execute(
                    "UPDATE test_mails SET state = 'DOT_PENDING'"
                        + " WHERE token = ? AND state = 'CLAIMED'",
                    token)
                == 1);
  }

  @Override
  public void settle(Order order, Delivery delivery, Instant now) {
    String state =
        delivery.fold(
            delivered -> "SENT",
            deferred -> "FAILED",
            refused -> "FAILED",
            uncertain -> "UNCERTAIN");
    String says = Columns.clean(delivery.because());
    database.write(
        handle -> {
          handle.execute(
              "UPDATE test_mails SET state = ?, server_says = ? WHERE token = ?",
              state,
              says,
              order.token());
          LetterEvents.TestMailEnded event =
              new LetterEvents.TestMailEnded(
                  order.template(), state.toLowerCase(java.util.Locale.ROOT), says);
          SqlAuditTrail.write(handle, AuditEntry.ofBot(order.by(), event, now));
          return true;
        });
  }

  @Override
  public List<Line> list(Actor by, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM test_mails WHERE begun_by = :by
                    ORDER BY begun_at DESC, token LIMIT :most
                    """)
                .bind("by", by.name())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Line(
                            row.getString("template"),
                            row.getString("recipient"),
                            row.getString("state"),
                            Columns.momentOf(row, "begun_at"),
                            Columns.text(row, "server_says").orElse("")))
                .list());
  }
}
