package com.amijose.carebot.reply;

import com.amijose.carebot.order.Order;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the letter greets. The name is the order's, never the mail's own words; since a parcel often
 * goes to somebody else, it is used only where the mail's display name holds it, too.
 */
final class Salutation {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "lady", "rev");

  private Salutation() {}

  /** The first name, or empty where nobody can be sure of it. */
  static Optional<String> name(Optional<String> displayName, List<Order> own) {
    if (displayName.isEmpty()) return Optional.empty();
    List<String> shown = words(displayName.get()).stream().map(Salutation::folded).toList();
    return own.stream()
        .flatMap(
            order -> words(order.shippingName()).stream().filter(Salutation::isNoTitle).limit(1))
        .filter(first -> folded(first).length() > 1)
        .filter(first -> shown.contains(folded(first)))
        .findFirst();
  }

  private static boolean isNoTitle(String word) {
    return !TITLES.contains(folded(word));
  }

  private static List<String> words(String name) {
    return Arrays.stream(Wording.line(name).split("[\\s,;.\"]+"))
        .filter(word -> word.matches("[\\p{L}\\p{M}'’-]+"))
        .toList();
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
