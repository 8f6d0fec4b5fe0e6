package com.amijose.carebot.desk;

import java.util.List;

/** An area as small as can be, to see what the desk does around one. */
final class ADaySheet implements Area {
  int done;

  @Override
  public void addTo(Routes routes) {
    routes.get("/queue", Role.VIEWER, visit -> visit.show("error/error.jte", "Day", view()));
    routes.post(
        "/queue/done",
        Role.AGENT,
        visit -> {
          done++;
          visit.seeOther("/queue", "Done by " + visit.person().name() + ".");
        });
    routes.get("/people", Role.LEAD, visit -> visit.show("error/error.jte", "People", view()));
    routes.get(
        "/broken",
        Role.VIEWER,
        visit -> {
          throw new IllegalStateException("nobody may see this");
        });
    routes.openGet("/sign-in", visit -> visit.show("error/error.jte", "Sign in", view()));
  }

  @Override
  public List<Tab> tabs() {
    return List.of(
        new Tab("Queue", "/queue", Role.VIEWER), new Tab("People", "/people", Role.LEAD));
  }

  private static ErrorPages.ErrorView view() {
    return new ErrorPages.ErrorView(200, "A quiet day", "Nothing to do.");
  }
}
