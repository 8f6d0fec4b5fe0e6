package com.amijose.carebot.triage;

import com.amijose.carebot.message.EmailAddress;
import java.time.Instant;

/**
 * What is known of a customer's earlier mail, for the {@code repeat} flag; a dry run knows nothing.
 */
public interface PastReturns {
  PastReturns NONE = (customer, since, until) -> 0;

  /** How many mails of this customer asked for a return, arrived in {@code [since, until)}. */
  int returnsOf(EmailAddress customer, Instant since, Instant until);
}
