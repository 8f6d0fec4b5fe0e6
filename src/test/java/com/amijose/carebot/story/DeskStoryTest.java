package com.amijose.carebot.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Demo;
import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.SettingsReader;
import com.amijose.carebot.desk.BrowserTest;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody opens the demo's desk for the first time. */
class DeskStoryTest extends BrowserTest {
  private static final Pattern WAY_IN =
      Pattern.compile(
          "Care desk: (http://127.0.0.1:\\d+)/\\s+sign in as (\\S+) with the password (\\S+)");

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Demo demo;
  private Thread running;

  @BeforeEach
  void start() {
    demo =
        Demo.onThisMachine(
            SettingsReader.forTriage(Optional.empty(), new Home(Path.of("")), name -> null),
            folder,
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    running = new Thread(this::run, "demo");
    running.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    demo.stop();
    running.join(Duration.ofSeconds(30).toMillis());
  }

  private void run() {
    try {
      demo.runUntilStopped();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Matcher wayIn() {
    Matcher way = WAY_IN.matcher(printed.toString(StandardCharsets.UTF_8));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> way.reset(printed.toString(StandardCharsets.UTF_8)).find());
    return way;
  }

  @Test
  void the_demo_says_how_to_sign_in_and_its_queues_fill_under_ones_eyes() {
    Matcher way = wayIn();
    Page page = page(Screen.DESKTOP, way.group(1));
    page.navigate("/");
    page.getByLabel("Mail address").fill(way.group(2));
    page.getByLabel("Password").fill(way.group(3));
    page.keyboard().press("Enter");
    page.waitForURL("**/queue");

    assertThat(page.locator("[data-row]").nth(4))
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(60_000));
    assertFits(page);
    shot(page, "demo-queue");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL("**/cases/*");
    assertThat(page.locator(".rail-rows a[aria-current=page]")).isVisible();
    shot(page, "demo-case");
    assertThat(page.locator("h1")).not().isEmpty();

    String first = page.url();
    page.keyboard().press("j");
    page.waitForURL(url -> url.contains("/cases/") && !url.equals(first));
    page.keyboard().press("k");
    page.waitForURL(first);
    assertThat(page.locator(".rail-rows a[aria-current=page]")).isVisible();

    // Several at once, and one of them taken back.
    page.keyboard().press("Escape");
    page.waitForURL("**/queue/review");
    do page.keyboard().press("j");
    while (page.locator("[data-row][aria-current=true] input[type=checkbox]").count() == 0);
    for (String key : List.of("x", "Control+Enter")) page.keyboard().press(key);
    page.waitForURL("**/queue/confirm");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#notice")).containsText("One reply goes out now.");
    assertThat(page.locator("#undo .undo")).containsText("is sent in");
    shot(page, "demo-undo");
    page.keyboard().press("z");
    page.waitForURL("**/cases/*");
    assertThat(page.locator("#approve")).isVisible();
  }
}
