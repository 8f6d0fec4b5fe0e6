package com.amijose.carebot.app;

import com.amijose.carebot.casework.Alert;
import com.amijose.carebot.casework.CaseList;
import com.amijose.carebot.casework.Intake;
import com.amijose.carebot.casework.IntakeSettings;
import com.amijose.carebot.casework.Steps;
import com.amijose.carebot.desk.Desk;
import com.amijose.carebot.desk.Figures;
import com.amijose.carebot.desk.Health;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.people.People;
import com.amijose.carebot.mailbox.Cabinet;
import com.amijose.carebot.mailbox.ImapCabinet;
import com.amijose.carebot.mailbox.ImapMailbox;
import com.amijose.carebot.mailbox.Mailbox;
import com.amijose.carebot.mailbox.Watcher;
import com.amijose.carebot.order.CsvOrders;
import com.amijose.carebot.outbox.Breaker;
import com.amijose.carebot.outbox.Courier;
import com.amijose.carebot.outbox.MailTransport;
import com.amijose.carebot.outbox.ReplyState;
import com.amijose.carebot.outbox.RetrySchedule;
import com.amijose.carebot.outbox.SmtpTransport;
import com.amijose.carebot.store.Database;
import com.amijose.carebot.store.Use;
import com.amijose.carebot.triage.Action;
import com.amijose.carebot.triage.Autonomy;
import com.amijose.carebot.triage.Known;
import com.amijose.carebot.triage.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running bot: everything assembled, each loop on its thread.
 *
 * <p>Where it can die: anywhere. Each loop's step says what the next start does; nothing is kept
 * here that would be missed.
 */
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  private static final String MAILBOX = "mailbox";
  private static final Set<ReplyState> ON_THEIR_WAY =
      EnumSet.of(ReplyState.READY, ReplyState.CLAIMED, ReplyState.DOT_PENDING);
  private static final Duration FAREWELL = Duration.ofSeconds(3);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration OPEN_TOO_LONG = Duration.ofMinutes(15);

  private final BotSettings settings;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();
  private final Records records;
  private final Vitals vitals;
  private final Mailbox mailbox;
  private final Cabinet cabinet;
  private final MailTransport transport;
  private final MailTransport probeTransport;
  private final MailTransport deskTransport;
  private final ExecutorService workers;
  private final Intake intake;
  private final Optional<OrdersFileWatch> ordersFile;
  private final Optional<ProviderProbe> probe;
  private final Courier courier;
  private final Figures figures;
  private final Optional<CareDesk> careDesk;
  private final List<Loop> loops = new ArrayList<>();
  private Optional<Desk> desk = Optional.empty();

  /**
   * Opens the database; nothing else is touched before {@link #start}.
   *
   * @throws com.amijose.carebot.store.DatabaseRefusedException where that is not possible
   * @throws IllegalArgumentException where a certificate file is unusable
   */
  public Bot(BotSettings settings, Skills skills, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.mailbox = new ImapMailbox(settings.imap());
    this.cabinet = new ImapCabinet(settings.imap());
    this.transport = new SmtpTransport(settings.smtp(), clock);
    this.probeTransport = new SmtpTransport(settings.smtp(), clock);
    this.deskTransport = new SmtpTransport(settings.smtp(), clock);
    this.records =
        Records.of(Database.open(settings.database(), Use.BOT), settings.smtp().timeouts().dot());
    this.vitals = new Vitals(clock);
    this.workers = Executors.newFixedThreadPool(settings.pace().workers());
    this.probe = settings.probe() ? Optional.of(probe(skills)) : Optional.empty();
    this.intake = intake(skills);
    this.ordersFile =
        settings
            .orders()
            .map(
                source ->
                    new OrdersFileWatch(
                        source.file(),
                        new CsvOrders(source.categories()),
                        records.orderImport(),
                        clock));
    this.courier = new Courier(records.outbox(), transport, RetrySchedule.STANDARD, clock, owner);
    this.figures = new Figures(records.list(), records.outbox(), () -> vitals.lastBeat(MAILBOX));
    CaseWork work = new CaseWork(settings, skills, records, clock);
    Oversight whole = new Oversight(settings, skills, records.whole(), deskTransport, clock);
    this.careDesk = settings.http().map(http -> new CareDesk(http, records, work, whole, clock));
  }

  /**
   * Starts all loops and, where configured, /health and /metrics.
   *
   * @throws com.amijose.carebot.desk.DeskUnavailableException where the port is taken
   */
  public void start() {
    // Before any mail is read: without orders every number in it would be unknown.
    ordersFile.ifPresent(OrdersFileWatch::takeOnce);
    desk = careDesk.map(care -> care.open(this::health, figures));
    vitals.check(courier::trouble);
    vitals.check(this::leftOpen);
    vitals.note(() -> records.outbox().breaker().map(Bot::stopped));
    vitals.note(this::lateCancellations);
    probe.ifPresent(
        trial -> vitals.note(() -> sendsByItself() ? trial.trouble() : Optional.empty()));
    ordersFile.ifPresent(watch -> vitals.note(watch::trouble));
    ordersFile.ifPresent(watch -> loop("orders", watch::takeOnce, Duration.ofSeconds(2)));
    loop(MAILBOX, watching(), Duration.ZERO);
    loop("cases", intake::takeDue, Duration.ofMillis(500));
    loop("claims", intake::keepInHand, HEARTBEAT);
    loop("sending", sending(), Duration.ofMillis(200));
    loop("filing", filing(), Duration.ofMillis(300));
    loop("trust", () -> records.whole().trust().noteFates(clock.instant()), Duration.ofSeconds(1));
    settings
        .webhook()
        .map(address -> new Webhook(address, records.alerts(), clock))
        .ifPresent(webhook -> loop("alerts", webhook::tellOnce, Duration.ofSeconds(1)));
    loops.forEach(Loop::start);
    desk.ifPresent(open -> LOG.info("health: http://{}:{}/health", bind(), open.port()));
  }

  public Health health() {
    return vitals.health();
  }

  /** The port of /health; empty where nothing listens. */
  public Optional<Integer> port() {
    return desk.map(Desk::port);
  }

  /** What people type to reach the desk; empty where there is none. */
  public Optional<String> deskAddress() {
    return settings
        .http()
        .filter(http -> http.pages() != HttpSettings.Pages.OFF)
        .flatMap(
            http ->
                http.names()
                    .address()
                    .map(Object::toString)
                    .or(() -> port().map(port -> "http://" + bind() + ":" + port)));
  }

  /** Where the first person of all comes in; empty where there is somebody already. */
  public Optional<String> firstUserAddress() {
    return deskAddress()
        .flatMap(address -> careDesk.flatMap(CareDesk::firstUserPath).map(address::concat));
  }

  /** Those who may use the desk. */
  People people() {
    return records.people().people();
  }

  public CaseList cases() {
    return records.list();
  }

  /** The provider is known to carry our mail, or need not be: replies may go out by themselves. */
  public boolean isProven() {
    return probe.map(ProviderProbe::hasSucceeded).orElse(true);
  }

  /** In mode review only what people trust does. */
  private boolean sendsByItself() {
    return settings.whole().mode() == Autonomy.Mode.AUTO || records.whole().trust().isAnyOn();
  }

  /** Nothing waits to be read, sent or filed, as far as the bot knows. */
  public boolean isIdle() {
    return records.list().oldestOpen().isEmpty()
        && records.chores().waiting() == 0
        && ON_THEIR_WAY.stream()
            .allMatch(state -> records.outbox().countByState().getOrDefault(state, 0L) == 0);
  }

  /** Claims nothing more, finishes what is in hand or leaves it to the next start, and ends. */
  @Override
  public void close() {
    loops.forEach(Loop::stop);
    // Whoever waits for news waits for nothing now.
    mailbox.close();
    workers.shutdown();
    boolean orderly = joined(settings.pace().grace());
    // Where the servers keep somebody waiting, this ends the wait: a send past the end of its data
    // becomes UNCERTAIN, all else comes back with the next start (reliability F53).
    transport.close();
    cabinet.close();
    if (!orderly) orderly = joined(FAREWELL);
    probeTransport.close();
    deskTransport.close();
    desk.ifPresent(Desk::close);
    records.database().close();
    LOG.info(orderly ? "stopped" : "stopped; what was in hand is taken up by the next start");
  }

  /**
   * SIGTERM and Ctrl-C stop the bot and end the process with 0. A process with a shutdown hook
   * reports the signal otherwise, however orderly it ended.
   */
  public void stopOnSignal(Runnable last) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close();
                  last.run();
                  Runtime.getRuntime().halt(0);
                },
                "stop"));
  }

  private void loop(String name, Loop.Step step, Duration idlePause) {
    loops.add(new Loop(name, timed(name, step), idlePause, Backoff.STANDARD, vitals));
  }

  private Loop.Step timed(String name, Loop.Step step) {
    return () -> {
      long before = System.nanoTime();
      int done = step.once();
      if (done > 0) {
        figures.took(name, Duration.ofNanos(System.nanoTime() - before));
        careDesk.ifPresent(CareDesk::tellOfWork);
      }
      return done;
    };
  }

  private Loop.Step watching() {
    CasebookLedger.Crew crew = new CasebookLedger.Crew(workers, clock, () -> vitals.beat(MAILBOX));
    CasebookLedger ledger =
        new CasebookLedger(place(), records.cases(), records.chores(), intake, crew);
    boolean readsBacklog = settings.pace().backlog() == BotSettings.Backlog.DRAFT;
    Watcher watcher = new Watcher(mailbox, ledger, readsBacklog);
    return () -> {
      requireOrders();
      int fetched = watcher.fetchOnce();
      vitals.beat(MAILBOX);
      watcher.await(settings.imap().poll());
      return fetched;
    };
  }

  /** Without any order every number would be an unknown one, and customers would be told so. */
  private void requireOrders() {
    if (ordersFile.isEmpty() || records.orders().highest().isPresent()) return;
    throw new NoOrdersYetException(
        ordersFile.get().trouble().orElse("the orders file has not been taken in yet")
            + "; no mail is read before there are orders");
  }

  private Loop.Step sending() {
    Interval recovery = new Interval(Duration.ofMinutes(1), clock);
    return () -> {
      if (recovery.isOver()) records.outbox().recover(clock.instant());
      return courier.deliverDue();
    };
  }

  private Loop.Step filing() {
    Housekeeping housekeeping =
        new Housekeeping(
            records.chores(),
            cabinet,
            () -> probe.map(ProviderProbe::findsCopiesInSent).orElse(false),
            clock,
            owner);
    SentWatch sent = new SentWatch(records.cases(), records.drafts(), cabinet, place(), clock);
    DraftWatch drafts =
        new DraftWatch(
            records.drafts(), records.outbox(), cabinet, records.chores()::waiting, clock);
    Interval looks = new Interval(settings.pace().draftsEvery(), clock);
    return () -> {
      int done = housekeeping.doDue();
      if (probe.isPresent() && sendsByItself()) done += probe.get().tryOnce();
      if (looks.isOver()) done += sent.lookOnce() + drafts.lookOnce();
      return done;
    };
  }

  private CasebookLedger.Place place() {
    return new CasebookLedger.Place(settings.imap().account(), settings.imap().folders().inbox());
  }

  private Intake intake(Skills skills) {
    var triage =
        skills.triage().apply(new Known(records.orders(), records.past(), records.whole().trust()));
    Steps steps =
        new Steps(
            skills.read(),
            (message, occasion) -> tried(triage.apply(message, occasion)),
            skills.write(),
            records.orders());
    return new Intake(
        records.cases(),
        steps,
        new IntakeSettings(owner, settings.from(), settings.safety(), settings.ordersMaxWait()),
        clock);
  }

  /** Nothing is sent before the provider is known to carry our mail (reliability I17). */
  private Verdict tried(Verdict verdict) {
    if (isProven()) return verdict;
    if (!(verdict instanceof Verdict.Answer answer)
        || !(answer.action() instanceof Action.Send send)) {
      return verdict;
    }
    List<String> because = new ArrayList<>();
    because.add("the trial mail to our own address has not come back yet");
    because.addAll(send.reasons());
    return new Verdict.Answer(
        answer.message(),
        answer.reasoning(),
        new Action.Draft(Optional.of(send.letter()), because));
  }

  private ProviderProbe probe(Skills skills) {
    return new ProviderProbe(
        new ProviderProbe.Means(cabinet, probeTransport, records.notes(), clock),
        settings.imap().account(),
        new TrialMail(settings.from(), skills.write())::at);
  }

  private Optional<String> leftOpen() {
    return records
        .list()
        .oldestOpen()
        .filter(seen -> seen.plus(OPEN_TOO_LONG).isBefore(clock.instant()))
        .map(seen -> "a message has waited for its reading since " + seen);
  }

  private Optional<String> lateCancellations() {
    List<Alert> late = records.alerts().listLate(clock.instant());
    if (late.isEmpty()) return Optional.empty();
    String cases = late.stream().map(task -> task.caseId() + "").collect(Collectors.joining(", "));
    return Optional.of(
        "cancel in the shop now: confirmed to the customer over 15 minutes ago and still open in"
            + " the orders file (case "
            + cases
            + ")");
  }

  private static String stopped(Breaker breaker) {
    return "automatic sending is stopped since "
        + breaker.openedAt()
        + ": "
        + breaker.because()
        + "; carebot resume starts it again";
  }

  private String bind() {
    return settings.http().orElseThrow().bind();
  }

  private boolean joined(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      boolean all = workers.awaitTermination(left(deadline), TimeUnit.NANOSECONDS);
      for (Loop loop : loops) all &= loop.join(Duration.ofNanos(left(deadline)));
      return all;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static long left(long deadline) {
    return Math.max(1, deadline - System.nanoTime());
  }
}
