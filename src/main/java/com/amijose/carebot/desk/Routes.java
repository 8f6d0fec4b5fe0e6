package com.amijose.carebot.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;

/**
 * Where areas put their pages. Each page says who may have it; there is no way to add one without.
 */
public final class Routes {
  private final JavalinDefaultRoutingApi server;
  private final Gate gate;
  private final Pages pages;

  Routes(JavalinDefaultRoutingApi server, Gate gate, Pages pages) {
    this.server = server;
    this.gate = gate;
    this.pages = pages;
  }

  /** What is done with a visit. */
  @FunctionalInterface
  public interface Answer {
    void to(Visit visit) throws Exception;
  }

  public void get(String path, Role least, Answer answer) {
    server.get(path, context -> answer.to(inside(context, least)));
  }

  /** Answers only to a form of the desk itself, by the session's token and the browser's Origin. */
  public void post(String path, Role least, Answer answer) {
    server.post(
        path,
        context -> {
          gate.requireOwnOrigin(context);
          Visit visit = inside(context, least);
          gate.requireToken(visit);
          answer.to(visit);
        });
  }

  /** A page for whoever comes, signed in or not. */
  public void openGet(String path, Answer answer) {
    server.get(path, context -> answer.to(anybody(context)));
  }

  /** A form for whoever comes; the browser must still say that it was one of ours. */
  public void openPost(String path, Answer answer) {
    server.post(
        path,
        context -> {
          gate.requireOwnOrigin(context);
          answer.to(anybody(context));
        });
  }

  private Visit inside(Context context, Role least) {
    return new Visit(context, pages, gate, Optional.of(gate.admit(context, least)));
  }

  private Visit anybody(Context context) {
    return new Visit(context, pages, gate, gate.find(context));
  }
}
