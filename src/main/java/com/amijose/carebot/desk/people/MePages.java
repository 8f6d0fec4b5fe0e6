package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.SignedIn;
import com.amijose.carebot.desk.SignedIn.Taste;
import com.amijose.carebot.desk.SignedIn.Theme;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.people.SessionBook.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What everybody may change about themselves. */
public final class MePages implements Area {
  private final Door door;
  private final SignInPages signIn;

  MePages(Door door, SignInPages signIn) {
    this.door = door;
    this.signIn = signIn;
  }

  /** For the template. */
  public record MeView(
      String name,
      String login,
      String role,
      boolean secondFactor,
      boolean secondFactorMust,
      String theme,
      boolean keys,
      String passwordTrouble,
      String factorTrouble) {}

  @Override
  public void addTo(Routes routes) {
    routes.get("/me", Role.VIEWER, visit -> show(visit, "", ""));
    routes.post("/me/password", Role.VIEWER, this::changePassword);
    routes.get("/me/second-factor", Role.VIEWER, this::showSetUp);
    routes.post("/me/second-factor", Role.VIEWER, this::setUp);
    routes.post("/me/second-factor/off", Role.VIEWER, this::switchOff);
    routes.post("/me/theme", Role.VIEWER, this::changeTheme);
    routes.post("/me/taste", Role.VIEWER, this::changeTaste);
    routes.post("/me/sign-out-everywhere", Role.VIEWER, this::signOutEverywhere);
  }

  private void show(Visit visit, String passwordTrouble, String factorTrouble) {
    Person person = self(visit);
    visit.show(
        "people/me.jte",
        "My account",
        new MeView(
            person.name(),
            person.login(),
            person.role().word(),
            person.totpSecret().isPresent(),
            door.signIn().needsSecondFactor(person),
            person.taste().theme().word(),
            person.taste().keys(),
            passwordTrouble,
            factorTrouble));
  }

  private void changePassword(Visit visit) {
    Person person = self(visit);
    Optional<String> trouble =
        oldPasswordFault(visit, person)
            .or(() -> ArrivalPages.passwordFault(visit, person.login(), person.name()));
    if (trouble.isPresent()) {
      visit.context().status(422);
      show(visit, trouble.get(), "");
      return;
    }
    String hash = Passwords.hash(visit.field("password").orElse(""));
    change(visit, person, new Change.PasswordSet(hash));
    // All sessions are over with it; this browser goes on under a new one.
    enterAnew(visit, person);
    visit.seeOther("/me");
  }

  private void showSetUp(Visit visit) {
    visit.show(
        "people/set-up.jte",
        "Second step",
        SignInPages.setUpView(self(visit), Totp.secret(), "", false));
  }

  private void setUp(Visit visit) {
    Person person = self(visit);
    Optional<String> trouble = oldPasswordFault(visit, person);
    if (trouble.isPresent()) {
      visit.context().status(422);
      visit.show(
          "people/set-up.jte",
          "Second step",
          SignInPages.setUpView(person, Totp.secret(), trouble.get(), false));
      return;
    }
    signIn
        .takeSecondFactor(visit, person, false)
        .ifPresent(
            codes ->
                visit.show(
                    "people/recovery.jte",
                    "Recovery codes",
                    new SignInPages.RecoveryView(codes, "/me")));
  }

  private void switchOff(Visit visit) {
    Person person = self(visit);
    if (door.signIn().needsSecondFactor(person)) {
      throw new Refusal(
          403, "A lead keeps the second step.", "Set it up anew if your telephone has changed.");
    }
    if (!door.signIn().isRight(person, visit.field("code").orElse(""))) {
      visit.context().status(422);
      show(visit, "", "That code is not right, or was used already. Wait for the next one.");
      return;
    }
    change(visit, person, new Change.SecondFactorRemoved());
    visit.seeOther("/me", "The second step is switched off.");
  }

  private void changeTheme(Visit visit) {
    SignedIn who = visit.person();
    taste(visit, new Taste(theme(visit), who.taste().keys()));
    visit.context().status(204);
  }

  private void changeTaste(Visit visit) {
    taste(visit, new Taste(theme(visit), visit.field("keys").isPresent()));
    visit.seeOther("/me", "Kept.");
  }

  private void taste(Visit visit, Taste to) {
    change(visit, self(visit), new Change.TasteChanged(to));
  }

  private void signOutEverywhere(Visit visit) {
    door.books().sessions().closeAllOf(visit.person().personId(), door.clock().instant());
    door.events().closeOf(visit.person().personId());
    visit.dropToken();
    visit.seeOther("/sign-in");
  }

  private void enterAnew(Visit visit, Person person) {
    door.events().closeOf(person.id());
    visit.keepToken(door.signIn().open(person, Stage.WHOLE).token());
  }

  private void change(Visit visit, Person person, Change change) {
    door.books()
        .people()
        .change(person.id(), change, visit.person().actor(), door.clock().instant());
  }

  /** A browser that was left open must not be enough to take an account over. */
  private Optional<String> oldPasswordFault(Visit visit, Person person) {
    SignIn.Result result =
        door.signIn().prove(person, visit.field("old").orElse(""), visit.address());
    return result instanceof SignIn.Refused refused
        ? Optional.of(refused.sentence())
        : Optional.empty();
  }

  private Person self(Visit visit) {
    return door.books()
        .people()
        .find(visit.person().personId())
        .orElseThrow(() -> Refusal.notFound("There is no such person."));
  }

  private static Theme theme(Visit visit) {
    String word = visit.field("theme").orElse("").toUpperCase(Locale.ROOT);
    return List.of(Theme.values()).stream()
        .filter(theme -> theme.name().equals(word))
        .findFirst()
        .orElse(Theme.SYSTEM);
  }
}
