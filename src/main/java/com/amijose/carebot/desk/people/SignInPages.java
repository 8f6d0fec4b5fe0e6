package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.SignedIn;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.people.SessionBook.Session;
import com.amijose.carebot.desk.people.SessionBook.Stage;
import com.amijose.carebot.desk.people.SignIn.Opened;
import com.amijose.carebot.desk.people.SignIn.Refused;
import java.util.List;
import java.util.Optional;

/** The way in: password, second factor, the first person of all, and links for new people. */
public final class SignInPages implements Area {
  private final Door door;

  SignInPages(Door door) {
    this.door = door;
  }

  /**
   * For the template.
   *
   * @param to where they wanted to go
   * @param trouble why the last try did not do; empty at the first
   */
  public record SignInView(String login, String to, String trouble) {}

  /** For the template. */
  public record CodeView(String to, String trouble) {}

  /** For the template. */
  public record SetUpView(String secret, String grouped, QrPath qr, String trouble, boolean must) {}

  /** For the template. */
  public record RecoveryView(List<String> codes, String next) {
    public RecoveryView {
      codes = List.copyOf(codes);
    }
  }

  @Override
  public void addTo(Routes routes) {
    routes.openGet("/sign-in", this::showSignIn);
    routes.openPost("/sign-in", this::signIn);
    routes.openGet("/sign-in/code", this::showCode);
    routes.openPost("/sign-in/code", this::takeCode);
    routes.openGet("/sign-in/set-up", this::showSetUp);
    routes.openPost("/sign-in/set-up", this::setUp);
    routes.post("/sign-out", Role.VIEWER, this::signOut);
  }

  private void showSignIn(Visit visit) {
    if (door.firstUser().isWanted()) {
      visit.seeOther("/first-user");
    } else if (visit.whoever().isPresent()) {
      visit.seeOther("/");
    } else {
      visit.show(
          "people/sign-in.jte", "Sign in", new SignInView("", target(visit.query("to")), ""));
    }
  }

  private void signIn(Visit visit) {
    String login = visit.field("login").orElse("");
    String to = target(visit.field("to"));
    SignIn.Result result =
        door.signIn().byPassword(login, visit.field("password").orElse(""), visit.address());
    if (result instanceof Refused refused) {
      visit.context().status(401);
      visit.show("people/sign-in.jte", "Sign in", new SignInView(login, to, refused.sentence()));
    } else if (result instanceof Opened opened) {
      visit.token().map(Secrets::hash).ifPresent(door.books().sessions()::close);
      enter(visit, opened, to);
    }
  }

  /** On to where this session can go. */
  static void enter(Visit visit, Opened opened, String to) {
    visit.keepToken(opened.token());
    String query = to.equals("/") ? "" : "?to=" + encoded(to);
    switch (opened.stage()) {
      case CODE -> visit.seeOther("/sign-in/code" + query);
      case SET_UP -> visit.seeOther("/sign-in/set-up" + query);
      case WHOLE -> visit.seeOther(to);
    }
  }

  private void showCode(Visit visit) {
    if (halfway(visit, Stage.CODE).isEmpty()) {
      visit.seeOther("/sign-in");
      return;
    }
    visit.show("people/code.jte", "Second step", new CodeView(target(visit.query("to")), ""));
  }

  private void takeCode(Visit visit) {
    Optional<Session> session = halfway(visit, Stage.CODE);
    if (session.isEmpty()) {
      visit.seeOther("/sign-in");
      return;
    }
    String to = target(visit.field("to"));
    SignIn.Result result =
        door.signIn()
            .byCode(
                visit.token().orElse(""),
                session.get(),
                visit.field("code").orElse(""),
                visit.address());
    if (result instanceof Refused refused) {
      visit.context().status(401);
      visit.show("people/code.jte", "Second step", new CodeView(to, refused.sentence()));
    } else if (result instanceof Opened opened) {
      enter(visit, opened, to);
    }
  }

  private void showSetUp(Visit visit) {
    Optional<Session> session = halfway(visit, Stage.SET_UP);
    if (session.isEmpty()) {
      visit.seeOther("/sign-in");
      return;
    }
    visit.show(
        "people/set-up.jte",
        "Second step",
        setUpView(session.get().person(), Totp.secret(), "", true));
  }

  private void setUp(Visit visit) {
    Optional<Session> session = halfway(visit, Stage.SET_UP);
    if (session.isEmpty()) {
      visit.seeOther("/sign-in");
      return;
    }
    Person person = session.get().person();
    Optional<List<String>> codes = takeSecondFactor(visit, person, true);
    if (codes.isEmpty()) return;
    door.books().sessions().close(Secrets.hash(visit.token().orElse("")));
    visit.keepToken(door.signIn().open(person, Stage.WHOLE).token());
    visit.show("people/recovery.jte", "Recovery codes", new RecoveryView(codes.get(), "/"));
  }

  /** The recovery codes; empty where the code was wrong and the page shown again. */
  Optional<List<String>> takeSecondFactor(Visit visit, Person person, boolean must) {
    String secret = visit.field("secret").orElse("");
    if (!secret.matches("[A-Z2-7]{32}")) {
      throw Refusal.badRequest("That form is incomplete.", "Open the page again.");
    }
    String code = visit.field("code").orElse("");
    var step = Totp.stepOf(secret, code, door.clock().instant());
    if (step.isEmpty()) {
      visit.context().status(422);
      visit.show(
          "people/set-up.jte",
          "Second step",
          setUpView(
              person,
              secret,
              "That code does not fit. Is the clock of your telephone right?",
              must));
      return Optional.empty();
    }
    List<String> codes = RecoveryCodes.make();
    door.books()
        .people()
        .change(
            person.id(),
            new Change.SecondFactorSet(secret, codes.stream().map(RecoveryCodes::hash).toList()),
            person.signedIn("").actor(),
            door.clock().instant());
    door.books().people().useStep(person.id(), step.getAsLong());
    return Optional.of(codes);
  }

  static SetUpView setUpView(Person person, String secret, String trouble, boolean must) {
    return new SetUpView(
        secret,
        secret.replaceAll("(.{4})(?=.)", "$1 "),
        QrPath.of(Totp.uri(secret, person.login())),
        trouble,
        must);
  }

  private void signOut(Visit visit) {
    SignedIn person = visit.person();
    visit.token().map(Secrets::hash).ifPresent(door.books().sessions()::close);
    door.events().closeOf(person.personId());
    visit.dropToken();
    visit.seeOther("/sign-in");
  }

  private Optional<Session> halfway(Visit visit, Stage stage) {
    return visit.token().flatMap(token -> door.sessions().findSession(token, stage));
  }

  /** Only to a page of ours: a link must not send people elsewhere after they typed a password. */
  static String target(Optional<String> wanted) {
    return wanted
        .filter(path -> path.matches("/(?:[A-Za-z0-9._~?=&%+-][A-Za-z0-9._~/?=&%+-]*)?"))
        .filter(path -> !path.startsWith("/sign-"))
        .orElse("/");
  }

  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
