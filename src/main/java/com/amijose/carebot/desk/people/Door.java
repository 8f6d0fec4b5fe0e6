package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.desk.Sessions;
import java.time.Clock;
import java.util.List;

/**
 * What the pages about people share, and the way to build them.
 *
 * @param firstUser the way in while there is nobody
 */
public record Door(
    SignIn.Books books,
    SignIn signIn,
    DeskSessions sessions,
    FirstUser firstUser,
    Events events,
    Clock clock) {

  /**
   * @param leadsNeedSecondFactor whether a lead without one has to set it up first
   */
  public static Door of(
      SignIn.Books books, Events events, Clock clock, boolean leadsNeedSecondFactor) {
    return new Door(
        books,
        new SignIn(books, clock, leadsNeedSecondFactor),
        new DeskSessions(books.sessions(), clock),
        new FirstUser(books.people()),
        events,
        clock);
  }

  public Sessions gate() {
    return sessions;
  }

  /** In the order of their tabs. */
  public List<Area> areas() {
    SignInPages signIn = new SignInPages(this);
    return List.of(
        signIn, new ArrivalPages(this), new PeoplePages(this), new MePages(this, signIn));
  }
}
