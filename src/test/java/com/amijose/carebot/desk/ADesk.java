package com.amijose.carebot.desk;

import com.amijose.carebot.outbox.BreakerRules;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.SqlCaseList;
import com.amijose.carebot.store.SqlOutbox;
import com.amijose.carebot.store.Use;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A desk that listens, with one person of each role signed in: their cookie is the role's word.
 * Close it before the database.
 */
public final class ADesk implements AutoCloseable {
  private final Events events;
  private final Desk desk;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private ADesk(Database database, HttpSettings settings, Inside inside) {
    Figures figures =
        new Figures(
            new SqlCaseList(database),
            new SqlOutbox(
                database, RetrySchedule.STANDARD, BreakerRules.STANDARD, Duration.ofMinutes(10)),
            Optional::empty);
    this.events = inside.events();
    this.desk = Desk.open(settings, () -> new Health(List.of(), List.of()), figures, inside);
  }

  /** With these areas over this database. */
  public static ADesk over(Database database, Area... areas) {
    return over(database, events -> List.of(areas));
  }

  /** With areas that tell open pages of news. */
  public static ADesk over(Database database, Function<Events, List<Area>> areas) {
    Events events = new Events();
    return new ADesk(
        database,
        HttpSettings.onThisMachine(),
        new Inside(ADesk::find, events, areas.apply(events), () -> 0));
  }

  /** With sessions of its own. */
  public static ADesk of(Database database, Inside inside) {
    return of(database, HttpSettings.onThisMachine(), inside);
  }

  public static ADesk of(Database database, HttpSettings settings, Inside inside) {
    return new ADesk(database, settings, inside);
  }

  /** A new SQLite database in this folder. */
  public static Database database(Path folder) {
    return Database.open("jdbc:sqlite:" + folder.resolve("care.db"), Use.BOT);
  }

  /** The person of this role, as every page sees them. */
  public static SignedIn person(Role role) {
    String name = role.word().substring(0, 1).toUpperCase(Locale.ROOT) + role.word().substring(1);
    return new SignedIn(
        role.ordinal() + 1,
        role.word() + "@shop.example",
        name + " Person",
        role,
        "csrf-of-" + role.word(),
        SignedIn.Taste.STANDARD);
  }

  public static String cookie(Role role) {
    return role.word();
  }

  public Events events() {
    return events;
  }

  /** How many pages listen for news. */
  public int openPages() {
    return events.openPages();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + desk.port() + path;
  }

  public HttpResponse<String> get(String path, Role role) {
    return send(HttpRequest.newBuilder(URI.create(url(path))).header("Cookie", pair(role)));
  }

  /** By somebody who has not signed in. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url(path))));
  }

  /** As a form of the desk's own posts it. */
  public HttpResponse<String> post(String path, Role role, Map<String, String> fields) {
    return send(
        form(path, fields)
            .header("Cookie", pair(role))
            .header("Origin", url(""))
            .header("X-Csrf", person(role).csrf()));
  }

  /** A form, to which the test adds what else comes with it. */
  public HttpRequest.Builder form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(url(path)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    desk.close();
  }

  private static String pair(Role role) {
    return Sessions.COOKIE + "=" + cookie(role);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Optional<SignedIn> find(String token) {
    for (Role role : Role.values()) {
      if (cookie(role).equals(token)) return Optional.of(person(role));
    }
    return Optional.empty();
  }
}
