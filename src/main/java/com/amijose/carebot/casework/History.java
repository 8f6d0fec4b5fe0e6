package com.amijose.carebot.casework;

import com.amijose.carebot.message.EmailAddress;
import java.time.Instant;

/** What the casebook knows of a customer, for the {@code repeat} flag. */
public interface History {

  /** How many mails of this customer asked for a return, arrived in {@code [since, until)}. */
  int returnsOf(EmailAddress customer, Instant since, Instant until);
}
