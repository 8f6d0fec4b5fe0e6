package com.amijose.carebot.app;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Desk;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.desk.Figures;
import com.amijose.carebot.desk.Health;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.Inside;
import com.amijose.carebot.desk.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Assembles the care desk: which areas it has, and what they stand on. */
final class CareDesk {
  private final Records records;
  private final CaseWork caseWork;
  private final Events events = new Events();

  CareDesk(Records records, CaseWork caseWork) {
    this.records = records;
    this.caseWork = caseWork;
  }

  /** What any thread may tell open pages by. */
  Events events() {
    return events;
  }

  Desk open(HttpSettings http, Supplier<Health> health, Figures figures) {
    List<Area> areas = areas();
    if (!http.pages() || areas.isEmpty()) return Desk.withoutPages(http, health, figures);
    return Desk.open(http, health, figures, new Inside(sessions(), events, areas, this::waiting));
  }

  /** In the order of their tabs. */
  private List<Area> areas() {
    return List.of(caseWork.pages(events, List::of));
  }

  private static Sessions sessions() {
    return token -> Optional.empty();
  }

  private long waiting() {
    return records.drafts().list().size();
  }
}
