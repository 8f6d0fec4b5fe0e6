package com.amijose.carebot.understanding.training;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the matcher should find for a corpus mail: line numbers, {@code unknown} or {@code off}. */
public final class ExpectedItems {
  private ExpectedItems() {}

  public static String of(LabelledMail mail) {
    int lines = mail.orderLines().size();
    String items = mail.items();
    if (items.equals("off")) return "off";
    if (items.equals("all") || ((items.equals("none") || items.equals("one")) && lines == 1))
      return IntStream.rangeClosed(1, lines)
          .mapToObj(String::valueOf)
          .collect(Collectors.joining(","));
    if (items.equals("one") || items.equals("none")) return "unknown";
    // "1x2=return/damaged" is line 1, whatever is wanted of it.
    return Arrays.stream(items.split(","))
        .map(item -> item.strip().replaceAll("[x=].*", ""))
        .sorted()
        .collect(Collectors.joining(","));
  }
}
