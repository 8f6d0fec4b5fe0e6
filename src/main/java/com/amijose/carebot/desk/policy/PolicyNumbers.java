package com.amijose.carebot.desk.policy;

import com.amijose.carebot.policy.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The numbers under {@code policy} in the configuration, by their keys. */
public final class PolicyNumbers {
  private static final int LONGEST_WARRANTY = 36_500;

  private PolicyNumbers() {}

  /** A number that a form asks for; empty means none. */
  public record Field(
      String key,
      String label,
      String meaning,
      String value,
      int least,
      int most,
      boolean mayBeNone) {}

  /** Their keys and values in the order of the file; {@code null} where there is none. */
  public static Map<String, String> of(Limits limits) {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("cancel-hours", Long.toString(limits.cancelWithin().toHours()));
    numbers.put("refund-days", Integer.toString(limits.refundDays()));
    numbers.put("return-days", Integer.toString(limits.returnDays()));
    numbers.put(
        "warranty-days",
        limits.warrantyDays().isPresent()
            ? Integer.toString(limits.warrantyDays().getAsInt())
            : "null");
    numbers.put("transit-days", Integer.toString(limits.transitDays()));
    numbers.put("post-by-days", Integer.toString(limits.postByDays()));
    return numbers;
  }

  /** What differs, such as "refund-days 30 to 45". */
  public static List<String> differences(Limits before, Limits after) {
    Map<String, String> then = of(after);
    List<String> lines = new ArrayList<>();
    of(before)
        .forEach(
            (key, value) -> {
              String other = then.getOrDefault(key, value);
              if (!other.equals(value)) lines.add(key + " " + words(value) + " to " + words(other));
            });
    return lines;
  }

  private static String words(String value) {
    return value.equals("null") ? "none" : value;
  }

  static List<Field> fields(Limits limits) {
    Map<String, String> now = of(limits);
    List<Field> fields = new ArrayList<>();
    field(fields, now, "cancel-hours", "Cancel within", "hours after the order was placed", 0, 720);
    field(
        fields, now, "refund-days", "Full refund", "days from delivery, this day inside", 0, 3650);
    field(
        fields,
        now,
        "return-days",
        "Return at all",
        "days from delivery, this day inside",
        0,
        3650);
    fields.add(
        new Field(
            "warranty-days",
            "Warranty",
            "days from delivery; empty: a person decides about late faults",
            now.getOrDefault("warranty-days", "").replace("null", ""),
            1,
            LONGEST_WARRANTY,
            true));
    field(fields, now, "transit-days", "Under way", "days that a parcel may take", 0, 365);
    field(
        fields,
        now,
        "post-by-days",
        "Post by",
        "days after the reply; changes letters alone",
        1,
        365);
    return fields;
  }

  private static void field(
      List<Field> fields,
      Map<String, String> now,
      String key,
      String label,
      String meaning,
      int least,
      int most) {
    fields.add(new Field(key, label, meaning, now.getOrDefault(key, ""), least, most, false));
  }

  /**
   * @param typed by key; what is missing is as it is now
   * @throws IllegalArgumentException in plain words
   */
  static Limits read(Map<String, String> typed, Limits now) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    OptionalInt warranty = now.warrantyDays();
    for (Field field : fields(now)) {
      String text = typed.getOrDefault(field.key(), field.value()).strip();
      if (field.mayBeNone()) {
        warranty = text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(field, text));
      } else {
        numbers.put(field.key(), number(field, text));
      }
    }
    int refund = numbers.getOrDefault("refund-days", now.refundDays());
    int all = numbers.getOrDefault("return-days", now.returnDays());
    if (all < refund) {
      throw new IllegalArgumentException(
          "A return is possible for " + all + " days, so a refund cannot be for " + refund + ".");
    }
    return new Limits(
        Duration.ofHours(numbers.getOrDefault("cancel-hours", 0)),
        refund,
        all,
        warranty,
        numbers.getOrDefault("transit-days", now.transitDays()),
        numbers.getOrDefault("post-by-days", now.postByDays()));
  }

  private static int number(Field field, String text) {
    if (text.matches("[0-9]{1,6}")) {
      int value = Integer.parseInt(text);
      if (value >= field.least() && value <= field.most()) return value;
    }
    throw new IllegalArgumentException(
        field.label()
            + " must be a whole number from "
            + field.least()
            + " to "
            + field.most()
            + ".");
  }
}
