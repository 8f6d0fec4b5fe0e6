package com.amijose.carebot.desk;

import com.amijose.carebot.casework.CaseBookUnavailableException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When something is the matter: a page, or a piece of one, that says what and what to do. */
public final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Gate gate;
  private final Pages pages;

  ErrorPages(Gate gate, Pages pages) {
    this.gate = gate;
    this.pages = pages;
  }

  /**
   * For the template.
   *
   * @param what in one plain sentence
   * @param advice what the person can do now
   */
  public record ErrorView(int status, String what, String advice) {}

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(Refusal.class, (refusal, context) -> show(context, viewOf(refusal)));
    routes.exception(
        Gate.SignInFirstException.class, (stranger, context) -> signIn(context, stranger));
    routes.exception(
        HttpResponseException.class, (answer, context) -> show(context, known(answer.getStatus())));
    routes.exception(
        CaseBookUnavailableException.class,
        (unavailable, context) -> {
          LOG.warn("a page had no database: {}", unavailable.getMessage());
          show(
              context,
              new ErrorView(
                  503,
                  "The database does not answer at the moment, so nothing was done.",
                  "Try again in a minute. If it stays so, run carebot doctor."));
        });
    routes.exception(Exception.class, (fault, context) -> broken(context, fault));
    routes.error(404, context -> bare(context, 404));
    routes.error(405, context -> bare(context, 405));
  }

  private void signIn(Context context, Gate.SignInFirstException stranger) {
    if (Visit.isPiece(context)) {
      context.header("HX-Redirect", stranger.signIn());
      context.status(401);
      return;
    }
    if (context.req().getMethod().equals("GET")) {
      context.header("Location", stranger.signIn());
      context.status(303);
      return;
    }
    show(
        context,
        new ErrorView(
            401,
            "Your session is over, so nothing was done.",
            "Sign in again in another tab, then come back here and send this page once more."));
  }

  private void broken(Context context, Exception fault) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("a page broke, number {}: {}", number, context.endpoint().path, fault);
    show(
        context,
        new ErrorView(
            500,
            "Something broke on our side.",
            "Try again. If it happens again, tell whoever looks after Carebot the number "
                + number
                + "; it stands in the log."));
  }

  /** No route took it, and nothing has been said yet. */
  private void bare(Context context, int status) {
    if (context.res().getContentType() == null
        || context.resultInputStream() == null
        || "text/plain".equals(context.res().getContentType())) {
      show(context, known(status));
    }
  }

  private static ErrorView viewOf(Refusal refusal) {
    return new ErrorView(refusal.status(), refusal.what(), refusal.advice());
  }

  private static ErrorView known(int status) {
    return switch (status) {
      case 404, 405 ->
          new ErrorView(
              404,
              "There is no such page.",
              "Go back to the queue, or search for the case by order number or name.");
      case 413 ->
          new ErrorView(413, "That is too much to take in at once.", "Shorten it and try again.");
      default ->
          new ErrorView(
              status, "That request could not be understood.", "Go back and try it once more.");
    };
  }

  private void show(Context context, ErrorView view) {
    context.status(view.status());
    Optional<SignedIn> person = person(context);
    if (Visit.isPiece(context)) {
      context.header("HX-Retarget", "#notice");
      context.header("HX-Reswap", "innerHTML");
      context.html(pages.render("error/piece.jte", pages.layout("", "", person), view));
    } else {
      context.html(
          pages.render("error/error.jte", pages.layout(view.what(), context.path(), person), view));
    }
  }

  /** The page about a database that is gone must not ask that database who reads it. */
  private Optional<SignedIn> person(Context context) {
    try {
      return gate.find(context);
    } catch (CaseBookUnavailableException gone) {
      return Optional.empty();
    }
  }
}
