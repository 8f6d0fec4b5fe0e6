package com.amijose.carebot.reply;

import com.amijose.carebot.message.OutgoingAttachment;
import com.amijose.carebot.order.Order;
import com.amijose.carebot.policy.ItemDecision;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes letters from the care team's templates. Strict: a template that speaks of what is not
 * there stops the letter. Thread-safe.
 */
public final class MustacheLetterWriter implements LetterWriter {
  private static final Pattern INCLUDE = Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*}}");

  private final Templates templates;
  private final Shop shop;
  private final ClauseTexts clauses;
  private final ItemAnswers answers;
  private final ReturnSlipPress press;
  private final Map<String, Template> pages = new HashMap<>();

  /**
   * @throws UnwritableLetterException where a template is missing, does not parse or names what no
   *     letter has: one line for each fault, with file, line, what, and what to do
   */
  public MustacheLetterWriter(Templates templates, Shop shop) {
    this.templates = templates;
    this.shop = shop;
    this.clauses = new ClauseTexts(templates);
    this.answers = new ItemAnswers(templates, clauses, shop.timeZone());
    this.press = new ReturnSlipPress(new SlipWords(templates), shop);
    List<String> faults = new ArrayList<>();
    templates.texts().forEach((name, text) -> lint(name, text, faults));
    if (!faults.isEmpty()) {
      throw new UnwritableLetterException(String.join("\n", faults.stream().sorted().toList()));
    }
    for (LetterKind kind : LetterKind.values()) {
      for (String ending : List.of(".txt", ".html")) {
        String name = kind.template() + ending;
        pages.put(name, compiler(ending).compile(templates.text(name)));
      }
    }
  }

  @Override
  public Reply write(Letter letter, Occasion occasion) {
    LetterContents contents = new LetterContents(letter, occasion, shop);
    String name = contents.kind().template();
    LetterFacts facts = contents.facts(answers, clauses);
    if (contents.kind() == LetterKind.NEEDS_INFO
        && facts.questions() == null
        && facts.unmatched() == null) {
      throw new UnwritableLetterException(name + ": nothing is known that could be asked for");
    }
    Reply reply =
        new Reply(
            name,
            letter.message().customer(),
            SubjectLine.of(letter.message(), contents.customerIsKnown(), shop.name()),
            fill(name + ".txt", facts),
            fill(name + ".html", facts),
            slips(contents, occasion));
    List<String> faults = LetterCheck.faults(reply);
    if (!faults.isEmpty()) {
      throw new UnwritableLetterException(
          templates.place(name, 0)
              + ".{txt,html}: the letter was stopped: "
              + String.join("; ", faults));
    }
    return reply;
  }

  private List<OutgoingAttachment> slips(LetterContents contents, Occasion occasion) {
    List<ItemDecision> posted = contents.postedItems();
    List<Order> orders = posted.stream().map(ItemDecision::order).distinct().toList();
    return orders.stream()
        .map(
            order ->
                press.print(
                    ReturnSlip.of(
                        order,
                        posted.stream().filter(item -> item.order().equals(order)).toList(),
                        occasion,
                        contents.postBy())))
        .toList();
  }

  private String fill(String name, LetterFacts facts) {
    Template page = pages.get(name);
    if (page == null) throw new IllegalStateException("no page " + name);
    try {
      return tidy(page.execute(facts));
    } catch (MustacheException.Context lacking) {
      throw new UnwritableLetterException(
          templates.place(name, lacking.lineNo)
              + ": it speaks of {{"
              + lacking.key
              + "}}, which this letter has not: put it between {{#"
              + lacking.key
              + "}} and {{/"
              + lacking.key
              + "}}, or take it out",
          lacking);
    } catch (MustacheException broken) {
      throw new UnwritableLetterException(
          templates.place(name, 0) + ": " + broken.getMessage(), broken);
    }
  }

  /** Sections that were left out leave empty lines behind: one is a paragraph, more are none. */
  private static String tidy(String filled) {
    StringBuilder tidied = new StringBuilder(filled.length());
    boolean gap = false;
    for (String line : filled.split("\n")) {
      String end = line.stripTrailing();
      if (!end.isEmpty()) {
        if (gap && !tidied.isEmpty()) tidied.append('\n');
        tidied.append(end).append('\n');
      }
      gap = end.isEmpty();
    }
    return tidied.toString();
  }

  private Mustache.Compiler compiler(String ending) {
    return PhraseBook.compiler()
        .escapeHTML(ending.equals(".html"))
        .withLoader(part -> new StringReader(templates.text(part + ending)));
  }

  /** What can be told of a file by itself: braces, names, parts that exist. */
  private void lint(String name, String text, List<String> faults) {
    if (text.indexOf('\n') < 0 && text.isBlank())
      faults.add(templates.place(name, 0) + " is empty");
    if (PHRASE_FILES.contains(name)) return;
    String ending = name.substring(name.lastIndexOf('.'));
    Set<String> variables = TemplateVariables.of(LetterFacts.class);
    try {
      for (String used : TemplateVariables.used(compiler(ending).compile(text))) {
        if (!variables.contains(used)) {
          faults.add(place(name, text, used) + ": " + TemplateVariables.unknown(used, variables));
        }
      }
    } catch (MustacheException broken) {
      faults.add(templates.place(name, 0) + ": " + broken.getMessage() + ": correct the braces");
    }
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      String part = include.group(1);
      if (!templates.texts().containsKey(part + ending)) {
        faults.add(place(name, text, part) + ": there is no " + part + ending + " to put here");
      } else if (!part.startsWith("parts/") || name.startsWith("parts/")) {
        faults.add(
            place(name, text, part) + ": only a letter can hold a part, and only one of parts/");
      }
    }
  }

  private static final Set<String> PHRASE_FILES =
      Set.of("sentences.txt", "clauses.txt", "slip.txt");

  private String place(String name, String text, String word) {
    Matcher tag = Pattern.compile("\\{\\{[^}]*" + Pattern.quote(word)).matcher(text);
    int start = tag.find() ? tag.start() : 0;
    return templates.place(
        name, 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count());
  }
}
