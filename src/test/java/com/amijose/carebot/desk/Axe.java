package com.amijose.carebot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks axe-core whether a page can be used by everybody (WCAG 2.2 A and AA). */
public final class Axe {
  private static final String SCRIPT = script();
  private static final String RUN =
      "() => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
          + ".then(found => found.violations"
          + ".filter(one => one.impact === 'serious' || one.impact === 'critical')"
          + ".map(one => ({id: one.id, where: one.nodes.map(n => n.target + ' ' + n.failureSummary)"
          + ".join('; ')})))";

  private Axe() {}

  /** The script comes in beside the page's content policy, which holds for the page alone. */
  public static void findsNothingSerious(Page page) {
    page.evaluate(SCRIPT);
    Object found = page.evaluate(RUN);
    assertThat(found).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
  }

  private static String script() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (file == null) throw new IllegalStateException("axe-core is not among the test libraries");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
