package com.amijose.carebot.mailbox;

import java.time.Instant;
import java.util.Optional;

/** What was found out about the mail provider, kept for ever. */
public interface ProviderNotes {

  /** Empty before a mail to ourselves has come back once. */
  Optional<Found> find(String account);

  void keep(String account, Found found);

  /**
   * What one mail to ourselves showed (reliability I17).
   *
   * @param keepsMessageIds whether it arrived under the Message-ID that we gave it
   * @param filesCopies whether a copy lay in Sent that we had not put there
   */
  record Found(Instant at, boolean keepsMessageIds, boolean filesCopies) {}
}
