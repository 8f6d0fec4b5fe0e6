package com.amijose.carebot.store;

import com.amijose.carebot.desk.letters.LetterCases;
import com.amijose.carebot.message.RawMessage;
import java.util.Optional;

/** Past cases that had an answer, in SQL. */
public final class SqlLetterCases implements LetterCases {
  private final Database database;

  public SqlLetterCases(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Past> newestOf(String template) {
    Optional<Long> newest =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT r.case_id FROM replies r JOIN decisions d ON d.case_id = r.case_id
                        WHERE r.template = :template ORDER BY r.id DESC LIMIT 1
                        """)
                    .bind("template", template)
                    .mapTo(Long.class)
                    .findOne());
    return newest.flatMap(this::find);
  }

  @Override
  public Optional<Past> find(long caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT m.bytes, m.received_at, d.inputs
                    FROM decisions d JOIN messages m ON m.case_id = d.case_id
                    WHERE d.case_id = :case
                    """)
                .bind("case", caseId)
                .map(
                    (row, context) -> {
                      DecisionInputs inputs =
                          RecordJson.read(row.getString("inputs"), DecisionInputs.class);
                      byte[] bytes = row.getBytes("bytes");
                      RawMessage raw =
                          Columns.moment(row, "received_at")
                              .map(at -> RawMessage.arrived(bytes, at))
                              .orElseGet(() -> RawMessage.of(bytes));
                      return new Past(caseId, raw, inputs.understanding(), inputs.question());
                    })
                .findOne());
  }
}
