package com.amijose.carebot.mailbox;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Ends waits from beside. */
final class Watchdog {
  private Watchdog() {}

  static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "imap-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  /** Any command makes the library send DONE first. */
  static void endIdle(IMAPFolder folder) {
    try {
      if (folder.isOpen())
        folder.doCommand(
            protocol -> {
              protocol.noop();
              return null;
            });
    } catch (MessagingException broken) {
      // Who waits in IDLE gets the same news from the same connection, and tells it.
      return;
    }
  }
}
