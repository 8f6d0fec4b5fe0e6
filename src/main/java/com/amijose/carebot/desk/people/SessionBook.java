package com.amijose.carebot.desk.people;

import java.time.Instant;
import java.util.Optional;

/** Open sessions. A session is known by the hash of what its browser carries. */
public interface SessionBook {

  /** Writes the line in the trail, too, where the session is whole. */
  void open(String hash, long personId, String csrf, Stage stage, Instant at);

  /** With the person as they are now; empty for a session that is unknown. */
  Optional<Session> find(String hash);

  void seen(String hash, Instant at);

  void close(String hash);

  /** All of a person; the sentence in the trail says that it was wished. */
  int closeAllOf(long personId, Instant at);

  /** Those opened before this moment. */
  int closeOpenedBefore(Instant moment);

  /** How far the sign-in has come. */
  enum Stage {
    /** The second factor is to be shown. */
    CODE,
    /** The second factor is to be set up first. */
    SET_UP,
    WHOLE
  }

  record Session(Person person, String csrf, Stage stage, Instant openedAt, Instant seenAt) {}
}
