package com.amijose.carebot.desk.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.review.HeldReply;
import com.amijose.carebot.desk.Axe;
import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.message.MailContents;
import com.amijose.carebot.outbox.Delivery;
import com.amijose.carebot.outbox.QueuedReply;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a case in a browser: every act by mouse and by key. */
class CaseBrowserTest extends BrowserTest {
  private static final Actor ANN = Actor.person("ann@shop.example");

  @TempDir Path folder;
  private ACareTeam team;

  @BeforeEach
  void open() {
    team = new ACareTeam(folder);
    // A request that was under way when a test went on to the next page.
    expectTrouble("htmx:sendError");
    expectTrouble("htmx:afterRequest");
  }

  @AfterEach
  void close() {
    team.close();
  }

  private Page open(long id) {
    Page page = page(team.desk, Role.AGENT, Screen.DESKTOP);
    page.navigate("/cases/" + id);
    ready(page);
    return page;
  }

  private static void ready(Page page) {
    page.waitForFunction("document.documentElement.dataset.ready === 'yes'");
  }

  private HeldReply.State state(long id) {
    return team.file(id).reply().orElseThrow().state();
  }

  private String letter(long id) {
    return MailContents.of(team.file(id).reply().orElseThrow().frozen().bytes()).text();
  }

  private void awaitState(long id, HeldReply.State expected) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> state(id) == expected);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void the_page_fits_every_screen_in_both_themes() {
    long standard = team.receiveStandardCase();
    long id = team.receive(ASampleMail.withPhotos());
    team.records.care().note(id, "Her third mail this week.", ANN, ACareTeam.NOW);
    for (Screen screen : Screen.all()) {
      for (long each : new long[] {standard, id}) {
        Page page = page(team.desk, Role.AGENT, screen);
        page.navigate("/cases/" + each);
        ready(page);
        page.evaluate("() => { for (const i of document.images) i.loading = 'eager'; }");
        page.waitForFunction("() => [...document.images].every(i => i.complete || !i.src)");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens/case-" + each + "-" + screen.name() + ".png")));
        assertFits(page);
        Axe.findsNothingSerious(page);
        page.close();
      }
    }
  }

  @Test
  void every_form_can_be_used_by_everybody() {
    long id = team.receiveStandardCase();
    for (Screen screen : Screen.all()) {
      Page page = page(team.desk, Role.AGENT, screen);
      page.navigate("/cases/" + id);
      ready(page);
      for (String act : List.of("edit", "correct", "ask", "refuse", "snooze", "assign", "close")) {
        page.locator("#act-" + act + " > summary").click();
        Axe.findsNothingSerious(page);
        assertFits(page);
        shot(page, "case-" + act + "-" + screen.name());
        page.keyboard().press("Escape");
      }
      page.close();
    }
  }

  @Test
  void a_standard_case_takes_one_key_and_the_next_one_opens_with_the_undo() {
    long first = team.receiveStandardCase();
    long second = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(first);
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/cases/" + second);
    assertThat(page.locator(".undo")).containsText("Case " + first + " is sent in");
    shot(page, "case-undo");
    assertThat(state(first)).isEqualTo(HeldReply.State.READY);
    ready(page);
    page.keyboard().press("z");
    page.waitForURL("**/cases/" + first);
    assertThat(page.locator("#notice")).containsText("Nothing was sent");
    assertThat(state(first)).isEqualTo(HeldReply.State.DRAFT);
  }

  @Test
  void approving_and_taking_back_by_mouse() {
    long id = team.receiveStandardCase();
    long next = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(id);
    button(page, "Approve and send").click();
    page.waitForURL("**/cases/" + next);
    page.locator(".undo button").click();
    page.waitForURL("**/cases/" + id);
    assertThat(state(id)).isEqualTo(HeldReply.State.DRAFT);
  }

  @Test
  void editing_by_key_keeps_what_is_typed_and_sends_the_persons_words() {
    long id = team.receiveStandardCase();
    Page page = open(id);
    page.keyboard().press("e");
    Locator text = page.locator("#edit-text");
    assertThat(text).isFocused();
    assertThat(page.locator("#approve")).isDisabled();
    text.fill("Dear Jo, all is well.");
    assertThat(page.locator("#act-edit .kept")).hasText("Kept.");

    page.reload();
    ready(page);
    assertThat(page.locator("#edit-text")).hasValue("Dear Jo, all is well.");
    page.locator("#edit-text").press("Control+Enter");
    assertThat(page.locator("#notice")).containsText("Your text is the reply now.");
    assertThat(page.locator("#letter")).containsText("Dear Jo, all is well.");
    assertThat(letter(id)).isEqualTo("Dear Jo, all is well.");
    assertThat(state(id)).isEqualTo(HeldReply.State.DRAFT);
    ready(page);
    page.keyboard().press("Control+Enter");
    awaitState(id, HeldReply.State.READY);
  }

  @Test
  void typed_words_can_be_dropped_by_mouse() {
    long id = team.receiveStandardCase();
    String before = letter(id);
    Page page = open(id);
    page.locator("#act-edit > summary").click();
    page.locator("#edit-text").fill("No.");
    assertThat(page.locator("#act-edit .kept")).hasText("Kept.");
    button(page, "Drop my changes").click();
    assertThat(page.locator("#act-edit")).not().hasAttribute("open", "");
    page.locator("#act-edit > summary").click();
    assertThat(page.locator("#edit-text")).hasValue(before);
  }

  @Test
  void correcting_by_key_shows_what_changed() {
    long id = team.receiveStandardCase();
    Page page = open(id);
    page.keyboard().press("c");
    page.selectOption("#c-reason", "damaged");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".changed")).containsText("changed mind → damaged");
    shot(page, "case-corrected");
    page.locator(".changed summary").click();
    assertThat(page.locator(".changed ins").first()).isVisible();
    assertThat(page.locator(".decision")).containsText("6a");
  }

  @Test
  void correcting_asking_and_refusing_by_mouse() {
    long id = team.receiveStandardCase();
    Page page = open(id);
    page.locator("#act-correct > summary").click();
    shot(page, "case-correct-open");
    page.selectOption("#c-worn", "yes");
    button(page, "Correct and write anew").click();
    assertThat(page.locator(".decision .verdict")).containsText("Denied");
    page.locator("#act-ask > summary").click();
    page.getByLabel("reason", new Page.GetByLabelOptions().setExact(true)).check();
    button(page, "Write the question").click();
    assertThat(page.locator(".decision .verdict")).containsText("Asks for the reason");
    page.locator("#act-refuse > summary").click();
    page.selectOption("#refuse-row", "9c");
    button(page, "Write the refusal").click();
    assertThat(page.locator("#letter")).containsText("cannot take this one back");
  }

  @Test
  void asking_and_refusing_by_key() {
    long id = team.receiveStandardCase();
    Page page = open(id);
    page.keyboard().press("i");
    page.keyboard().press("Space");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".decision .verdict")).containsText("Asks for the order number");
    ready(page);
    page.keyboard().press("r");
    page.keyboard().press("Escape");
    assertThat(page.locator("#act-refuse")).not().hasAttribute("open", "");
    page.keyboard().press("r");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".decision .verdict")).containsText("Denied");
  }

  @Test
  void snoozing_assigning_noting_by_key() {
    long id = team.receiveStandardCase();
    long next = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(id);
    page.keyboard().press("n");
    page.keyboard().type("z is no undo here");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".note")).containsText("z is no undo here");
    assertThat(state(id)).as("a note is no approval").isEqualTo(HeldReply.State.DRAFT);
    ready(page);
    page.keyboard().press("a");
    page.keyboard().type("lead@shop.example");
    page.keyboard().press("Enter");
    assertThat(page.locator(".marks")).containsText("with lead@shop.example");
    ready(page);
    page.keyboard().press("h");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/cases/" + next);
    assertThat(team.file(id).keeping().snoozedUntil()).isPresent();
  }

  @Test
  void handing_over_and_not_a_return_by_key_and_mouse() {
    long first = team.receiveStandardCase();
    long second = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(first);
    page.keyboard().press("p");
    page.keyboard().type("lead@shop.example");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/cases/" + second);
    assertThat(state(first)).isEqualTo(HeldReply.State.WITHDRAWN);
    page.locator("#act-not-a-return > summary").click();
    page.locator("#not-why").fill("praise");
    button(page, "It is not a return").click();
    awaitState(second, HeldReply.State.WITHDRAWN);
  }

  @Test
  void not_a_return_by_key_and_handing_over_by_mouse() {
    long first = team.receiveStandardCase();
    long second = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(first);
    page.keyboard().press("u");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/cases/" + second);
    page.locator("#act-hand-over > summary").click();
    button(page, "Hand it over").click();
    awaitState(second, HeldReply.State.WITHDRAWN);
    assertThat(state(first)).isEqualTo(HeldReply.State.WITHDRAWN);
  }

  @Test
  void snoozing_assigning_noting_by_mouse() {
    long id = team.receiveStandardCase();
    Page page = open(id);
    page.locator("#note-text").fill("by mouse");
    button(page, "Keep the note").click();
    assertThat(page.locator(".note")).containsText("by mouse");
    page.locator("#act-assign > summary").click();
    button(page, "To me").click();
    assertThat(page.locator(".marks")).containsText("with agent@shop.example");
    page.locator("#act-snooze > summary").click();
    button(page, "In a week").click();
    org.awaitility.Awaitility.await()
        .until(() -> team.file(id).keeping().snoozedUntil().isPresent());
  }

  @Test
  void two_people_see_each_other_and_what_the_other_did() {
    long id = team.receiveStandardCase();
    Page mine = open(id);
    Page other = page(team.desk, Role.LEAD, Screen.DESKTOP);
    other.navigate("/cases/" + id);
    ready(other);
    assertThat(other.locator("#presence")).containsText("Agent Person is looking at this case");
    assertThat(mine.locator("#presence")).containsText("Lead Person is looking at this case");
    other.keyboard().press("Control+Enter");
    assertThat(mine.locator("#stale")).isVisible();
    mine.keyboard().press("Control+Enter");
    assertThat(mine.locator(".callout[role=alert]"))
        .containsText("already on its way, approved by lead@shop.example");
  }

  @Test
  void the_back_button_sends_nothing_twice() {
    long id = team.receiveStandardCase();
    long next = team.receiveStandardCase("AJ24818", "ann@example.test");
    Page page = open(id);
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/cases/" + next);
    page.goBack();
    ready(page);
    page.evaluate("document.querySelector('#approve')?.form.requestSubmit()");
    assertThat(page.locator("main")).isVisible();
    team.clock.pass(Duration.ofSeconds(20));
    assertThat(team.outbox.claimDue("courier", team.clock.instant())).isPresent();
    assertThat(team.outbox.claimDue("courier", team.clock.instant())).isEmpty();
  }

  @Test
  void a_photo_opens_large_and_the_commands_list_the_acts() {
    team.receiveStandardCase();
    Page page = open(team.receive(ASampleMail.withPhotos()));
    page.locator(".photos a").click();
    assertThat(page.locator("#large img")).isVisible();
    page.waitForFunction("document.querySelector('#large img').naturalWidth === 900");
    page.keyboard().press("Escape");
    assertThat(page.locator("#large")).isHidden();
    page.keyboard().press("Control+k");
    page.keyboard().type("ask");
    page.keyboard().press("Enter");
    assertThat(page.locator("#act-ask")).hasAttribute("open", "");
  }

  @Test
  void on_a_phone_a_case_is_approved_by_touch() {
    long id = team.receiveStandardCase();
    Page page = page(team.desk, Role.AGENT, Screen.PHONE);
    page.navigate("/cases/" + id);
    ready(page);
    shot(page, "case-phone-top");
    page.locator("#approve").tap();
    page.waitForURL("**/cases/none");
    assertThat(page.locator("h1")).hasText("Nothing waits for you any more");
    assertThat(state(id)).isEqualTo(HeldReply.State.READY);
    assertFits(page);
    shot(page, "case-none-phone");
    page.locator(".undo button").tap();
    awaitState(id, HeldReply.State.DRAFT);
  }

  @Test
  void a_page_that_waits_for_a_reply_to_arrive_shows_it_when_it_has() {
    long id = team.receiveStandardCase();
    Page page = open(id);
    button(page, "Approve and send").click();
    page.waitForURL("**/cases/none");
    page.navigate("/cases/" + id);
    assertThat(page.locator(".reply .head .chip")).containsText("Being sent");
    team.clock.pass(Duration.ofSeconds(16));
    QueuedReply due = team.outbox.claimDue("courier", team.clock.instant()).orElseThrow();
    team.outbox.passDot(due, team.clock.instant());
    team.outbox.settle(due, new Delivery.Delivered("250 taken"), team.clock.instant());
    assertThat(page.locator(".reply .head .chip")).containsText("Sent on");
    assertThat(page.locator(".timeline")).containsText("250 taken");
  }
}
