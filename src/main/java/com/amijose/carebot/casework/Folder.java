package com.amijose.carebot.casework;

/**
 * One life of one mailbox: the server gives a UID once only as long as UIDVALIDITY stays (RFC 3501
 * §2.3.1.1).
 *
 * @param account whose mailbox it is, such as {@code care@shop.test@imap.shop.test}
 * @param mailbox its name on the server, such as {@code INBOX}
 */
public record Folder(String account, String mailbox, long uidValidity) {
  public Folder {
    if (account.isBlank() || mailbox.isBlank() || uidValidity < 0) {
      throw new IllegalArgumentException("not a folder: " + account + "/" + mailbox);
    }
  }

  public MessageKey message(long uid) {
    return new MessageKey(this, uid);
  }
}
