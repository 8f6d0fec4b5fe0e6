package com.amijose.carebot.desk.people;

import com.amijose.carebot.desk.ADesk;
import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.Inside;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.given.SettableClock;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlAuditTrail;
import com.amijose.carebot.store.SqlPeople;
import com.amijose.carebot.store.SqlSessionBook;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk with its real door, and browsers of a kind that keep their cookie. */
final class ATeam implements AutoCloseable {
  static final String PASSWORD = "three quiet otters";
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  final SettableClock clock = new SettableClock(NOW);
  final Database database;
  final SqlPeople people;
  final Door door;
  final ADesk desk;

  ATeam(Path folder, boolean leadsNeedSecondFactor) {
    this(folder, HttpSettings.onThisMachine(), leadsNeedSecondFactor);
  }

  ATeam(Path folder, HttpSettings settings, boolean leadsNeedSecondFactor) {
    database = ADesk.database(folder);
    people = new SqlPeople(database);
    Events events = new Events();
    SignIn.Books books =
        new SignIn.Books(people, new SqlSessionBook(database), new SqlAuditTrail(database));
    door = Door.of(books, events, clock, leadsNeedSecondFactor);
    List<Area> areas = new ArrayList<>();
    areas.add(new Home());
    areas.addAll(door.areas());
    desk = ADesk.of(database, settings, new Inside(door.gate(), events, areas, () -> 0));
  }

  /** Somebody with a password and without a second factor. */
  Person add(String login, Role role) {
    People.Newcomer newcomer = new People.Newcomer(login, login.replaceAll("@.*", ""), role);
    if (people.isEmpty()) {
      return people.addFirst(newcomer, Passwords.hash(PASSWORD), NOW).orElseThrow();
    }
    Person added = people.add(newcomer, com.amijose.carebot.audit.Actor.BOT, NOW).orElseThrow();
    people.change(
        added.id(),
        new Change.PasswordSet(Passwords.hash(PASSWORD)),
        com.amijose.carebot.audit.Actor.BOT,
        NOW);
    return people.find(added.id()).orElseThrow();
  }

  /** The code that their app shows now. */
  String code(String login) {
    String secret = people.findByLogin(login).orElseThrow().totpSecret().orElseThrow();
    return codeOf(secret);
  }

  String codeOf(String secret) {
    return Totp.code(Base32.decode(secret), clock.instant().getEpochSecond() / Totp.SECONDS, 6);
  }

  Browser browser() {
    return new Browser();
  }

  @Override
  public void close() {
    desk.close();
    database.close();
  }

  /** Where people arrive in these tests. */
  private static final class Home implements Area {
    @Override
    public List<Tab> tabs() {
      return List.of(new Tab("Queue", "/home", Role.VIEWER));
    }

    @Override
    public void addTo(Routes routes) {
      routes.get(
          "/home",
          Role.VIEWER,
          visit -> visit.context().result("home of " + visit.person().login()));
    }
  }

  /** Keeps a cookie and the token of its forms, and follows nothing. */
  final class Browser {
    String cookie = "";
    private String csrf = "";

    HttpResponse<String> get(String path) {
      HttpResponse<String> answer =
          kept(
              desk.send(
                  HttpRequest.newBuilder(URI.create(desk.url(path))).header("Cookie", cookie())));
      Matcher token =
          Pattern.compile("name=\"csrf\" (?:content|value)=\"([^\"]*)\"").matcher(answer.body());
      if (token.find()) csrf = token.group(1);
      return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
      return kept(
          desk.send(
              desk.form(path, fields)
                  .header("Cookie", cookie())
                  .header("Origin", desk.url(""))
                  .header("X-Csrf", csrf)));
    }

    HttpResponse<String> signIn(String login) {
      return post("/sign-in", Map.of("login", login, "password", PASSWORD));
    }

    private String cookie() {
      return "carebot=" + cookie;
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
      for (String set : answer.headers().allValues("Set-Cookie")) {
        cookie = set.replaceAll("carebot=([^;]*);?.*", "$1");
      }
      return answer;
    }
  }
}
