package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text of the shop's contact form: labelled fields, of which one, Body or Comment, is the
 * customer's message.
 *
 * @param message the message field, as many lines as it has
 */
record FormText(ContactForm fields, String message) {
  private static final Set<String> MESSAGE = Set.of("body", "comment", "comments", "message");
  private static final Set<String> LABELS =
      Set.of(
          "body",
          "comment",
          "comments",
          "message",
          "name",
          "email",
          "e-mail",
          "phone",
          "phone number",
          "country code",
          "subject",
          "country",
          "order number",
          "company");

  /** Empty where the text is not the form's: it needs a message field and an e-mail field. */
  static Optional<FormText> parse(String text) {
    Map<String, String> fields = new Reading(List.of(text.split("\n", -1))).read();
    Optional<String> message =
        MESSAGE.stream().filter(fields::containsKey).map(fields::get).findFirst();
    Optional<String> email =
        Optional.ofNullable(fields.get("email"))
            .or(() -> Optional.ofNullable(fields.get("e-mail")));
    if (message.isEmpty() || email.isEmpty()) return Optional.empty();
    Optional<String> name = Optional.ofNullable(fields.get("name")).filter(n -> !n.isBlank());
    ContactForm form =
        new ContactForm(name.map(EncodedWords::oneLine), email.flatMap(EmailAddress::parse));
    return Optional.of(new FormText(form, message.get()));
  }

  /** A label at the beginning of a line, with or without its value behind it. */
  private record Label(int line, String name, String value) {}

  private static final class Reading {
    private final List<String> lines;

    Reading(List<String> lines) {
      this.lines = lines;
    }

    /**
     * The message may hold lines that look like labels. It ends only at a field that did not stand
     * before it and that stands for the last time.
     */
    Map<String, String> read() {
      List<Label> labels = labels();
      int message = 0;
      while (message < labels.size() && !MESSAGE.contains(labels.get(message).name)) message++;
      Map<String, Label> chosen = new LinkedHashMap<>();
      for (int i = 0; i < labels.size() && i <= message; i++) {
        chosen.putIfAbsent(labels.get(i).name, labels.get(i));
      }
      Map<String, Label> after = new LinkedHashMap<>();
      for (int i = message + 1; i < labels.size(); i++) {
        Label label = labels.get(i);
        boolean mayFollow = !chosen.containsKey(label.name) && !MESSAGE.contains(label.name);
        if (mayFollow && endsInOneLine(label)) after.put(label.name, label);
      }
      chosen.putAll(after);
      return values(new ArrayList<>(chosen.values()));
    }

    private List<Label> labels() {
      List<Label> labels = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 20) continue;
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (LABELS.contains(name)) labels.add(new Label(i, name, line.substring(colon + 1)));
      }
      return labels;
    }

    /** A field after the message has one line; what goes on is still the message. */
    private boolean endsInOneLine(Label label) {
      int filled = label.value.isBlank() ? 0 : 1;
      for (int i = label.line + 1; i < lines.size(); i++) {
        String line = lines.get(i);
        int colon = line.indexOf(':');
        boolean next =
            colon > 0
                && colon <= 20
                && LABELS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        if (next) return filled <= 1;
        if (!line.isBlank() && ++filled > 1) return false;
      }
      return true;
    }

    private Map<String, String> values(List<Label> chosen) {
      chosen.sort((a, b) -> Integer.compare(a.line, b.line));
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < chosen.size(); i++) {
        Label label = chosen.get(i);
        int end = i + 1 < chosen.size() ? chosen.get(i + 1).line : lines.size();
        String rest = String.join("\n", lines.subList(label.line + 1, end));
        values.put(label.name, (label.value.strip() + "\n" + rest).strip());
      }
      return values;
    }
  }
}
