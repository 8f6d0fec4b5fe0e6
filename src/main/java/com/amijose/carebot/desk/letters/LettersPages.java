package com.amijose.carebot.desk.letters;

import com.amijose.carebot.desk.Area;
import com.amijose.carebot.desk.Refusal;
import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.Routes;
import com.amijose.carebot.desk.Visit;
import com.amijose.carebot.desk.letters.LettersView.Item;
import com.amijose.carebot.desk.letters.LettersView.Mail;
import com.amijose.carebot.desk.letters.LettersView.Preview;
import com.amijose.carebot.desk.letters.LettersView.Source;
import com.amijose.carebot.desk.trust.KindWords;
import com.amijose.carebot.message.EmailAddress;
import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.reply.SampleLetters;
import com.amijose.carebot.reply.UnwritableLetterException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The templates page: every letter on a real case, the proof of all, and test mails. */
public final class LettersPages implements Area {
  static final int MOST_TESTS_A_DAY = 20;
  private static final int MOST_SHOWN = 5;
  private static final String CSP = "Content-Security-Policy";
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

  private final Workshop workshop;
  private final LetterCases cases;
  private final TestPost post;
  private final ZoneId zone;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public LettersPages(
      Workshop workshop, LetterCases cases, TestPost post, ZoneId zone, Clock clock) {
    this.workshop = workshop;
    this.cases = cases;
    this.post = post;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab("Templates", "/templates", Role.VIEWER));
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/templates", Role.VIEWER, this::show);
    routes.get("/templates/{name}", Role.VIEWER, this::preview);
    routes.get("/templates/{name}/frame", Role.VIEWER, this::frame);
    routes.post("/templates/{name}/test-mail", Role.LEAD, this::sendTest);
  }

  private void show(Visit visit) {
    Workshop.Proof proof = workshop.proof(clock.instant());
    boolean sound = proof.faults().isEmpty();
    visit.show(
        "letters/letters.jte",
        "Templates",
        new LettersView(
            workshop.place(),
            workshop.isChanged(),
            sound
                ? proof.written()
                    + " letters were written, for every row, outcome and reason:"
                    + " every placeholder resolves, and text and HTML say the same."
                : "Some letters cannot be written; such mails go to a person instead:",
            proof.faults(),
            SampleLetters.templates().stream()
                .map(
                    name ->
                        new Item(
                            name,
                            KindWords.letter(name),
                            when(name),
                            sound || !proof.failing().contains(name) && proof.written() > 0))
                .toList(),
            post.mails().list(visit.person().actor(), MOST_SHOWN).stream()
                .map(this::mail)
                .toList()));
  }

  private static String when(String template) {
    return switch (template) {
      case "approved" -> "a return or an exchange that the policy allows";
      case "cancelled" -> "an order that was cancelled in time";
      case "partial" -> "several pieces, of which some can come back";
      case "denied" -> "what the policy does not allow";
      case "needs-info" -> "a fact that only the customer knows";
      case "review" -> "what a person decides";
      case "not-covered" -> "a parcel that never came";
      case "question" -> "a question about the rules";
      default -> "all other mail";
    };
  }

  private Mail mail(TestMails.Line line) {
    String look =
        switch (line.state()) {
          case "SENT" -> "good";
          case "FAILED", "UNCERTAIN" -> "bad";
          default -> "warn";
        };
    String words =
        switch (line.state()) {
          case "SENT" -> "sent";
          case "FAILED" -> "not sent";
          case "UNCERTAIN" -> "perhaps sent";
          default -> "under way";
        };
    return new Mail(
        KindWords.letter(line.template()),
        line.recipient(),
        words,
        look,
        AT.format(line.at().atZone(zone)),
        line.serverSays());
  }

  private void preview(Visit visit) {
    String template = template(visit);
    Optional<LetterCases.Past> past = past(visit, template);
    Workshop.Sheet sheet = sheet(template, past);
    Optional<Reply> reply = sheet.reply();
    long caseId = past.map(LetterCases.Past::caseId).orElse(0L);
    // Nothing else of the page may show a frame, and this one only pages of the desk.
    String policy = visit.context().res().getHeader(CSP);
    visit.context().header(CSP, policy + "; frame-src 'self'");
    visit.show(
        "letters/preview.jte",
        KindWords.letter(template),
        new Preview(
            template,
            KindWords.letter(template),
            sheet.about(),
            sheet.fault(),
            reply.map(Reply::subject).orElse(""),
            reply.map(Reply::text).orElse(""),
            reply.map(Reply::attachments).orElse(List.of()).stream()
                .map(OutgoingAttachment::name)
                .toList(),
            "/templates/" + template + "/frame" + (caseId > 0 ? "?case=" + caseId : ""),
            caseId,
            token(),
            own(visit).map(EmailAddress::toString).orElse(""),
            sources(template)));
  }

  private List<Source> sources(String template) {
    try {
      Map<String, String> texts = new TreeMap<>(workshop.templates().texts());
      return texts.entrySet().stream()
          .filter(file -> file.getKey().matches(template + "\\.(txt|html)"))
          .map(file -> new Source(file.getKey(), file.getValue()))
          .toList();
    } catch (UnwritableLetterException unreadable) {
      return List.of();
    }
  }

  private void frame(Visit visit) {
    String template = template(visit);
    String html =
        sheet(template, past(visit, template))
            .reply()
            .map(Reply::html)
            .orElseThrow(() -> Refusal.notFound("This letter cannot be written."));
    visit.context().header(CSP, FrameGuard.policyFor(html));
    visit.context().html(html);
  }

  private static String template(Visit visit) {
    String name = visit.path("name");
    if (!SampleLetters.templates().contains(name)) {
      throw Refusal.notFound("There is no such letter.");
    }
    return name;
  }

  /** The case that was asked for, else the newest; none where it was never answered so. */
  private Optional<LetterCases.Past> past(Visit visit, String template) {
    Optional<String> wanted = visit.query("case").or(() -> visit.field("case"));
    if (wanted.isEmpty()) return cases.newestOf(template);
    if (wanted.get().equals("0")) return Optional.empty();
    if (!wanted.get().matches("[0-9]{1,18}")) throw Refusal.notFound("There is no such case.");
    return Optional.of(
        cases
            .find(Long.parseLong(wanted.get()))
            .orElseThrow(() -> Refusal.notFound("There is no such case with a letter.")));
  }

  private Workshop.Sheet sheet(String template, Optional<LetterCases.Past> past) {
    Instant now = clock.instant();
    return past.map(known -> workshop.write(known, now))
        .or(() -> workshop.sample(template, now))
        .orElseThrow(() -> Refusal.notFound("Nothing leads to this letter."));
  }

  private void sendTest(Visit visit) {
    String template = template(visit);
    String token = visit.field("token").orElse("");
    if (!token.matches("[0-9a-f]{32}")) {
      throw Refusal.badRequest("That form is not whole.", "Reload the page and press once more.");
    }
    EmailAddress to =
        own(visit)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "Your account has no mail address that a test could go to.",
                        "Ask a lead to add you with your mail address."));
    Workshop.Sheet sheet = sheet(template, past(visit, template));
    Reply letter =
        sheet.reply().orElseThrow(() -> Refusal.conflict(sheet.fault(), "Correct the template."));
    Instant now = clock.instant();
    Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    TestMails.Order order =
        new TestMails.Order(
            token, to, template, visit.person().actor(), now, today, MOST_TESTS_A_DAY);
    if (!post.send(order, letter)) {
      throw Refusal.conflict(
          "That test was sent already, or you have sent " + MOST_TESTS_A_DAY + " today.",
          "Open the letter anew for another test, or come back tomorrow.");
    }
    visit.seeOther("/templates#mails", "The test mail to " + to + " is under way.");
  }

  /** People sign in by their mail address. */
  private static Optional<EmailAddress> own(Visit visit) {
    return EmailAddress.parse(visit.person().login()).filter(EmailAddress::isPlain);
  }

  private String token() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
