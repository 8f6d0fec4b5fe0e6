package com.amijose.carebot.audit;

/** Something that happened, told by the package that did it. */
public interface AuditEvent {

  /** A short stable name, such as {@code reply_sent}. */
  String name();

  /** One sentence for people. It names no address and quotes no mail. */
  String sentence();
}
