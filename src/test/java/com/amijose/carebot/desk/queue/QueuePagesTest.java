package com.amijose.carebot.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queues over HTTP. */
class QueuePagesTest {
  @TempDir Path folder;
  private AQueue queue;

  @BeforeEach
  void open() {
    queue = new AQueue(folder);
  }

  @AfterEach
  void close() {
    queue.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = queue.desk.get(path, Role.AGENT);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> post(String path, String field, List<String> values) {
    StringBuilder body = new StringBuilder("csrf=csrf-of-agent");
    values.forEach(value -> body.append('&').append(field).append('=').append(value));
    return queue.desk.send(
        HttpRequest.newBuilder(URI.create(queue.desk.url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "carebot=agent")
            .header("Origin", queue.desk.url(""))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private static List<String> bound(HttpResponse<String> page) {
    List<String> all = new ArrayList<>();
    Pattern.compile("name=\"bound\" value=\"([^\"]+)\"")
        .matcher(page.body())
        .results()
        .forEach(match -> all.add(match.group(1)));
    return all;
  }

  @Test
  void an_empty_queue_says_what_to_do() {
    assertThat(page("/queue")).contains("Nothing waits for you.", "New drafts appear here");
    assertThat(page("/queue/uncertain")).contains("Every reply is accounted for.");
    assertThat(page("/queue/all?q=nobody")).contains("Nothing fits.", "Try fewer letters");
  }

  @Test
  void a_row_shows_who_asks_for_what_and_the_queues_count() {
    long id = queue.cases.drafted("mara@example.test");
    queue.cases.closed();
    queue.clock.pass(Duration.ofMinutes(1));
    String page = page("/queue/review");
    assertThat(page)
        .contains(
            "href=\"/cases/" + id + "\"",
            "mara@example.test",
            "Gold Ring",
            "approved",
            "sure",
            ">3 h<");
    assertThat(page).containsPattern("Needs review</span><span class=\"number\">1<");
    assertThat(page).containsPattern("Done</span><span class=\"number\">1<");
    assertThat(page).containsPattern("All</span><span class=\"number\">2<");
    assertThat(page("/queue/done")).contains("?from=done\"", "my ring");
  }

  @Test
  void searches_and_filters_are_kept_in_the_address_and_on_the_page() {
    queue.cases.drafted("mara@example.test");
    queue.cases.drafted("otto@example.test");
    assertThat(page("/queue/all?q=mara")).contains("mara@example.test").doesNotContain("otto@");
    assertThat(page("/queue/review?who=me")).contains("Nothing fits.");
    assertThat(page("/queue/review?reason=damaged&sort=due"))
        .contains("mara@example.test", "otto@example.test")
        .contains("<option value=\"damaged\" selected>damaged")
        .contains("<option value=\"due\" selected>Nearest deadline");
    assertThat(page("/queue/review?page=999999999&sort=nonsense")).contains("Oldest first");
  }

  @Test
  void what_strangers_typed_is_text() {
    String attack = "\"><script>alert(1)</script>";
    String encoded = java.net.URLEncoder.encode(attack, StandardCharsets.UTF_8);
    for (String name : List.of("q", "reason", "who", "sort", "page", "flag")) {
      assertThat(page("/queue/all?" + name + "=" + encoded)).as(name).doesNotContain("<script>a");
    }
  }

  @Test
  void a_queue_that_is_none_is_not_found() {
    assertThat(queue.desk.get("/queue/everything", Role.AGENT).statusCode()).isEqualTo(404);
  }

  @Test
  void a_piece_is_the_list_and_the_counts_alone() {
    queue.cases.drafted("mara@example.test");
    HttpResponse<String> piece =
        queue.desk.send(
            HttpRequest.newBuilder(URI.create(queue.desk.url("/queue/review?sort=due")))
                .header("Cookie", "carebot=viewer")
                .header("HX-Request", "true"));
    assertThat(piece.body())
        .contains("id=\"list\" hx-get=\"/queue/review?sort=due\"", "hx-swap-oob=\"true\"")
        .doesNotContain("<html", "type=\"checkbox\"");
  }

  @Test
  void several_are_approved_after_a_list_of_what_goes_out_and_exactly_once() {
    long one = queue.cases.drafted("mara@example.test");
    long two = queue.cases.drafted("otto@example.test");
    HttpResponse<String> list =
        post("/queue/confirm", "case", List.of(one + "", two + "", "99999"));
    assertThat(list.body())
        .contains("mara@example.test", "otto@example.test", "case 99999")
        .contains("a flag is raised; it arrived long ago");
    List<String> bound = bound(list);
    assertThat(bound).hasSize(2).allMatch(text -> text.matches("\\d+:[0-9a-f]{64}"));

    HttpResponse<String> done = post("/queue/approve", "bound", bound);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(page("/queue/waiting")).contains("2 replies go out now.", "mara@", "otto@");

    HttpResponse<String> again = post("/queue/approve", "bound", bound);
    assertThat(again.body()).contains("0 of 2 go out now", "Not sent");
  }

  @Test
  void an_approval_of_other_bytes_than_those_that_were_listed_is_refused() {
    long one = queue.cases.drafted("mara@example.test");
    HttpResponse<String> other =
        post("/queue/approve", "bound", List.of(one + ":" + "a".repeat(64)));
    assertThat(other.body()).contains("0 of 1 go out now");
    assertThat(page("/queue/review")).contains("mara@example.test");
    assertThat(post("/queue/approve", "bound", List.of("rubbish")).statusCode()).isEqualTo(400);
    assertThat(post("/queue/confirm", "case", List.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void a_viewer_reads_and_approves_nothing() {
    long one = queue.cases.drafted("mara@example.test");
    assertThat(queue.desk.get("/queue", Role.VIEWER).body())
        .contains("mara@example.test")
        .doesNotContain("type=\"checkbox\"");
    assertThat(
            queue.desk.post("/queue/confirm", Role.VIEWER, Map.of("case", one + "")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void pages_follow_each_other_and_stay_small() {
    for (int customer = 0; customer < 53; customer++) {
      queue.cases.drafted("customer" + customer + "@example.test");
    }
    String first = page("/queue/review");
    assertThat(first).contains("1–50", "href=\"/queue/review?page=1\"");
    assertThat(first.length()).isLessThan(100_000);
    assertThat(page("/queue/review?page=1")).contains("51–53", "href=\"/queue/review\"");
  }
}
