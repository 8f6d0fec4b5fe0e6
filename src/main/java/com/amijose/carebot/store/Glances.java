package com.amijose.carebot.store;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.order.OrderMatch;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.Dates;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.triage.Reasoning;
import com.amijose.carebot.triage.Verdict;
import com.amijose.carebot.understanding.Request;
import com.amijose.carebot.understanding.Understanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the queues show of a case, written with its decision. */
final class Glances {
  private static final int LONGEST = 200;
  private static final int MOST_TITLES = 5;
  private static final double SURE = 0.9;
  private static final double FAIRLY_SURE = 0.7;
  private static final long NONE = 9_000_000_000_000_000L;

  private Glances() {}

  /** The end of something that the case hangs on. */
  private record Due(long at, String what) {}

  static void keep(Handle handle, long caseId, Verdict verdict) {
    Message message = verdict.message();
    Optional<Reasoning> reasoning =
        verdict.fold(answer -> Optional.of(answer.reasoning()), stranger -> Optional.empty());
    List<ItemDecision> items = reasoning.map(all -> all.decision().items()).orElse(List.of());
    Optional<Party> writer = message.customer().or(message::from);
    String name = writer.flatMap(Party::name).orElse("");
    String address = writer.map(party -> party.address().toString()).orElse("");
    String number = reasoning.map(Glances::number).orElse("");
    Due due = reasoning.map(all -> due(all, message.arrivedAt())).orElse(new Due(NONE, ""));
    Set<String> words = new LinkedHashSet<>();
    words.addAll(SearchWords.of(number));
    words.addAll(SearchWords.of(number.replaceAll("[^0-9]", "")));
    words.addAll(SearchWords.of(name));
    words.addAll(SearchWords.of(address));
    items.forEach(item -> words.addAll(SearchWords.of(item.order().shippingName())));
    words.addAll(SearchWords.of(message.subject().text()));
    replaceWords(handle, caseId, SearchWords.most(words));
    handle
        .createUpdate(
            """
            UPDATE glances SET name = :name, address = :address, order_number = :number,
              subject = :subject, reason = :reason, titles = :titles, categories = :categories,
              confidence = :confidence, due_at = :due, due_what = :what, search = :search
            WHERE case_id = :case
            """)
        .bind("name", cut(name))
        .bind("address", cut(address))
        .bind("number", number)
        .bind("subject", cut(message.subject().text()))
        .bind("reason", reasoning.map(all -> reason(all)).orElse(""))
        .bind("titles", titles(items))
        .bind("categories", categories(items))
        .bind("confidence", reasoning.map(all -> confidence(all.understanding())).orElse(""))
        .bind("due", due.at())
        .bind("what", due.what())
        .bind("search", SearchWords.joined(SearchWords.most(words)))
        .bind("case", caseId)
        .execute();
  }

  private static void replaceWords(Handle handle, long caseId, List<String> words) {
    String before =
        handle
            .createQuery("SELECT search FROM glances WHERE case_id = :case")
            .bind("case", caseId)
            .mapTo(String.class)
            .findOne()
            .orElse("");
    each(
        handle,
        "DELETE FROM glance_words WHERE word = :word AND case_id = :case",
        caseId,
        SearchWords.of(before));
    each(
        handle,
        "INSERT INTO glance_words (word, case_id) VALUES (:word, :case) ON CONFLICT DO NOTHING",
        caseId,
        words);
  }

  private static void each(Handle handle, String sql, long caseId, List<String> words) {
    if (words.isEmpty()) return;
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      words.forEach(word -> batch.bind("word", word).bind("case", caseId).add());
      batch.execute();
    }
  }

  /** The order that is decided on, else the number that was named. */
  private static String number(Reasoning reasoning) {
    return reasoning.decision().items().stream()
        .map(item -> item.order().number())
        .findFirst()
        .or(
            () ->
                reasoning.orders().stream()
                    .map(OrderMatch::mention)
                    .map(named -> named.number())
                    .findFirst())
        .map(OrderNumber::value)
        .orElse("");
  }

  private static String reason(Reasoning reasoning) {
    return reasoning.understanding().reason().value().word();
  }

  private static String titles(List<ItemDecision> items) {
    return items.stream()
        .map(item -> cut(item.wish().line().title().replace('\n', ' ')))
        .distinct()
        .limit(MOST_TITLES)
        .collect(Collectors.joining("\n"));
  }

  private static String categories(List<ItemDecision> items) {
    String words =
        items.stream()
            .map(item -> item.wish().line().category().word())
            .distinct()
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "" : " " + words + " ";
  }

  private static String confidence(Understanding understanding) {
    double least =
        Math.min(understanding.request().confidence(), understanding.reason().confidence());
    if (least >= SURE) return "sure";
    return least >= FAIRLY_SURE ? "fairly sure" : "unsure";
  }

  /** The first that lies ahead of the mail: afterwards the customer, or the shop, can do less. */
  private static Due due(Reasoning reasoning, Instant arrivedAt) {
    boolean cancels = reasoning.understanding().request().value() == Request.CANCEL;
    List<Due> all = new ArrayList<>();
    for (ItemDecision item : reasoning.decision().items()) {
      Dates dates = item.dates();
      if (cancels) {
        all.add(new Due(dates.cancelUntil().toEpochMilli(), "cancel by"));
      } else {
        dates.refundUntil().ifPresent(day -> all.add(new Due(endOf(day), "refund until")));
        dates.returnUntil().ifPresent(day -> all.add(new Due(endOf(day), "return until")));
      }
    }
    return all.stream()
        .filter(due -> due.at() >= arrivedAt.toEpochMilli())
        .min(Comparator.comparingLong(Due::at))
        .orElse(new Due(NONE, ""));
  }

  /** Shown as a day, which is why the zone does not matter here. */
  private static long endOf(LocalDate day) {
    return day.atTime(23, 59).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static String cut(String text) {
    String clean = Columns.clean(text);
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
