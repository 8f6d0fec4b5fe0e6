package com.amijose.carebot.desk.queue;

import com.amijose.carebot.casework.WaitingDraft;
import com.amijose.carebot.casework.review.Acted;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.message.MailContents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Approves several drafts: first a list of what would go out to whom, by kinds; then, of one kind,
 * exactly those, each bound to the bytes that were listed.
 */
public final class Together {
  private static final int MOST = 50;

  private final QueueDesk desk;

  Together(QueueDesk desk) {
    this.desk = desk;
  }

  /** For the template. */
  public record ConfirmView(List<Kind> kinds, List<String> left) {
    public ConfirmView {
      kinds = List.copyOf(kinds);
      left = List.copyOf(left);
    }
  }

  /** Drafts from the same template. */
  public record Kind(String name, List<Line> lines) {
    public Kind {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param bound the case and the hash of its bytes
   */
  public record Line(
      long id, String recipient, String subject, String text, String because, String bound) {}

  /** For the template. */
  public record ResultView(int done, List<Refused> refused) {
    public ResultView {
      refused = List.copyOf(refused);
    }
  }

  public record Refused(long id, String because) {}

  void addTo(Routes routes) {
    routes.post("/queue/confirm", Role.AGENT, this::confirm);
    routes.post("/queue/approve", Role.AGENT, this::approve);
  }

  private void confirm(Visit visit) {
    List<String> chosen = visit.fields("case");
    if (chosen.isEmpty()) {
      throw Refusal.badRequest("No case is selected.", "Go back and tick those that are alike.");
    }
    requireFew(chosen);
    Map<String, List<Line>> kinds = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    for (String text : chosen) {
      Optional<WaitingDraft> draft = draft(text);
      if (draft.isPresent()) {
        kinds
            .computeIfAbsent(draft.get().reply().template(), template -> new ArrayList<>())
            .add(line(draft.get()));
      } else {
        left.add(text.replaceAll("[^0-9]", ""));
      }
    }
    List<Kind> all =
        kinds.entrySet().stream()
            .map(kind -> new Kind(QueueWords.plain(kind.getKey()), kind.getValue()))
            .toList();
    visit.show("queue/confirm.jte", "Approve together", new ConfirmView(all, left));
  }

  private void approve(Visit visit) {
    List<String> bound = visit.fields("bound");
    requireFew(bound);
    int done = 0;
    List<Refused> refused = new ArrayList<>();
    for (String text : bound) {
      if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
        throw Refusal.badRequest("That form is incomplete.", "Go back and choose again.");
      }
      long id = Long.parseLong(text.substring(0, text.indexOf(':')));
      String hash = text.substring(text.indexOf(':') + 1);
      Acted acted = desk.approver().approve(id, hash, visit.person().actor());
      done += acted.<Integer>fold(all -> 1, none -> 0);
      acted
          .<Optional<String>>fold(all -> Optional.empty(), none -> Optional.of(none.because()))
          .ifPresent(because -> refused.add(new Refused(id, because)));
      desk.events().publish("case", id);
    }
    desk.events().publish("queue", "");
    if (refused.isEmpty()) {
      visit.seeOther(
          "/queue/review", done == 1 ? "One reply goes out now." : done + " replies go out now.");
    } else {
      visit.show("queue/result.jte", "Approved together", new ResultView(done, refused));
    }
  }

  private static void requireFew(List<String> chosen) {
    if (chosen.size() > MOST) {
      throw Refusal.badRequest(
          "These are more than " + MOST + " at once.", "Take them a page at a time.");
    }
  }

  private Optional<WaitingDraft> draft(String text) {
    return text.matches("[0-9]{1,18}")
        ? desk.drafts().find(Long.parseLong(text))
        : Optional.empty();
  }

  private static Line line(WaitingDraft draft) {
    MailContents contents = MailContents.of(draft.reply().bytes());
    return new Line(
        draft.caseId(),
        draft.reply().recipient().toString(),
        contents.subject(),
        contents.text(),
        String.join("; ", draft.because()),
        draft.caseId() + ":" + draft.reply().hash());
  }
}
