package com.amijose.carebot.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who comes in: known names only, forms of our own only, people with a session and the role
 * (reliability A40, A41, A45).
 */
final class Gate {
  static final String TOKEN_FIELD = "csrf";
  static final String TOKEN_HEADER = "X-Csrf";

  private final Sessions sessions;
  private final HttpSettings settings;
  private final Set<String> hosts;

  Gate(HttpSettings settings, Sessions sessions) {
    this.settings = settings;
    this.sessions = sessions;
    this.hosts = new TreeSet<>(settings.names().hosts());
    hosts.add("localhost");
    hosts.add(settings.bind());
    settings.names().address().map(URI::getHost).ifPresent(hosts::add);
  }

  /** To send a visitor to the sign-in, and back when they have. */
  static final class SignInFirstException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String path;

    SignInFirstException(String path) {
      super("not signed in", null, false, false);
      this.path = path;
    }

    String signIn() {
      return path.equals("/")
          ? "/sign-in"
          : "/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
  }

  /**
   * A page in a browser can be made to ask this machine under a name of the attacker's (DNS
   * rebinding); such a name is not one of ours.
   */
  void requireKnownHost(Context context) {
    if (!hosts.contains(name(Optional.ofNullable(context.header("Host"))))) {
      throw new Refusal(
          403,
          "This desk does not answer under that name.",
          "Use the address that the bot prints at its start, or add the name to desk.hosts.");
    }
  }

  void requireOwnOrigin(Context context) {
    if (!isOwn(Optional.ofNullable(context.header("Origin")).orElse(""), context)) {
      throw new Refusal(
          403,
          "That form did not come from this desk.",
          "Open the page here, by its own address, and try again.");
    }
  }

  /** By the name that was asked, or by the configured one where a proxy asks by another. */
  private boolean isOwn(String origin, Context context) {
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    int scheme = origin.indexOf("://");
    return (scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host))
        || settings.names().address().filter(own -> own.toString().equals(origin)).isPresent();
  }

  Optional<SignedIn> find(Context context) {
    return Optional.ofNullable(context.cookie(Sessions.COOKIE)).flatMap(sessions::find);
  }

  SignedIn admit(Context context, Role least) {
    SignedIn person = find(context).orElseThrow(() -> new SignInFirstException(wanted(context)));
    if (!person.may(least)) {
      throw new Refusal(
          403,
          "This needs the role “" + least.word() + "”; yours is “" + person.role().word() + "”.",
          "Ask a lead: they can change roles under People.");
    }
    return person;
  }

  void requireToken(Visit visit) {
    String sent =
        Optional.ofNullable(visit.context().header(TOKEN_HEADER))
            .or(() -> visit.field(TOKEN_FIELD))
            .orElse("");
    if (!same(sent, visit.person().csrf())) {
      throw new Refusal(
          403,
          "This page is from an earlier sign-in, so nothing was done.",
          "Reload it and do it once more.");
    }
  }

  /** The nearest address that is no proxy of ours; what is further off, anybody can write. */
  String addressOf(Context context) {
    String address = context.ip();
    List<String> before =
        Arrays.asList(
            Optional.ofNullable(context.header("X-Forwarded-For")).orElse("").split("\\s*,\\s*"));
    for (int last = before.size() - 1; last >= 0; last--) {
      if (!settings.names().proxies().contains(address) || before.get(last).isBlank()) break;
      address = before.get(last).strip();
    }
    return address;
  }

  String baseOf(Context context) {
    return settings
        .names()
        .address()
        .map(URI::toString)
        .orElseGet(() -> "http://" + Optional.ofNullable(context.header("Host")).orElse(""));
  }

  /** An empty token takes the cookie away. */
  void setCookie(Context context, String token) {
    Cookie cookie = new Cookie(Sessions.COOKIE, token);
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.isBehindHttps());
    cookie.setSameSite(SameSite.STRICT);
    cookie.setPath("/");
    cookie.setMaxAge(token.isEmpty() ? 0 : (int) Sessions.LONGEST.toSeconds());
    context.cookie(cookie);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Where to go after the sign-in: to the same page, if it was one to be read. */
  private static String wanted(Context context) {
    if (!context.req().getMethod().equals("GET") || Visit.isPiece(context)) return "/";
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }

  /** The host without its port, in lower case. */
  private static String name(Optional<String> host) {
    String text = host.orElse("").toLowerCase(Locale.ROOT);
    int colon = text.lastIndexOf(':');
    return colon > text.lastIndexOf(']') ? text.substring(0, colon) : text;
  }
}
