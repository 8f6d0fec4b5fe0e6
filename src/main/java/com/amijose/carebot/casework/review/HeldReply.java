package com.amijose.carebot.casework.review;

import com.amijose.carebot.casework.FrozenReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reply of a case and where it stands.
 *
 * @param because why it waits for a person
 * @param dueAt when it may go out, while it is {@link State#READY}
 * @param approvedBy who sent it from the desk; empty where nobody did
 * @param serverSays the mail server's last words about it
 */
public record HeldReply(
    State state,
    FrozenReply frozen,
    List<String> because,
    Instant draftedAt,
    Optional<Instant> dueAt,
    Optional<Instant> sentAt,
    Optional<String> approvedBy,
    Optional<String> serverSays) {

  public HeldReply {
    because = List.copyOf(because);
  }

  public enum State {
    DRAFT,
    READY,
    CLAIMED,
    DOT_PENDING,
    SENT,
    FAILED,
    UNCERTAIN,
    WITHDRAWN;

    /** Another text may take its place: it has not gone out and is not on its way. */
    public boolean mayBeReplaced() {
      return this == DRAFT || this == FAILED || this == WITHDRAWN;
    }
  }
}
