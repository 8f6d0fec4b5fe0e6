package com.amijose.carebot.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.BrowserTest;
import com.amijose.carebot.desk.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails that try to be more than text, each payload as text, as HTML and in the headers and file
 * names: the page stays ours. That no page asks another host is seen to after each test.
 */
class HostileMailsTest extends BrowserTest {
  private static final Path PAYLOADS = Path.of("src/test/resources/mail-hostile/payloads.txt");
  private static final String ALARM =
      "window.pwned = () => { window.wasPwned = true; };"
          + "window.alert = window.confirm = window.prompt = window.pwned;";

  @TempDir Path folder;
  private ACareTeam team;

  @BeforeEach
  void open() {
    team = new ACareTeam(folder);
    expectTrouble("htmx:sendError");
    expectTrouble("htmx:afterRequest");
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void no_mail_brings_script_style_or_requests_into_the_page() throws IOException {
    List<Long> ids = new ArrayList<>();
    for (String payload : Files.readAllLines(PAYLOADS)) {
      String real = payload.replace("\\0", "\0");
      ids.add(team.receive(asText(real)));
      ids.add(team.receive(asHtml(real)));
      ids.add(team.receive(inHeaders(real)));
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(150);
    team.records.care().note(ids.get(0), "</div><script>pwned()</script>", ANN, ACareTeam.NOW);
    Page page = page(team.desk, Role.AGENT, Screen.DESKTOP);
    page.context().addInitScript(ALARM);
    for (long id : ids) {
      String html = team.desk.get("/cases/" + id, Role.AGENT).body();
      hasNothingForeign(id, Jsoup.parse(html));
      page.navigate(
          "/cases/" + id, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      assertThat(page.evaluate("window.wasPwned === true")).as("case " + id).isEqualTo(false);
      assertThat(page.url()).endsWith("/cases/" + id);
    }
  }

  private static final com.amijose.carebot.audit.Actor ANN =
      com.amijose.carebot.audit.Actor.person("ann@shop.example");

  private static void hasNothingForeign(long id, Document page) {
    for (Element script : page.select("script"))
      assertThat(script.attr("src")).as("case " + id).startsWith("/assets/");
    assertThat(page.select("style, iframe, object, embed, base, [style], math, template"))
        .as("case " + id)
        .isEmpty();
    assertThat(page.select("meta[http-equiv]")).as("case " + id).isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute -> assertThat(attribute.getKey()).as("case " + id).doesNotStartWith("on"));
    }
    for (Element link : page.select("[href], [src], [action], [hx-get], [hx-post]")) {
      for (String name : List.of("href", "src", "action", "hx-get", "hx-post")) {
        if (!link.hasAttr(name)) continue;
        assertThat(link.attr(name)).as("case " + id).matches("(/(?!/).*)?|#.*");
      }
    }
    assertThat(page.select("#approve").size()).as("case " + id).isLessThanOrEqualTo(1);
  }

  private static byte[] asText(String payload) {
    return bytes("Return", "text/plain", "I want to return it.\r\n" + payload + "\r\n> " + payload);
  }

  private static byte[] asHtml(String payload) {
    return bytes("Return", "text/html", "<p>I want to return it.</p>" + payload + "<p>end</p>");
  }

  private static byte[] bytes(String subject, String type, String body) {
    return ("From: jo@example.test\r\nTo: customercare@amijose.com\r\nSubject: "
            + subject
            + "\r\n"
            + "Message-ID: <"
            + (type + body).hashCode()
            + "@example.test>\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: "
            + type
            + "; charset=UTF-8\r\n\r\n"
            + body
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] inHeaders(String payload) {
    String word =
        "=?UTF-8?B?"
            + Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
            + "?=";
    return ("From: "
            + word
            + " <jo@example.test>\r\nTo: customercare@amijose.com\r\n"
            + "Subject: "
            + word
            + "\r\nMessage-ID: <h"
            + payload.hashCode()
            + "@example.test>\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
            + "Content-Type: text/plain\r\n\r\nI want to return it.\r\n--x\r\n"
            + "Content-Type: application/pdf; name=\""
            + word
            + "\"\r\n"
            + "Content-Disposition: attachment\r\n\r\n%PDF\r\n--x--\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
