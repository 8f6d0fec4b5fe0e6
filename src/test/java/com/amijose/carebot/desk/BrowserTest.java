package com.amijose.carebot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * A real browser on the desk. Whatever a test does, afterwards no page may have asked another host
 * for anything, broken its content policy or thrown in a script.
 */
public abstract class BrowserTest {
  /** What stands for a desk and a telephone. */
  public record Screen(String name, int width, int height, boolean dark) {
    public static final Screen DESKTOP = new Screen("desktop-light", 1280, 800, false);
    public static final Screen DESKTOP_DARK = new Screen("desktop-dark", 1280, 800, true);
    public static final Screen PHONE = new Screen("phone-light", 390, 844, false);
    public static final Screen PHONE_DARK = new Screen("phone-dark", 390, 844, true);

    public static List<Screen> all() {
      return List.of(DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK);
    }
  }

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** A machine that is busy with other tests is slow, not wrong. */
  private static final int PATIENCE_MILLIS = 30_000;

  /** One for all test classes; it ends with the process. */
  private static Optional<Browser> browser = Optional.empty();

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  @BeforeAll
  static void findBrowser() {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      System.err.println("NOTE: there is no Chromium, so the tests in a browser are skipped.");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "needs Chromium");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    if (browser.isEmpty()) browser = chromium.map(BrowserTest::start);
  }

  @AfterEach
  void closePages() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    assertThat(troubles).as("what the pages did that they must not").isEmpty();
  }

  /** A page of somebody of this role. */
  protected Page page(ADesk desk, Role role, Screen screen) {
    Page page = page(screen, desk.url(""));
    page.context()
        .addCookies(List.of(new Cookie(Sessions.COOKIE, ADesk.cookie(role)).setUrl(desk.url("/"))));
    return page;
  }

  /** A page of somebody who has not signed in. */
  protected Page page(Screen screen, String base) {
    BrowserContext context =
        browser
            .orElseThrow()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setViewportSize(screen.width(), screen.height())
                    .setHasTouch(screen.width() < 600)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    contexts.add(context);
    context.onRequest(
        request -> {
          if (!request.url().startsWith(base) && !request.url().startsWith("blob:")) {
            troubles.add("asked outside: " + request.url());
          }
        });
    context.onConsoleMessage(
        message -> {
          boolean isStatus = message.text().startsWith("Failed to load resource");
          if (message.type().equals("error") && !isStatus) note(message.text());
        });
    context.onWebError(error -> note(error.error()));
    return context.newPage();
  }

  /** A console error with this piece of text is what this test is about. */
  protected void expectTrouble(String piece) {
    expected.add(piece);
  }

  /** For people to look at: target/screens/NAME.png. */
  protected static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")));
  }

  /** Nothing stands out of the window at its side. */
  protected static void assertFits(Page page) {
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as("no sideways scrolling on " + page.url())
        .isEqualTo(true);
  }

  private void note(String trouble) {
    if (expected.stream().noneMatch(trouble::contains)) troubles.add(trouble);
  }

  private static Browser start(Path chromium) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setHeadless(true)
                .setArgs(FLAGS));
  }

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
