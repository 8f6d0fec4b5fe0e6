package com.amijose.carebot.reply;

import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.Reason;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words on a return slip, from {@code slip.txt}. */
final class SlipWords {
  private static final String FILE = "slip.txt";
  private static final Set<String> FIXED =
      Set.of(
          "title",
          "order",
          "return-number",
          "from",
          "items",
          "column-piece",
          "column-quantity",
          "column-reason",
          "column-remedy",
          "packing",
          "step-1",
          "step-2",
          "step-3",
          "step-4",
          "post-by",
          "cut",
          "to",
          "no-name",
          "no-address",
          "more",
          "remedy.or");

  /** What can be on a slip at all: a cancelled or remade piece is not sent back. */
  private static final List<Remedy> REMEDIES =
      List.of(Remedy.FULL_REFUND, Remedy.EXCHANGE, Remedy.STORE_CREDIT);

  private final PhraseBook book;

  SlipWords(Templates templates) {
    Set<String> wanted = new HashSet<>(FIXED);
    REMEDIES.forEach(remedy -> wanted.add("remedy." + remedy.word()));
    Arrays.stream(Reason.values()).forEach(reason -> wanted.add("reason." + reason.word()));
    this.book = PhraseBook.of(templates, FILE, wanted, TemplateVariables.of(Facts.class));
  }

  /**
   * @param postBy a weekday and date
   * @param left how many pieces had no room
   */
  record Facts(String postBy, int left) {}

  String say(String name, Facts facts) {
    return book.say(name, facts);
  }

  List<String> steps(Facts facts) {
    return Stream.of("step-1", "step-2", "step-3", "step-4").map(step -> say(step, facts)).toList();
  }

  String reason(Reason reason, Facts facts) {
    return say("reason." + reason.word(), facts);
  }

  String remedies(List<Remedy> gets, Facts facts) {
    return gets.stream()
        .map(remedy -> say("remedy." + remedy.word(), facts))
        .collect(Collectors.joining(" " + say("remedy.or", facts) + " "));
  }
}
