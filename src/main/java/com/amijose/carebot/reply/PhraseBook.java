package com.amijose.carebot.reply;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of named sentences: {@code [name]} on a line of its own, the sentence below it (its lines
 * are joined), {@code #} before a remark. It holds exactly the names that the program asks for, so
 * no sentence is missing and none is dead.
 */
final class PhraseBook {
  private static final Pattern NAME = Pattern.compile("\\[([a-z0-9._-]+)]");

  private final String file;
  private final Templates templates;
  private final Map<String, Template> phrases;

  private PhraseBook(String file, Templates templates, Map<String, Template> phrases) {
    this.file = file;
    this.templates = templates;
    this.phrases = phrases;
  }

  /**
   * @param wanted the names that the file must have, and no others
   * @param variables what its sentences may speak of
   * @throws UnwritableLetterException with one line for each fault: file, line, what, what to do
   */
  static PhraseBook of(
      Templates templates, String file, Set<String> wanted, Set<String> variables) {
    List<String> faults = new ArrayList<>();
    Map<String, Entry> entries = entries(templates, file, faults);
    for (String name : new TreeSet<>(wanted)) {
      if (!entries.containsKey(name)) {
        faults.add(templates.place(file, 0) + " lacks the sentence [" + name + "]: write one");
      }
    }
    Map<String, Template> phrases = new LinkedHashMap<>();
    entries.forEach(
        (name, entry) -> {
          String place = templates.place(file, entry.line);
          if (!wanted.contains(name)) {
            faults.add(
                place
                    + ": nothing uses the sentence ["
                    + name
                    + "]: delete it or correct its name");
          } else if (entry.text.isEmpty()) {
            faults.add(place + ": the sentence [" + name + "] is empty: write it below its name");
          } else {
            TemplateVariables.check(place, entry.text.toString(), variables, faults)
                .ifPresent(template -> phrases.put(name, template));
          }
        });
    if (!faults.isEmpty()) throw new UnwritableLetterException(String.join("\n", faults));
    return new PhraseBook(file, templates, phrases);
  }

  /**
   * The sentence, filled in; nothing is escaped, and no value is read as a template.
   *
   * @throws UnwritableLetterException where it speaks of a fact that is not there
   */
  String say(String name, Object facts) {
    Template phrase = phrases.get(name);
    if (phrase == null) throw new IllegalArgumentException("no sentence " + name + " in " + file);
    try {
      return phrase.execute(facts);
    } catch (MustacheException.Context lacking) {
      throw new UnwritableLetterException(
          templates.place(file, 0)
              + ": the sentence ["
              + name
              + "] speaks of \""
              + lacking.key
              + "\", which is not known here",
          lacking);
    }
  }

  private static Map<String, Entry> entries(Templates templates, String file, List<String> faults) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Entry current = null;
    int number = 0;
    for (String line : templates.text(file).split("\n", -1)) {
      number++;
      String plain = line.strip();
      Matcher name = NAME.matcher(plain);
      if (plain.isEmpty() || plain.startsWith("#")) continue;
      if (name.matches()) {
        current = new Entry(number, new StringBuilder());
        if (entries.put(name.group(1), current) != null) {
          faults.add(
              templates.place(file, number)
                  + ": ["
                  + name.group(1)
                  + "] stands there twice: delete one");
        }
      } else if (current == null) {
        faults.add(
            templates.place(file, number) + ": a sentence without a name: put [name] above it");
      } else {
        current.text.append(current.text.isEmpty() ? "" : " ").append(plain);
      }
    }
    return entries;
  }

  static Mustache.Compiler compiler() {
    return Mustache.compiler().escapeHTML(false).strictSections(true).emptyStringIsFalse(true);
  }

  private record Entry(int line, StringBuilder text) {}
}
