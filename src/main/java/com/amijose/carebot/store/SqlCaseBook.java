package com.amijose.carebot.store;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.casework.CaseBook;
import com.amijose.carebot.casework.CaseBookUnavailableException;
import com.amijose.carebot.casework.CaseEvents;
import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FetchedMessage;
import com.amijose.carebot.casework.Filed;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.Progress;
import com.amijose.carebot.casework.Release;
import com.amijose.carebot.outbox.BreakerRules;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The casebook in SQL. */
public final class SqlCaseBook implements CaseBook {
  private static final int BATCH = 400;
  private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofSeconds(5);

  private final Database database;
  private final SqlClaims claims;
  private final SqlFiling filings;

  /**
   * @param softwareVersion recorded with each decision, so that it can be replayed
   */
  public SqlCaseBook(Database database, String softwareVersion, BreakerRules breaker) {
    this.database = database;
    this.claims = new SqlClaims(database.dialect());
    this.filings = new SqlFiling(database.dialect(), softwareVersion, breaker);
  }

  @Override
  public Optional<Claim> claim(FetchedMessage message, String owner, Instant now) {
    return database.write(handle -> claims.claim(handle, message, owner, now));
  }

  @Override
  public Optional<Claim> claimDue(String owner, Instant now) {
    return database.write(handle -> claims.claimDue(handle, owner, now));
  }

  @Override
  public boolean keep(Claim claim, Instant now) {
    return database.write(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE cases SET next_at = :lease
                        WHERE id = :id AND state = 'CLAIMED' AND owner = :owner AND fence = :fence
                        """)
                    .bind("lease", now.plus(SqlClaims.LEASE).toEpochMilli())
                    .bind("id", claim.caseId())
                    .bind("owner", claim.owner())
                    .bind("fence", claim.fence())
                    .execute()
                == 1);
  }

  @Override
  public Filed file(Claim claim, Filing filing, Instant now) {
    return database.write(handle -> filings.file(handle, claim, filing, now));
  }

  @Override
  public void release(Claim claim, Release release, Instant now) {
    boolean stumbled = release instanceof Release.Stumbled;
    String because =
        release instanceof Release.Postponed postponed
            ? postponed.because()
            : ((Release.Stumbled) release).because();
    Instant next =
        release instanceof Release.Postponed postponed
            ? postponed.until()
            : now.plus(BEFORE_NEXT_ATTEMPT);
    database.write(handle -> putBack(handle, claim, stumbled, because, next, now));
  }

  private static boolean putBack(
      Handle handle, Claim claim, boolean stumbled, String because, Instant next, Instant now) {
    int changed =
        handle
            .createUpdate(
                """
                UPDATE cases SET state = :state, owner = NULL, next_at = :next, trouble = :because,
                  attempts = CASE WHEN :stumbled = 1 THEN attempts ELSE 0 END
                WHERE id = :id AND state = 'CLAIMED' AND owner = :owner AND fence = :fence
                """)
            .bind("state", stumbled ? "OPEN" : "WAITING")
            .bind("next", next.toEpochMilli())
            .bind("because", Columns.clean(because))
            .bind("stumbled", Columns.bit(stumbled))
            .bind("id", claim.caseId())
            .bind("owner", claim.owner())
            .bind("fence", claim.fence())
            .execute();
    if (changed == 0) return false;
    CaseRows.note(handle, claim.caseId(), Actor.BOT, new CaseEvents.PutBack(because), now);
    return true;
  }

  @Override
  public int setAside(
      Folder folder, Collection<Long> uids, Ending ending, String because, Instant now) {
    return database.write(
        handle -> {
          int recorded = insertAll(handle, folder, uids, ending, because, now);
          if (recorded > 0) {
            CaseEvents.SetAside event = new CaseEvents.SetAside(ending, recorded, because);
            SqlAuditTrail.write(handle, AuditEntry.ofBot(Actor.BOT, event, now));
          }
          return recorded;
        });
  }

  private static int insertAll(
      Handle handle,
      Folder folder,
      Collection<Long> uids,
      Ending ending,
      String because,
      Instant now) {
    int recorded = 0;
    List<Long> all = List.copyOf(uids);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Long> some = all.subList(from, Math.min(from + BATCH, all.size()));
      recorded += insert(handle, folder, some, ending, because, now);
    }
    return recorded;
  }

  /** Past Jdbi, whose parser would read every number of every statement. */
  private static int insert(
      Handle handle, Folder folder, List<Long> uids, Ending ending, String because, Instant now) {
    String sql =
        "INSERT INTO cases (account, mailbox, uidvalidity, uid, state, seen_at, ending,"
            + " ending_reason, ended_at)"
            + " SELECT ?, ?, CAST(? AS BIGINT), v.column1, 'FILED', CAST(? AS BIGINT), ?, ?,"
            + " CAST(? AS BIGINT) FROM (VALUES "
            + rows(uids)
            + ") AS v WHERE true ON CONFLICT DO NOTHING";
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      statement.setString(1, folder.account());
      statement.setString(2, folder.mailbox());
      statement.setLong(3, folder.uidValidity());
      statement.setLong(4, now.toEpochMilli());
      statement.setString(5, ending.word());
      statement.setString(6, Columns.clean(because));
      statement.setLong(7, now.toEpochMilli());
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new CaseBookUnavailableException(
          "the database does not take it: " + failed.getMessage(), failed);
    }
  }

  /**
   * Numbers only, so they may stand in the SQL; a parameter for each would take ten times longer.
   */
  private static String rows(List<Long> uids) {
    return uids.stream().map(uid -> "(" + uid + ")").collect(Collectors.joining(","));
  }

  @Override
  public void advance(Progress progress) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO progress (account, mailbox, uidvalidity, highest_uid, activated_at)
                    VALUES (:account, :mailbox, :uidvalidity, :highest, :activated)
                    ON CONFLICT (account, mailbox) DO UPDATE SET
                      highest_uid = CASE
                        WHEN progress.uidvalidity <> excluded.uidvalidity
                          OR progress.highest_uid < excluded.highest_uid
                        THEN excluded.highest_uid ELSE progress.highest_uid END,
                      activated_at = CASE WHEN progress.uidvalidity <> excluded.uidvalidity
                        THEN excluded.activated_at ELSE progress.activated_at END,
                      uidvalidity = excluded.uidvalidity
                    """)
                .bind("account", progress.folder().account())
                .bind("mailbox", progress.folder().mailbox())
                .bind("uidvalidity", progress.folder().uidValidity())
                .bind("highest", progress.highestUid())
                .bind("activated", progress.activatedAt().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<Progress> progress(String account, String mailbox) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM progress WHERE account = :account AND mailbox = :mailbox")
                .bind("account", account)
                .bind("mailbox", mailbox)
                .map(
                    (row, context) ->
                        new Progress(
                            new Folder(account, mailbox, row.getLong("uidvalidity")),
                            row.getLong("highest_uid"),
                            Columns.momentOf(row, "activated_at")))
                .findOne());
  }
}
