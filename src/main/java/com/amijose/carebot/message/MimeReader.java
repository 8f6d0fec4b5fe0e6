package com.amijose.carebot.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads any bytes as a mail. It never fails: what cannot be read within the limits is {@link
 * Kind#UNREADABLE} and says why. Without state, hence safe for several threads.
 */
public final class MimeReader {
  static final int MAX_SIZE = 50 * 1024 * 1024;
  private static final int MAX_HOPS = 50;

  /** So few bytes that they cannot hold more fields than we read. */
  private static final int FIRST_FIELDS = 2900;

  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,248}>");
  private static final Pattern FORM_MAILER = Pattern.compile("(?:[\\w-]+\\.)*shopify\\.[a-z]{2,}");

  private final ReaderSettings settings;
  private final KindRecognizer kinds;

  public MimeReader(ReaderSettings settings) {
    this.settings = settings;
    this.kinds = new KindRecognizer(settings);
  }

  /** The mail that the bytes hold; its moment of arrival is the server's where that told it. */
  public Message read(RawMessage raw) {
    byte[] bytes = withLineFeeds(raw.bytes());
    try {
      if (bytes.length == 0) throw new OverLimitException("it is empty");
      if (bytes.length > MAX_SIZE) throw new OverLimitException("it is larger than 50 MB");
      return understood(bytes, raw.internalDate());
    } catch (OverLimitException tooMuch) {
      return unreadable(bytes, raw.internalDate(), String.valueOf(tooMuch.getMessage()));
    } catch (RuntimeException | StackOverflowError broken) {
      // The one catch-all of this package: jsoup and jakarta.mail are foreign, and a mail that
      // breaks them must end in front of a person, not stop the mails behind it (I4, M8).
      String flaw = "the reader broke on it: " + broken.getClass().getSimpleName();
      return unreadable(bytes, raw.internalDate(), flaw);
    }
  }

  /** Old programs end lines with CR alone; that is one way to read it, if no LF occurs. */
  private static byte[] withLineFeeds(byte[] bytes) {
    boolean returns = false;
    for (byte b : bytes) {
      if (b == '\n') return bytes;
      returns |= b == '\r';
    }
    if (!returns) return bytes;
    byte[] out = bytes.clone();
    for (int i = 0; i < out.length; i++) if (out[i] == '\r') out[i] = '\n';
    return out;
  }

  private Message understood(byte[] bytes, Optional<Instant> internalDate) {
    MimeTree.Tree tree = MimeTree.of(bytes);
    HeaderBlock header = tree.root().header();
    Content content = Content.of(tree.root());
    Envelope envelope = new Envelope(header, settings);
    Optional<FormText> form = form(envelope, content);
    Body body = body(content, form);
    Subject subject = subject(header, form);
    Optional<Party> from = envelope.from();
    Kind kind =
        form.isPresent()
            ? Kind.CUSTOMER
            : kinds.recognize(
                new KindRecognizer.Traits(
                    header, from, subject, body.text(), body.newText(), content.types()));
    if (header.fields().isEmpty() && body.text().isBlank()) kind = Kind.UNREADABLE;
    Set<String> flaws = new LinkedHashSet<>(tree.flaws());
    flaws.addAll(content.flaws());
    flaws.addAll(envelope.flaws());
    Set<Caution> cautions = cautions(bytes, tree, content, envelope, body);
    return new Message(
        messageId(header),
        kind,
        from,
        envelope.replyTo(),
        kind == Kind.CUSTOMER ? customer(envelope, form) : Optional.empty(),
        form.map(FormText::fields),
        subject,
        arrival(header, internalDate, flaws),
        body,
        content.attachments(),
        AuthenticationResults.read(
            header.all("authentication-results"),
            settings.authservId(),
            from.map(party -> party.address().domain())),
        references(header),
        cautions,
        new ArrayList<>(flaws));
  }

  private Optional<FormText> form(Envelope envelope, Content content) {
    Optional<EmailAddress> sender = envelope.from().map(Party::address);
    if (sender.filter(this::sendsForms).isEmpty()) return Optional.empty();
    return FormText.parse(Content.joined(content.lines()));
  }

  private boolean sendsForms(EmailAddress sender) {
    for (String configured : settings.contactFormSenders()) {
      if (EmailAddress.parse(configured).filter(sender::isSameAs).isPresent()) return true;
    }
    return sender.local().equalsIgnoreCase("mailer")
        && FORM_MAILER.matcher(sender.domain()).matches();
  }

  private static Subject subject(HeaderBlock header, Optional<FormText> form) {
    String text = EncodedWords.decode(header.first("subject").orElse(""));
    return form.isPresent() ? new Subject(text, Subject.Origin.FORM) : SubjectLine.of(text);
  }

  private static Body body(Content content, Optional<FormText> form) {
    String text = Content.joined(content.lines());
    if (form.isPresent()) {
      return new Body(
          text, VisibleText.withoutInvisible(form.get().message()).strip(), "", content.carried());
    }
    NewText.Split split = NewText.of(content.lines());
    if (split.quotes().isEmpty() && !content.alternative().isEmpty()) {
      // Only the HTML form says where the quoted mail begins.
      NewText.Split rich = NewText.of(content.alternative());
      if (!rich.quotes().isEmpty() && !rich.newText().isBlank()) split = rich;
    }
    List<String> quotes = new ArrayList<>(split.quotes());
    quotes.addAll(content.carried());
    return new Body(text, split.newText(), split.signature(), quotes);
  }

  private static Optional<Party> customer(Envelope envelope, Optional<FormText> form) {
    if (envelope.severalReplyTo()) return Optional.empty();
    if (form.isEmpty()) return envelope.replyTo().or(envelope::from);
    ContactForm fields = form.get().fields();
    Optional<EmailAddress> address = envelope.replyTo().map(Party::address).or(fields::email);
    return address.map(a -> new Party(a, envelope.replyTo().flatMap(Party::name).or(fields::name)));
  }

  private static Optional<MessageId> messageId(HeaderBlock header) {
    return header.first("message-id").flatMap(MessageId::parse);
  }

  /** Oldest first, as References has them; the one that is answered stands last. */
  private static List<MessageId> references(HeaderBlock header) {
    Set<MessageId> ids = new LinkedHashSet<>();
    for (String name : List.of("references", "in-reply-to")) {
      Matcher id = ID.matcher(header.first(name).orElse(""));
      while (id.find() && ids.size() < 200) MessageId.parse(id.group()).ifPresent(ids::add);
    }
    return List.copyOf(ids);
  }

  /** The server's word, else the topmost Received that has a date, else Date (decisions, Facts). */
  private static Instant arrival(
      HeaderBlock header, Optional<Instant> internalDate, Set<String> flaws) {
    if (internalDate.isPresent()) return internalDate.get();
    for (String received : header.all("received")) {
      Optional<Instant> date = MailDate.ofReceived(received);
      if (date.isPresent()) return date.get();
    }
    Optional<Instant> date = header.first("date").flatMap(MailDate::parse);
    if (date.isEmpty()) flaws.add("nothing says when it arrived");
    return date.orElse(Instant.EPOCH);
  }

  private Set<Caution> cautions(
      byte[] bytes, MimeTree.Tree tree, Content content, Envelope envelope, Body body) {
    Set<Caution> cautions = EnumSet.noneOf(Caution.class);
    cautions.addAll(content.cautions());
    cautions.addAll(envelope.cautions(kinds::isOwnAddress));
    HeaderBlock header = tree.root().header();
    if (tree.ambiguous()) cautions.add(Caution.AMBIGUOUS_STRUCTURE);
    if (!SecondOpinion.agrees(bytes, header, envelope.from(), tree.root().type())) {
      cautions.add(Caution.PARSERS_DISAGREE);
    }
    if (header.all("received").size() > MAX_HOPS) cautions.add(Caution.TOO_MANY_HOPS);
    if (body.newText().isBlank()) cautions.add(Caution.NO_TEXT);
    if (VisibleText.hidesCharacters(body.text())) cautions.add(Caution.HIDDEN_CHARACTERS);
    if (content.types().contains("text/calendar;method=")) {
      cautions.add(Caution.PERSONAL_ANSWER_UNWANTED);
    }
    boolean differ =
        !content.alternative().isEmpty()
            && TwinTexts.differ(content.lines(), content.alternative());
    if (differ) cautions.add(Caution.TEXT_AND_HTML_DIFFER);
    return cautions;
  }

  /** As much of its header as can be read, so that people can tell whose it is. */
  private Message unreadable(byte[] bytes, Optional<Instant> internalDate, String flaw) {
    HeaderBlock header = headerAlone(bytes);
    Envelope envelope = new Envelope(header, settings);
    Set<String> flaws = new LinkedHashSet<>(List.of(flaw));
    return new Message(
        messageId(header),
        Kind.UNREADABLE,
        envelope.from(),
        envelope.replyTo(),
        Optional.empty(),
        Optional.empty(),
        subject(header, Optional.empty()),
        arrival(header, internalDate, flaws),
        Body.EMPTY,
        List.of(),
        Authentication.NONE,
        List.of(),
        Set.of(),
        new ArrayList<>(flaws));
  }

  private static HeaderBlock headerAlone(byte[] bytes) {
    try {
      byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, HeaderBlock.MAX_BLOCK));
      return HeaderBlock.read(start, 0, start.length);
    } catch (OverLimitException tooMuch) {
      // The first fields are most often sound; a monstrous one comes later or nothing is lost.
      String head =
          new String(bytes, 0, Math.min(bytes.length, FIRST_FIELDS), StandardCharsets.ISO_8859_1);
      byte[] few = head.getBytes(StandardCharsets.ISO_8859_1);
      return HeaderBlock.read(few, 0, few.length);
    }
  }
}
