package com.amijose.carebot.desk.people;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.audit.AuditTrail;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Sessions;
import com.amijose.carebot.desk.people.SessionBook.Session;
import com.amijose.carebot.desk.people.SessionBook.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * From what somebody types to a session (reliability A39, A40). Every step that succeeds opens a
 * session under a new token and closes the one before.
 */
public final class SignIn {
  /** The same for a wrong password and for somebody whom nobody knows. */
  private static final String WRONG = "That address and password do not belong together.";

  private final Books books;
  private final Clock clock;
  private final Attempts attempts;
  private final boolean leadsNeedSecondFactor;

  SignIn(Books books, Clock clock, boolean leadsNeedSecondFactor) {
    this.books = books;
    this.clock = clock;
    this.attempts = new Attempts(clock);
    this.leadsNeedSecondFactor = leadsNeedSecondFactor;
  }

  /** Where people, sessions and the trail are kept. */
  public record Books(People people, SessionBook sessions, AuditTrail trail) {}

  /** How a step went. */
  sealed interface Result {}

  record Opened(String token, Stage stage) implements Result {}

  record Proven() implements Result {}

  record Refused(String sentence) implements Result {}

  /** How a password is kept. */
  public static String hash(String password) {
    return Passwords.hash(password);
  }

  static String login(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  boolean needsSecondFactor(Person person) {
    return leadsNeedSecondFactor && person.role() == Role.LEAD;
  }

  Result byPassword(String typed, String password, String address) {
    String login = login(typed);
    Duration wait = attempts.begin(login, address);
    if (!wait.isZero()) return new Refused(tooMany(wait));
    Optional<Person> known = books.people().findByLogin(login);
    boolean isRight = Passwords.isRight(password, known.flatMap(Person::passwordHash));
    Optional<Person> person = known.filter(who -> isRight && who.isActive());
    if (person.isEmpty()) {
      known.ifPresent(who -> tell(PersonEvent.refused(who.login())));
      return new Refused(WRONG);
    }
    attempts.succeeded(login, address);
    return open(person.get());
  }

  /** A session for somebody who has shown by a password or a link who they are. */
  Opened open(Person person) {
    if (person.totpSecret().isPresent()) return open(person, Stage.CODE);
    return open(person, needsSecondFactor(person) ? Stage.SET_UP : Stage.WHOLE);
  }

  /** Whether somebody who is signed in knows their password still. */
  Result prove(Person person, String password, String address) {
    Duration wait = attempts.begin(person.login(), address);
    if (!wait.isZero()) return new Refused(tooMany(wait));
    if (!Passwords.isRight(password, person.passwordHash())) {
      return new Refused("The present password is not right.");
    }
    attempts.succeeded(person.login(), address);
    return new Proven();
  }

  /** The second factor, or a recovery code in its place. */
  Result byCode(String token, Session session, String typed, String address) {
    Person person = session.person();
    String account = "second factor of " + person.id();
    Duration wait = attempts.begin(account, address);
    if (!wait.isZero()) {
      books.sessions().close(Secrets.hash(token));
      return new Refused(tooMany(wait));
    }
    if (!isRight(person, typed)) {
      tell(PersonEvent.refused(person.login()));
      return new Refused("That code is not right, or was used already. Wait for the next one.");
    }
    attempts.succeeded(account, address);
    books.sessions().close(Secrets.hash(token));
    return open(person, Stage.WHOLE);
  }

  /** Whether this proves the second factor; it does so only once. */
  boolean isRight(Person person, String typed) {
    if (RecoveryCodes.looksLikeOne(typed)) {
      boolean used =
          books.people().useRecoveryCode(person.id(), RecoveryCodes.hash(typed), clock.instant());
      if (used) tell(PersonEvent.recovered(person.login()));
      return used;
    }
    OptionalLong step =
        person
            .totpSecret()
            .map(secret -> Totp.stepOf(secret, typed, clock.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent() && books.people().useStep(person.id(), step.getAsLong());
  }

  /** A new token for somebody who has just shown everything that is asked of them. */
  Opened open(Person person, Stage stage) {
    String token = Secrets.make();
    books.sessions().closeOpenedBefore(clock.instant().minus(Sessions.LONGEST));
    books.sessions().open(Secrets.hash(token), person.id(), Secrets.make(), stage, clock.instant());
    return new Opened(token, stage);
  }

  private void tell(PersonEvent event) {
    // Nobody has shown yet who they are: the bot tells of it.
    books.trail().append(AuditEntry.ofBot(Actor.BOT, event, clock.instant()));
  }

  private static String tooMany(Duration wait) {
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return "Too many tries. Wait "
        + (minutes == 1 ? "a minute" : minutes + " minutes")
        + ", then try again.";
  }
}
