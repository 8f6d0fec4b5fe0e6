package com.amijose.carebot.store;

import com.amijose.carebot.casework.Claim;
import com.amijose.carebot.casework.Filed;
import com.amijose.carebot.casework.Filing;
import com.amijose.carebot.outbox.BreakerRules;

/** A casebook with something in it, for tests of what stands on the store. */
public final class SomeCases {
  private final Database database;
  private final SqlCaseBook cases;
  private long uid;

  public SomeCases(Database database) {
    this.database = database;
    this.cases = new SqlCaseBook(database, "test", BreakerRules.STANDARD);
  }

  /** A return that is approved and waits for a person; its id. */
  public long drafted(String customer) {
    return file(AVerdict.drafted(customer));
  }

  /** What a stranger wrote into the fields that a queue shows. */
  public void words(long caseId, String name, String subject) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE glances SET name = ?, subject = ?, titles = ?, order_number = ? WHERE case_id = ?",
                name,
                subject,
                subject,
                name,
                caseId));
  }

  /** A newsletter. */
  public long closed() {
    return file(AVerdict.closed());
  }

  /** The moment at which all of it happens. */
  public static java.time.Instant now() {
    return AVerdict.NOW;
  }

  private long file(Filing filing) {
    uid++;
    Claim claim = cases.claim(AVerdict.mail(uid, "mail " + uid), "me", AVerdict.NOW).orElseThrow();
    if (!(cases.file(claim, filing, AVerdict.NOW) instanceof Filed.Done)) {
      throw new IllegalStateException("not filed");
    }
    // No order book is filled here, and an order that is gone would have changed.
    database.write(
        handle -> {
          handle.execute("UPDATE replies SET template = 'approved'");
          return handle.execute("DELETE FROM case_orders WHERE case_id = ?", claim.caseId());
        });
    return claim.caseId();
  }
}
