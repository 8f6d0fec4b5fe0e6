package com.amijose.carebot.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The bot's own web server: how the bot is, and, behind a sign-in, the care team's desk.
 *
 * <p>Where it can die: anywhere. What a person typed and did is in the database before an answer
 * goes out; open pages reconnect.
 */
public final class Desk implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LARGEST_REQUEST = 2_000_000;

  /** Everything from here, nothing inline; a page that needs less or other sets its own. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final HttpSettings settings;
  private final Supplier<Health> health;
  private final Figures figures;
  private final Optional<Inside> inside;
  private final Gate gate;
  private final Assets assets = new Assets();
  private final Pages pages;
  private final Javalin server;

  /** Only /health and /metrics. */
  public static Desk withoutPages(HttpSettings settings, Supplier<Health> health, Figures figures) {
    return new Desk(settings, health, figures, Optional.empty());
  }

  public static Desk open(
      HttpSettings settings, Supplier<Health> health, Figures figures, Inside inside) {
    return new Desk(settings, health, figures, Optional.of(inside));
  }

  /**
   * Listens from now on.
   *
   * @throws DeskUnavailableException where the port is taken or the address is not this machine's
   */
  private Desk(
      HttpSettings settings, Supplier<Health> health, Figures figures, Optional<Inside> inside) {
    this.settings = settings;
    this.health = health;
    this.figures = figures;
    this.inside = inside;
    this.gate =
        new Gate(
            settings, inside.map(Inside::sessions).orElse(token -> Optional.<SignedIn>empty()));
    this.pages =
        new Pages(
            assets,
            inside.stream()
                .flatMap(behind -> behind.areas().stream())
                .flatMap(area -> area.tabs().stream())
                .toList(),
            inside.map(Inside::waiting).orElse(() -> 0));
    this.server = Javalin.create(this::configure);
    try {
      server.start(settings.bind(), settings.port());
    } catch (io.javalin.util.JavalinException taken) {
      throw new DeskUnavailableException(
          "cannot listen on "
              + settings.bind()
              + ":"
              + settings.port()
              + "; if another program uses that port, stop it or change desk.port; else change desk.bind",
          taken);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    inside.ifPresent(behind -> behind.events().close());
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.routes.before(this::guard);
    if (settings.health()) {
      config.routes.get("/health", this::showHealth);
      config.routes.get("/metrics", this::showMetrics);
    }
    new ErrorPages(gate, pages).addTo(config.routes);
    config.routes.get("/assets/{name}", assets::show);
    inside.ifPresent(behind -> addPages(config, behind));
  }

  private void addPages(JavalinConfig config, Inside behind) {
    Routes routes = new Routes(config.routes, gate, pages);
    List<Area> areas = behind.areas();
    areas.forEach(area -> area.addTo(routes));
    areas.stream()
        .flatMap(area -> area.tabs().stream())
        .findFirst()
        .ifPresent(first -> routes.get("/", Role.VIEWER, visit -> visit.seeOther(first.path())));
    config.routes.before("/events", context -> gate.admit(context, Role.VIEWER));
    config.routes.before("/events", Events::headers);
    config.routes.sse(
        "/events", client -> behind.events().listen(client, gate.admit(client.ctx(), Role.VIEWER)));
  }

  private void guard(Context context) {
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Content-Security-Policy", CONTENT_POLICY);
    // Not no-referrer: browsers then send "Origin: null" with our own forms.
    context.header("Referrer-Policy", "same-origin");
    context.header(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    gate.requireKnownHost(context);
  }

  private void showHealth(Context context) throws JsonProcessingException {
    Health now = health.get();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("status", now.isUp() ? "up" : "down");
    page.put("problems", now.problems());
    page.put("notes", now.notes());
    context.status(now.isUp() ? 200 : 503);
    context.contentType("application/json");
    context.result(JSON.writeValueAsString(page));
  }

  private void showMetrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8");
    context.result(figures.page());
  }
}
