package com.amijose.carebot.desk;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** One request of one person, and the ways to answer it. */
public final class Visit {
  private final Context context;
  private final Pages pages;
  private final Gate gate;
  private final Optional<SignedIn> person;

  Visit(Context context, Pages pages, Gate gate, Optional<SignedIn> person) {
    this.context = context;
    this.pages = pages;
    this.gate = gate;
    this.person = person;
  }

  /** For what this class has no word for: headers, cookies, bytes. */
  public Context context() {
    return context;
  }

  /**
   * @throws IllegalStateException on an open page that somebody reads who is not signed in
   */
  public SignedIn person() {
    return person.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  public Optional<SignedIn> whoever() {
    return person;
  }

  /** Where the request comes from, behind the proxies that are known. */
  public String address() {
    return gate.addressOf(context);
  }

  /** How this visitor calls the desk, such as {@code http://127.0.0.1:8080}. */
  public String base() {
    return gate.baseOf(context);
  }

  /** What their browser carries; empty where it carries none. */
  public Optional<String> token() {
    return Optional.ofNullable(context.cookie(Sessions.COOKIE));
  }

  /** From the next request on, their browser carries this. */
  public void keepToken(String token) {
    gate.setCookie(context, token);
  }

  public void dropToken() {
    gate.setCookie(context, "");
  }

  public String path(String name) {
    return context.pathParam(name);
  }

  /**
   * A number in the path.
   *
   * @throws Refusal 404 where it is none
   */
  public long number(String name) {
    String text = path(name);
    if (!text.matches("[0-9]{1,18}")) throw Refusal.notFound("There is no such page.");
    return Long.parseLong(text);
  }

  /** A filled-in field of the form; empty where it is missing or blank. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(context.formParam(name)).filter(text -> !text.isBlank());
  }

  public List<String> fields(String name) {
    return context.formParams(name);
  }

  /** A filled-in parameter of the address; empty where it is missing or blank. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
  }

  /** Whether only a piece of the page is asked for, to be put into it. */
  public boolean isPiece() {
    return isPiece(context);
  }

  static boolean isPiece(Context context) {
    return "true".equals(context.header("HX-Request"));
  }

  /**
   * A whole page.
   *
   * @param template such as {@code people/people.jte}; it has the parameters layout and view
   */
  public void show(String template, String title, Object view) {
    context.html(pages.render(template, layout(title), view));
  }

  /** A piece of a page, from a template of the same kind that has no layout around it. */
  public void showPiece(String template, Object view) {
    context.html(pages.render(template, layout(""), view));
  }

  /** To another page after a deed, so that a reload does not repeat it. */
  public void seeOther(String path) {
    if (isPiece()) {
      context.header("HX-Redirect", path);
      context.status(204);
    } else {
      context.header("Location", path);
      context.status(303);
    }
  }

  /** Likewise, and the next page of this person says the sentence once. */
  public void seeOther(String path, String notice) {
    person.ifPresent(who -> pages.notices().leave(who.csrf(), notice));
    seeOther(path);
  }

  private Layout layout(String title) {
    return pages.layout(title, context.path(), person);
  }
}
