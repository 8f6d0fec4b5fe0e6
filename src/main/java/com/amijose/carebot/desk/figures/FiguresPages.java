package com.amijose.carebot.desk.figures;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures page, and its tables to take away. */
public final class FiguresPages implements Area {
  private static final Logger LOG = LoggerFactory.getLogger(FiguresPages.class);
  static final int MOST_EXPORTS_A_DAY = 50;
  private static final int STANDARD_DAYS = 30;
  private static final List<Integer> CHOICES = List.of(7, 30, 90, 365);

  private final FigureBook book;
  private final ZoneId zone;
  private final Clock clock;

  public FiguresPages(FigureBook book, ZoneId zone, Clock clock) {
    this.book = book;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * For the template.
   *
   * @param query of this period, to be put behind other addresses
   */
  public record FiguresView(
      List<Choice> choices, String from, String to, String query, FigureSheet sheet) {}

  public record Choice(String word, String path, boolean current) {}

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab("Figures", "/figures", Role.VIEWER));
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/figures", Role.VIEWER, this::show);
    routes.get("/figures/{file}", Role.AGENT, this::export);
  }

  private void show(Visit visit) {
    Period period = period(visit);
    FigureSheet sheet = FigureSheet.of(book, period);
    visit.show(
        "figures/figures.jte",
        "Figures",
        new FiguresView(
            CHOICES.stream().map(days -> choice(days, visit, period)).toList(),
            period.from().toString(),
            period.to().toString(),
            "from=" + period.from() + "&to=" + period.to(),
            sheet));
  }

  private Choice choice(int days, Visit visit, Period shown) {
    boolean current = visit.query("from").isEmpty() && shown.days() == days;
    String word = days == 365 ? "A year" : days + " days";
    return new Choice(word, "/figures?days=" + days, current);
  }

  private void export(Visit visit) {
    String file = visit.path("file");
    if (!file.endsWith(".csv")) throw Refusal.notFound("There is no such page.");
    String name = file.substring(0, file.length() - ".csv".length());
    Period period = period(visit);
    Figure figure =
        FigureSheet.find(book, period, name)
            .orElseThrow(() -> Refusal.notFound("There is no such figure."));
    Instant now = clock.instant();
    Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    boolean noted =
        book.noteExport(
            new FigureBook.Export(
                name, period, visit.person().actor(), now, today, MOST_EXPORTS_A_DAY));
    if (!noted) {
      LOG.warn("person {} wanted more tables than a day has", visit.person().personId());
      throw new Refusal(
          429,
          "You have taken " + MOST_EXPORTS_A_DAY + " tables today, which is all for one day.",
          "Come back tomorrow, or read the tables on the page.");
    }
    visit.context().contentType("text/csv; charset=utf-8");
    visit
        .context()
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name + "-" + period.from() + "-" + period.to() + ".csv\"");
    visit.context().result(Csv.of(figure.head(), figure.rows()));
  }

  private Period period(Visit visit) {
    Optional<String> from = visit.query("from");
    Optional<String> to = visit.query("to");
    try {
      if (from.isPresent() && to.isPresent()) {
        return new Period(LocalDate.parse(from.get()), LocalDate.parse(to.get()), zone);
      }
      int days = visit.query("days").map(Integer::parseInt).orElse(STANDARD_DAYS);
      return Period.last(days, clock.instant(), zone);
    } catch (DateTimeException | IllegalArgumentException noPeriod) {
      throw Refusal.badRequest(
          "That is no period.", "Choose a first and a last day, at most three years apart.");
    }
  }
}
