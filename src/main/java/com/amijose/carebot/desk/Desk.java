package com.amijose.carebot.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The bot's own web server; for now it tells how the bot is. */
public final class Desk implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpSettings settings;
  private final Supplier<Health> health;
  private final Figures figures;
  private final Set<String> hosts;
  private final Javalin server;

  /**
   * Listens from now on.
   *
   * @throws DeskUnavailableException where the port is taken or the address is not this machine's
   */
  public Desk(HttpSettings settings, Supplier<Health> health, Figures figures) {
    this.settings = settings;
    this.health = health;
    this.figures = figures;
    this.hosts = new TreeSet<>(settings.hosts());
    this.hosts.add("localhost");
    this.hosts.add(settings.bind());
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
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.routes.before(this::guard);
    if (settings.health()) {
      config.routes.get("/health", this::showHealth);
      config.routes.get("/metrics", this::showMetrics);
    }
  }

  /**
   * A page in a browser can be made to ask this machine under a name of the attacker's (DNS
   * rebinding); such a name is not one of ours (reliability A45).
   */
  private void guard(Context context) {
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Content-Security-Policy", "default-src 'none'");
    if (!hosts.contains(name(Optional.ofNullable(context.header("Host"))))) {
      throw new ForbiddenResponse("unknown host name");
    }
  }

  /** The host without its port, in lower case. */
  private static String name(Optional<String> host) {
    String text = host.orElse("").toLowerCase(Locale.ROOT);
    int colon = text.lastIndexOf(':');
    return colon > text.lastIndexOf(']') ? text.substring(0, colon) : text;
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
