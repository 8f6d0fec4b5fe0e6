package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.Sessions;
import com.amijose.carebot.desk.SignedIn;
import com.amijose.carebot.desk.people.SessionBook.Session;
import com.amijose.carebot.desk.people.SessionBook.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The gate's view of the session book: whole sessions of people who may come in, in their time. */
public final class DeskSessions implements Sessions {
  /** A sign-in that was begun and not ended. */
  static final Duration HALFWAY = Duration.ofMinutes(15);

  /** So that not every click is a write. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final SessionBook book;
  private final Clock clock;

  public DeskSessions(SessionBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Optional<SignedIn> find(String token) {
    return findSession(token, Stage.WHOLE)
        .map(session -> session.person().signedIn(session.csrf()));
  }

  /** One that has come exactly so far. */
  Optional<Session> findSession(String token, Stage stage) {
    if (token.isEmpty()) return Optional.empty();
    String hash = Secrets.hash(token);
    Instant now = clock.instant();
    Optional<Session> found =
        book.find(hash)
            .filter(session -> session.stage() == stage && session.person().isActive())
            .filter(session -> isInTime(session, now));
    found
        .filter(session -> session.seenAt().plus(NOTED_EVERY).isBefore(now))
        .ifPresent(session -> book.seen(hash, now));
    return found;
  }

  private static boolean isInTime(Session session, Instant now) {
    Duration longest = session.stage() == Stage.WHOLE ? LONGEST : HALFWAY;
    return now.isBefore(session.openedAt().plus(longest))
        && now.isBefore(session.seenAt().plus(IDLE));
  }
}
