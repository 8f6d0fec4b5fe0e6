package com.amijose.carebot.mailbox;

import com.amijose.carebot.message.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * What the bot keeps in the mailbox beside the inbox: drafts, copies of what was sent, marks on
 * what was answered. Each deed may be repeated without harm. One thread at a time, but {@link
 * #close} from any; every method may throw {@link MailboxUnavailableException}.
 */
public interface Cabinet extends AutoCloseable {

  /** Where a mail is kept. */
  enum Shelf {
    DRAFTS,
    SENT
  }

  /** What is to be seen on a customer's message. */
  enum Mark {
    /** {@code $CarebotDone}, where the mailbox allows keywords. */
    DONE,
    /** {@code \Answered}, and {@code $CarebotDone} where the mailbox allows keywords. */
    ANSWERED
  }

  /** How far a shelf goes at the moment: mail that is added later gets at least {@code uidNext}. */
  record Extent(long uidValidity, long uidNext) {}

  /** Adds it to Drafts with {@code \Draft}, unless a mail with this reference is there. */
  void fileDraft(String reference, byte[] mail);

  /** Adds it to Sent, unless a mail with this reference is there. */
  void copyToSent(String reference, byte[] mail);

  /**
   * Takes our draft with this reference out of Drafts. Where the server cannot remove one mail
   * alone (RFC 4315), it is only marked as deleted.
   */
  void removeDraft(String reference);

  /**
   * Marks messages of the inbox; those that vanished are passed over. False where the inbox has
   * another UIDVALIDITY: then these UIDs name nothing any more.
   */
  boolean mark(long uidValidity, List<Long> uids, Mark mark);

  Extent extent(Shelf shelf);

  /** The mails of a shelf with a UID of at least {@code from}, ascending. */
  List<Kept> list(Shelf shelf, long from);

  /** Its bytes; empty where it vanished. */
  Optional<byte[]> read(Shelf shelf, long uid);

  /** UIDs of the messages of the inbox with this Message-ID, under its present UIDVALIDITY. */
  List<Long> findInInbox(MessageId id);

  /** How many messages of the inbox carry this reference of ours. */
  int countInInbox(String reference);

  /** How many mails of the shelf carry this reference of ours. */
  int count(Shelf shelf, String reference);

  @Override
  void close();
}
