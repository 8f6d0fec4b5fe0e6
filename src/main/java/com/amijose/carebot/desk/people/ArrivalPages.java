package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.people.People.Newcomer;
import java.time.Duration;
import java.util.Optional;

/** People's first steps: the first of all, and whoever was sent a link. */
public final class ArrivalPages implements Area {
  private final Door door;
  private final Attempts attempts;

  ArrivalPages(Door door) {
    this.door = door;
    this.attempts = new Attempts(door.clock());
  }

  /** For the template. */
  public record FirstUserView(String secret, String name, String login, String trouble) {}

  /** For the template. */
  public record WelcomeView(String secret, String name, String login, String trouble) {}

  @Override
  public void addTo(Routes routes) {
    routes.openGet("/first-user", this::showFirst);
    routes.openPost("/first-user", this::takeFirst);
    routes.openGet("/welcome/{secret}", this::showWelcome);
    routes.openPost("/welcome/{secret}", this::takeWelcome);
  }

  private void showFirst(Visit visit) {
    if (!door.firstUser().isWanted()) {
      visit.seeOther("/sign-in");
      return;
    }
    visit.show(
        "people/first-user.jte",
        "Welcome",
        new FirstUserView(visit.query("secret").orElse(""), "", "", ""));
  }

  private void takeFirst(Visit visit) {
    if (!door.firstUser().isWanted()) {
      visit.seeOther("/sign-in");
      return;
    }
    String secret = visit.field("secret").orElse("");
    String name = visit.field("name").orElse("").strip();
    String login = SignIn.login(visit.field("login").orElse(""));
    Duration wait = attempts.begin("first", visit.address());
    Optional<String> trouble =
        wait.isZero() && door.firstUser().isRight(secret)
            ? fault(visit, name, login)
            : Optional.of(
                "That is not the secret that the bot printed at its start. After five tries you"
                    + " have to wait a little.");
    if (wait.isZero() && door.firstUser().isRight(secret)) {
      attempts.succeeded("first", visit.address());
    }
    if (trouble.isPresent()) {
      visit.context().status(422);
      visit.show(
          "people/first-user.jte",
          "Welcome",
          new FirstUserView(secret, name, login, trouble.get()));
      return;
    }
    Person first =
        door.books()
            .people()
            .addFirst(
                new Newcomer(login, name, Role.LEAD),
                Passwords.hash(visit.field("password").orElse("")),
                door.clock().instant())
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "Somebody else was first.", "Ask them to add you under People."));
    SignInPages.enter(visit, door.signIn().open(first), "/");
  }

  private void showWelcome(Visit visit) {
    Person person = invited(visit);
    visit.show(
        "people/welcome.jte",
        "Welcome",
        new WelcomeView(visit.path("secret"), person.name(), person.login(), ""));
  }

  private void takeWelcome(Visit visit) {
    Person person = invited(visit);
    Optional<String> trouble = passwordFault(visit, person.login(), person.name());
    if (trouble.isPresent()) {
      visit.context().status(422);
      visit.show(
          "people/welcome.jte",
          "Welcome",
          new WelcomeView(visit.path("secret"), person.name(), person.login(), trouble.get()));
      return;
    }
    boolean accepted =
        door.books()
            .people()
            .acceptInvitation(
                Secrets.hash(visit.path("secret")),
                Passwords.hash(visit.field("password").orElse("")),
                door.clock().instant());
    if (!accepted) throw used();
    Person now = door.books().people().find(person.id()).orElseThrow(ArrivalPages::used);
    SignInPages.enter(visit, door.signIn().open(now), "/");
  }

  private Person invited(Visit visit) {
    return door.books()
        .people()
        .findInvited(Secrets.hash(visit.path("secret")), door.clock().instant())
        .orElseThrow(ArrivalPages::used);
  }

  private static Refusal used() {
    return new Refusal(
        404,
        "This link is used up or too old.",
        "Sign in with the password that you have chosen, or ask a lead for a new link.");
  }

  private static Optional<String> fault(Visit visit, String name, String login) {
    return PeoplePages.nameFault(name)
        .or(() -> PeoplePages.loginFault(login))
        .or(() -> passwordFault(visit, login, name));
  }

  static Optional<String> passwordFault(Visit visit, String login, String name) {
    String password = visit.field("password").orElse("");
    if (!password.equals(visit.field("again").orElse(""))) {
      return Optional.of("The two passwords are not the same.");
    }
    return Passwords.fault(password, login, name);
  }
}
