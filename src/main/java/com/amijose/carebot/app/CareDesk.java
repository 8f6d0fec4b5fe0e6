package com.amijose.carebot.app;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Desk;
import com.amijose.carebot.desk.Events;
import com.amijose.carebot.desk.Figures;
import com.amijose.carebot.desk.Health;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.Inside;
import com.amijose.carebot.desk.people.Door;
import com.amijose.carebot.desk.people.Person;
import com.amijose.carebot.desk.queue.QueuePages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Assembles the care desk: which areas it has, and what they stand on. */
final class CareDesk {
  private final Records records;
  private final CaseWork caseWork;
  private final Oversight whole;
  private final Events events = new Events();
  private final HttpSettings http;
  private final Door door;
  private final QueuePages queues;

  CareDesk(HttpSettings http, Records records, CaseWork caseWork, Oversight whole, Clock clock) {
    this.http = http;
    this.records = records;
    this.caseWork = caseWork;
    this.whole = whole;
    boolean secondStep = http.pages() != HttpSettings.Pages.WITHOUT_SECOND_STEP;
    this.door = Door.of(records.people(), events, clock, secondStep);
    this.queues = new QueuePages(caseWork.queues(events));
  }

  /** Pages that show cases look anew. */
  void tellOfWork() {
    events.publish("queue", "");
  }

  Desk open(Supplier<Health> health, Figures figures) {
    if (http.pages() == HttpSettings.Pages.OFF) return Desk.withoutPages(http, health, figures);
    return Desk.open(
        http, health, figures, new Inside(door.gate(), events, areas(), queues::waiting));
  }

  /** The way in while there is nobody; empty where there is somebody, or no desk. */
  Optional<String> firstUserPath() {
    return http.pages() == HttpSettings.Pages.OFF ? Optional.empty() : door.firstUser().path();
  }

  /** In the order of their tabs. */
  private List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    areas.add(queues);
    areas.add(caseWork.pages(events, this::logins));
    areas.addAll(whole.areas());
    areas.addAll(door.areas());
    return areas;
  }

  /** Those whom a case can be given to. */
  private List<String> logins() {
    return records.people().people().list().stream()
        .filter(Person::isActive)
        .map(Person::login)
        .toList();
  }
}
