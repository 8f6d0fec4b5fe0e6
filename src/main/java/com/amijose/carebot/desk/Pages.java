package com.amijose.carebot.desk;

import com.amijose.carebot.desk.Area.Tab;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes HTML of the templates under {@code src/main/jte}, which are compiled with the program. */
final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final Notices notices = new Notices();
  private final List<Tab> tabs;
  private final LongSupplier waiting;

  /**
   * @param waiting how many cases wait for a person; shown at the first tab
   */
  Pages(Assets assets, List<Tab> tabs, LongSupplier waiting) {
    this.assets = assets;
    this.tabs = List.copyOf(tabs);
    this.waiting = waiting;
  }

  Notices notices() {
    return notices;
  }

  String render(String template, Layout layout, Object view) {
    StringOutput html = new StringOutput(16 * 1024);
    engine.render(template, Map.of("layout", layout, "view", view), html);
    return html.toString();
  }

  Layout layout(String title, String path, Optional<SignedIn> person) {
    boolean isPage = !title.isEmpty();
    return new Layout(
        title,
        person,
        person.filter(who -> isPage).map(who -> tabsOf(who, path)).orElse(List.of()),
        person.filter(who -> isPage).flatMap(who -> notices.take(who.csrf())),
        assets);
  }

  private List<Layout.NavTab> tabsOf(SignedIn person, String path) {
    return tabs.stream()
        .filter(tab -> person.may(tab.least()))
        .map(
            tab ->
                new Layout.NavTab(
                    tab.word(),
                    tab.path(),
                    isIn(path, tab.path()),
                    tab.equals(tabs.get(0)),
                    tab.equals(tabs.get(0)) ? waiting.getAsLong() : 0))
        .toList();
  }

  /** The queue is where cases are, too. */
  private static boolean isIn(String path, String tab) {
    if (tab.equals("/queue")) return path.startsWith("/queue") || path.startsWith("/cases");
    return path.equals(tab) || path.startsWith(tab + "/");
  }
}
