package com.amijose.carebot.order;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A surname, compared without case, accents, spaces and apostrophes. It is the last word of the
 * name; a hyphenated one counts by either part or whole, and so does a double one, which is two
 * words where people carry two surnames.
 */
final class Surname {
  /** Countries whose people carry two surnames unhyphenated. */
  private static final Set<String> TWO_SURNAMES =
      Set.of(
          "ES", "PT", "BR", "MX", "AR", "CL", "CO", "PE", "VE", "EC", "UY", "PY", "BO", "CR", "PA",
          "CU", "DO", "GT", "HN", "NI", "SV", "PR");

  private final Set<String> forms = new LinkedHashSet<>();

  Surname(String shippingName, String country) {
    List<String> words = words(shippingName);
    if (words.size() < 2) {
      words.forEach(this::add);
      return;
    }
    add(words.get(words.size() - 1));
    if (words.size() > 2 && TWO_SURNAMES.contains(country.toUpperCase(Locale.ROOT))) {
      add(words.get(words.size() - 2));
    }
  }

  private void add(String word) {
    for (String part : word.split("-")) if (part.length() > 1) forms.add(part);
    String whole = word.replace("-", "");
    if (whole.length() > 1) forms.add(whole);
  }

  boolean isIn(String text) {
    List<String> words = new ArrayList<>();
    for (String word : words(text)) {
      words.add(word.replace("-", ""));
      if (word.contains("-")) words.addAll(List.of(word.split("-")));
    }
    for (int i = 0; i < words.size(); i++) {
      StringBuilder joined = new StringBuilder();
      for (int j = i; j < words.size() && j < i + 3; j++) {
        joined.append(words.get(j));
        if (forms.contains(joined.toString())) return true;
      }
    }
    return false;
  }

  /** Words in lower case without accents and apostrophes; hyphens stay. */
  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019\u02bc`\u00b4]", "")
            .replace("\u00df", "ss")
            .replace("\u00f8", "o")
            .replace("\u0142", "l")
            .replace("\u0111", "d")
            .replace("\u00e6", "ae")
            .replace("\u0153", "oe")
            .replaceAll("[^\\p{L}\\p{N}-]+", " ")
            .strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }
}
