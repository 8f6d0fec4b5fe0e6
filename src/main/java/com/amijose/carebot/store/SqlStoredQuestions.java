package com.amijose.carebot.store;

import com.amijose.carebot.desk.policy.StoredQuestions;
import com.amijose.carebot.policy.PolicyQuestion;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The questions of past cases, by pages, so that no reader holds the database for long. */
public final class SqlStoredQuestions implements StoredQuestions {
  private static final int PAGE = 500;

  private final Database database;

  public SqlStoredQuestions(Database database) {
    this.database = database;
  }

  private record Line(long caseId, long arrivedAt, String inputs) {}

  @Override
  public void forEach(Instant since, int most, Consumer<Stored> each) {
    long before = Long.MAX_VALUE;
    long beforeId = Long.MAX_VALUE;
    int left = most;
    while (left > 0) {
      List<Line> page = page(since.toEpochMilli(), before, beforeId, Math.min(PAGE, left));
      for (Line line : page) {
        PolicyQuestion question =
            RecordJson.readPart(line.inputs(), "question", PolicyQuestion.class);
        each.accept(new Stored(line.caseId(), question));
      }
      left -= page.size();
      if (page.size() < PAGE) return;
      before = page.get(page.size() - 1).arrivedAt();
      beforeId = page.get(page.size() - 1).caseId();
    }
  }

  private List<Line> page(long since, long before, long beforeId, int size) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.id, c.arrived_at, d.inputs
                    FROM cases c JOIN decisions d ON d.case_id = c.id
                    WHERE c.arrived_at >= :since AND c.arrived_at <= :before AND c.kind = 'customer'
                      AND (c.arrived_at < :before OR (c.arrived_at = :before AND c.id < :id))
                    ORDER BY c.arrived_at DESC, c.id DESC LIMIT :size
                    """)
                .bind("since", since)
                .bind("before", before)
                .bind("id", beforeId)
                .bind("size", size)
                .map(
                    (row, context) ->
                        new Line(
                            row.getLong("id"), row.getLong("arrived_at"), row.getString("inputs")))
                .list());
  }
}
