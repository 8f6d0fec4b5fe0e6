package com.amijose.carebot.desk.policy;

import com.amijose.carebot.audit.AuditEntry;
import com.amijose.carebot.audit.AuditTrail;
import com.amijose.carebot.casework.CaseBookUnavailableException;
import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.policy.PolicyFile.Saved;
import com.amijose.carebot.policy.DecisionTable;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.policy.PolicyCheck;
import com.amijose.carebot.policy.ReturnsPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The policy page: the table, the try, and the saving of numbers. */
public final class PolicyPages implements Area {
  static final int MOST_REPLAYED = 50_000;
  private static final int MOST_LISTED = 200;
  private static final int STANDARD_SPAN = 90;

  private final Ground ground;
  private final StoredQuestions questions;
  private final PolicyFile file;
  private final AuditTrail trail;
  private final Clock clock;

  /** A try of many cases takes seconds of a core, so there is one at a time. */
  private final Semaphore trying = new Semaphore(1);

  /** The table that the bot runs, and its calendar. */
  public record Ground(DecisionTable table, ZoneId zone) {}

  /** What somebody tries: numbers and rows. */
  record Try(Limits limits, Map<String, String> rows, DecisionTable table) {}

  public PolicyPages(
      Ground ground, StoredQuestions questions, PolicyFile file, AuditTrail trail, Clock clock) {
    this.ground = ground;
    this.questions = questions;
    this.file = file;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab("Policy", "/policy", Role.VIEWER));
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/policy", Role.VIEWER, this::show);
    routes.get("/policy/what-if", Role.VIEWER, this::whatIf);
    routes.post("/policy/save", Role.LEAD, this::save);
  }

  private void show(Visit visit) {
    Try now = new Try(ground.table().limits(), Map.of(), ground.table());
    PolicySheet sheet = new PolicySheet(ground, file.look());
    visit.show("policy/policy.jte", "Policy", sheet.of(now, STANDARD_SPAN, Optional.empty()));
  }

  private void whatIf(Visit visit) {
    Try tried = read(visit);
    int span = span(visit);
    PolicySheet sheet = new PolicySheet(ground, file.look());
    Optional<Replay.Outcome> outcome =
        PolicyCheck.of(tried.table()).faults().isEmpty()
            ? Optional.of(replay(tried, span))
            : Optional.empty();
    visit.show(
        "policy/policy.jte",
        "What if",
        sheet.of(
            tried, span, Optional.of(sheet.result(tried, outcome, visit.person().may(Role.LEAD)))));
  }

  private Replay.Outcome replay(Try tried, int span) {
    if (!trying.tryAcquire()) {
      throw Refusal.conflict(
          "Somebody else is trying something at this moment.", "Try again in a few seconds.");
    }
    try {
      Replay replay =
          new Replay(
              new ReturnsPolicy(ground.table(), ground.zone()),
              new ReturnsPolicy(tried.table(), ground.zone()),
              MOST_LISTED);
      Instant since = span == 0 ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(span));
      return replay.over(questions, since, MOST_REPLAYED, System::nanoTime);
    } finally {
      trying.release();
    }
  }

  private static int span(Visit visit) {
    String text = visit.query("span").orElse(Integer.toString(STANDARD_SPAN));
    return PolicySheet.SPANS.containsKey(text) ? Integer.parseInt(text) : STANDARD_SPAN;
  }

  private Try read(Visit visit) {
    Map<String, String> rows = new LinkedHashMap<>();
    Map<String, String> numbers = new LinkedHashMap<>();
    visit
        .context()
        .queryParamMap()
        .forEach(
            (key, values) -> {
              String value = values.isEmpty() ? "" : values.get(0);
              if (!key.startsWith(Trials.FIELD)) numbers.put(key, value);
              else if (!value.isEmpty()) rows.put(key.substring(Trials.FIELD.length()), value);
            });
    try {
      Limits limits = PolicyNumbers.read(numbers, ground.table().limits());
      DecisionTable table = new DecisionTable(limits);
      return new Try(limits, rows, table.trying(Trials.read(rows, table)));
    } catch (IllegalArgumentException wrong) {
      throw Refusal.badRequest(
          String.valueOf(wrong.getMessage()), "Go back; your numbers are still there.");
    }
  }

  /** What cannot be told is not done: the file goes back to what it said before. */
  private void note(Visit visit, PolicyEvents.NumbersSaved event, Limits before) {
    Instant now = clock.instant();
    try {
      trail.append(AuditEntry.ofBot(visit.person().actor(), event, now));
    } catch (CaseBookUnavailableException down) {
      file.save(before, file.look().fingerprint(), now);
      throw down;
    }
  }

  private void save(Visit visit) {
    Map<String, String> numbers = new LinkedHashMap<>();
    visit.context().formParamMap().forEach((key, values) -> numbers.put(key, values.get(0)));
    Limits limits;
    try {
      limits = PolicyNumbers.read(numbers, ground.table().limits());
    } catch (IllegalArgumentException wrong) {
      throw Refusal.badRequest(String.valueOf(wrong.getMessage()), "Go back and correct it.");
    }
    List<String> faults = PolicyCheck.of(new DecisionTable(limits)).faults();
    if (!faults.isEmpty()) {
      throw Refusal.conflict(
          "That table is not sound: " + faults.get(0), "Choose other numbers and try them first.");
    }
    Instant now = clock.instant();
    PolicyFile.Seen before = file.look();
    Saved saved = file.save(limits, visit.field("seen").orElse(""), now);
    if (saved instanceof Saved.Refused refused) {
      throw Refusal.conflict(refused.because(), "Look at the policy page anew.");
    }
    String backup = ((Saved.Done) saved).backup();
    String differences = String.join(", ", PolicyNumbers.differences(before.limits(), limits));
    note(visit, new PolicyEvents.NumbersSaved(differences, backup), before.limits());
    visit.seeOther(
        "/policy", "Saved: " + differences + ". The bot decides by it from its next start on.");
  }
}
