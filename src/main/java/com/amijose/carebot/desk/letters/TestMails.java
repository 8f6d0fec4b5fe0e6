package com.amijose.carebot.desk.letters;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.outbox.Delivery;
import java.time.Instant;
import java.util.List;

/** Test mails as they are recorded; each changing method is one transaction with its trail. */
public interface TestMails {

  /** Claims the token; false where it was used before or this person has sent too many today. */
  boolean begin(Order order);

  /** Records that the end of the data is about to leave; false where it must not. */
  boolean passDot(String token);

  void settle(Order order, Delivery delivery, Instant now);

  /** This person's, newest first. */
  List<Line> list(Actor by, int most);

  /**
   * @param token of the form; it is sent once
   * @param since only mails from then on count
   * @param most how many of this person's there may be
   */
  record Order(
      String token,
      EmailAddress recipient,
      String template,
      Actor by,
      Instant at,
      Instant since,
      int most) {}

  /**
   * @param state CLAIMED, DOT_PENDING, SENT, FAILED or UNCERTAIN
   */
  record Line(String template, String recipient, String state, Instant at, String serverSays) {}
}
