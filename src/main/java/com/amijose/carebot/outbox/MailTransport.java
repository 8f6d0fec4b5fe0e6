package com.amijose.carebot.outbox;

/** Carries one mail to one recipient. One thread at a time. */
public interface MailTransport extends AutoCloseable {

  /**
   * Tries once; every failure of the network or the server is a value. {@code beforeDot} is asked
   * when everything but the end of the data has left; where it says no, the mail is abandoned
   * without that end, so that the server must not deliver it.
   */
  Delivery deliver(QueuedReply reply, BeforeDot beforeDot);

  /** Ends the connection, if there is one; failures are of no consequence. */
  @Override
  void close();

  /** Records that the end of the data is about to leave; false where the reply is not ours now. */
  @FunctionalInterface
  interface BeforeDot {
    boolean pass();
  }
}
