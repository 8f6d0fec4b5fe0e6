package com.amijose.carebot.casework;

/** What identifies a message for ever: account, mailbox, UIDVALIDITY and UID. */
public record MessageKey(Folder folder, long uid) {
  public MessageKey {
    if (uid < 1) throw new IllegalArgumentException("a UID is positive, not " + uid);
  }

  public MessageKey(String account, String mailbox, long uidValidity, long uid) {
    this(new Folder(account, mailbox, uidValidity), uid);
  }

  @Override
  public String toString() {
    return folder.mailbox() + "/" + folder.uidValidity() + "/" + uid;
  }
}
