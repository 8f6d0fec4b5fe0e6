package com.amijose.carebot.desk.letters;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.order.OrderNumber;
import com.amijose.carebot.policy.ReturnsPolicy;
import com.amijose.carebot.reply.LetterWriter.Letter;
import com.amijose.carebot.reply.MustacheLetterWriter;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.reply.Reply;
import com.amijose.carebot.reply.SampleLetters;
import com.amijose.carebot.reply.Shop;
import com.amijose.carebot.reply.Templates;
import com.amijose.carebot.reply.UnwritableLetterException;
import com.amijose.carebot.understanding.ItemMatch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes letters by the templates as they lie in their folder now. */
public final class Workshop {
  private static final String RETURN_NUMBER = "RMA-PREVIEW";

  private final Path folder;
  private final Shop shop;
  private final ReturnsPolicy policy;
  private final Function<RawMessage, Message> read;
  private final Templates running;
  private Optional<Proof> last = Optional.empty();

  /**
   * @param read a customer's mail to its message
   */
  public Workshop(
      Path folder, Shop shop, ReturnsPolicy policy, Function<RawMessage, Message> read) {
    this.folder = folder;
    this.shop = shop;
    this.policy = policy;
    this.read = read;
    this.running = Templates.load(folder);
  }

  /**
   * What came of writing every letter for every outcome.
   *
   * @param written how many letters
   * @param faults one line each, with file and line where known; empty where all could be written
   * @param failing templates that could not be written for some outcome
   */
  record Proof(Templates templates, int written, List<String> faults, Set<String> failing) {
    Proof {
      faults = List.copyOf(faults);
      failing = Set.copyOf(failing);
    }
  }

  /** A letter, or why there is none. */
  record Sheet(Optional<Reply> reply, String fault, String about) {}

  /** Whether the folder is not what the bot was started with. */
  boolean isChanged() {
    try {
      return !Templates.load(folder).equals(running);
    } catch (UnwritableLetterException unreadable) {
      return true;
    }
  }

  /** Where the templates lie. */
  String place() {
    return folder.toString();
  }

  Templates templates() {
    return Templates.load(folder);
  }

  /** Takes some tenths of a second after a change, else nothing. */
  synchronized Proof proof(Instant now) {
    Templates templates;
    try {
      templates = Templates.load(folder);
    } catch (UnwritableLetterException unreadable) {
      return new Proof(running, 0, lines(unreadable), Set.of());
    }
    if (last.isPresent() && last.get().templates().equals(templates)) return last.get();
    Proof proof = prove(templates, now);
    last = Optional.of(proof);
    return proof;
  }

  private Proof prove(Templates templates, Instant now) {
    Set<String> faults = new LinkedHashSet<>();
    Set<String> failing = new LinkedHashSet<>();
    int written = 0;
    try {
      MustacheLetterWriter writer = new MustacheLetterWriter(templates, shop);
      for (SampleLetters.Sample sample : SampleLetters.all(policy, now)) {
        try {
          writer.write(sample.letter(), new Occasion(now, RETURN_NUMBER));
          written++;
        } catch (UnwritableLetterException fault) {
          failing.add(sample.template());
          lines(fault).forEach(line -> faults.add(line + " (" + sample.about() + ")"));
        }
      }
    } catch (UnwritableLetterException broken) {
      faults.addAll(lines(broken));
    }
    return new Proof(templates, written, new ArrayList<>(faults), failing);
  }

  private static List<String> lines(UnwritableLetterException fault) {
    return String.valueOf(fault.getMessage()).lines().toList();
  }

  /** On a past case; what was decided is decided anew by the table as it is. */
  Sheet write(LetterCases.Past past, Instant now) {
    Message message = read.apply(past.raw());
    Set<OrderNumber> lineUnknown =
        past.question().asked().stream()
            .filter(asked -> asked.items().stream().anyMatch(Workshop::isUnknown))
            .map(asked -> asked.match().mention().number())
            .collect(Collectors.toSet());
    Letter letter =
        new Letter(
            message,
            past.understanding(),
            past.question().orders(),
            policy.decide(past.question()),
            policy.table().limits(),
            lineUnknown);
    return write(letter, "case " + past.caseId(), now);
  }

  private static boolean isUnknown(ItemMatch items) {
    return items.how() != ItemMatch.How.KNOWN;
  }

  /** On a made-up case; empty where nothing leads to this letter. */
  Optional<Sheet> sample(String template, Instant now) {
    return SampleLetters.all(policy, now).stream()
        .filter(one -> one.template().equals(template))
        .findFirst()
        .map(one -> write(one.letter(), "a made-up case: " + one.about(), now));
  }

  private Sheet write(Letter letter, String about, Instant now) {
    try {
      MustacheLetterWriter writer = new MustacheLetterWriter(Templates.load(folder), shop);
      Reply reply = writer.write(letter, new Occasion(now, RETURN_NUMBER));
      return new Sheet(Optional.of(reply), "", about);
    } catch (UnwritableLetterException fault) {
      return new Sheet(Optional.empty(), String.valueOf(fault.getMessage()), about);
    }
  }
}
