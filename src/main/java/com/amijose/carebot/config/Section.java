package com.amijose.carebot.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the file. Each question names its key once, says the default, and records a fault
 * instead of throwing, so that all faults are told together; the answer after a fault is the
 * default or a stand-in that is never used.
 */
final class Section {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(:-([^}]*))?}");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Function<String, @Nullable String> environment;
  private final List<Fault> faults;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final List<Section> children = new ArrayList<>();

  Section(
      String file,
      String path,
      Optional<Node> node,
      Function<String, @Nullable String> environment,
      List<Fault> faults) {
    this.file = file;
    this.path = path;
    this.environment = environment;
    this.faults = faults;
    this.line = node.map(Section::lineOf).orElse(0);
    node.ifPresent(this::fill);
  }

  private void fill(Node node) {
    if (isNull(node)) return;
    if (!(node instanceof MappingNode mapping)) {
      faults.add(new Fault(file, lineOf(node), path, "expected keys with values below it"));
      return;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      lines.put(key, lineOf(entry.getKeyNode()));
      if (values.put(key, entry.getValueNode()) != null) fault(key, "stands twice");
    }
  }

  boolean has(String key) {
    Node node = values.get(key);
    return node != null && !isNull(node);
  }

  Section section(String key) {
    asked.add(key);
    return sections.computeIfAbsent(
        key,
        name ->
            new Section(
                file, path(name), Optional.ofNullable(values.get(name)), environment, faults));
  }

  /** A text that may be missing or null. */
  Optional<String> optionalText(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) return Optional.empty();
    if (!(node instanceof ScalarNode scalar)) {
      fault(key, "expected one value, not a list or a group of keys");
      return Optional.empty();
    }
    return substituted(key, scalar.getValue()).filter(text -> !text.isBlank());
  }

  String text(String key, String standard) {
    return optionalText(key).orElse(standard);
  }

  /** A text that must be there; a fault says {@code hint} where it is not. */
  String neededText(String key, String hint) {
    int before = faults.size();
    return optionalText(key)
        .orElseGet(
            () -> {
              if (faults.size() == before) fault(key, "is missing; " + hint);
              return "missing";
            });
  }

  int number(String key, int standard, int least, int most) {
    return optionalText(key).map(text -> parsed(key, text, least, most, standard)).orElse(standard);
  }

  /** {@code null}, {@code off} or a number. */
  OptionalInt numberOrOff(String key, OptionalInt standard, int least, int most) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null) return standard;
    if (isNull(node)) return OptionalInt.empty();
    Optional<String> text = optionalText(key);
    if (text.isEmpty() || text.get().equalsIgnoreCase("off")) return OptionalInt.empty();
    return OptionalInt.of(parsed(key, text.get(), least, most, least));
  }

  private int parsed(String key, String text, int least, int most, int standard) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException notANumber) {
      // told below, like a number out of range
    }
    fault(key, "\"" + text + "\" is no whole number from " + least + " to " + most);
    return standard;
  }

  double share(String key, double standard) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) return standard;
    try {
      double value = Double.parseDouble(text.get());
      if (value >= 0 && value <= 1) return value;
    } catch (NumberFormatException notANumber) {
      // told below
    }
    fault(key, "\"" + text.get() + "\" is no number from 0 to 1");
    return standard;
  }

  boolean flag(String key, boolean standard) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) return standard;
    if (text.get().equals("true") || text.get().equals("false")) return text.get().equals("true");
    fault(key, "\"" + text.get() + "\" is neither true nor false");
    return standard;
  }

  Duration duration(String key, Duration standard) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) return standard;
    Matcher matcher = DURATION.matcher(text.get());
    if (!matcher.matches()) {
      fault(key, "\"" + text.get() + "\" is no length of time like 90s, 30m, 2h or 14d");
      return standard;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  ZoneId zone(String key, ZoneId standard) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) return standard;
    try {
      return ZoneId.of(text.get());
    } catch (DateTimeException noZone) {
      fault(key, "\"" + text.get() + "\" is no time zone like Europe/London");
      return standard;
    }
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E standard) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) return standard;
    List<String> words = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      String word = value.name().toLowerCase(Locale.ROOT);
      if (word.equals(text.get())) return value;
      words.add(word);
    }
    fault(key, "\"" + text.get() + "\" is none of " + String.join(", ", words));
    return standard;
  }

  List<String> list(String key, List<String> standard) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) return standard;
    List<String> texts = new ArrayList<>();
    if (node instanceof ScalarNode scalar) {
      substituted(key, scalar.getValue()).ifPresent(texts::add);
    } else if (node instanceof SequenceNode sequence) {
      for (Node element : sequence.getValue()) {
        if (element instanceof ScalarNode scalar)
          substituted(key, scalar.getValue()).ifPresent(texts::add);
        else fault(key, "expected a list of texts");
      }
    } else {
      fault(key, "expected a list like [one, two]");
    }
    return texts;
  }

  List<Section> sections(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null || isNull(node)) return List.of();
    if (!(node instanceof SequenceNode sequence)) {
      fault(key, "expected a list");
      return List.of();
    }
    List<Section> parts = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      Section part = new Section(file, path(key), Optional.of(element), environment, faults);
      children.add(part);
      parts.add(part);
    }
    return parts;
  }

  void fault(String key, String what) {
    faults.add(new Fault(file, lines.getOrDefault(key, line), path(key), what));
  }

  /** Whether the key has this one word for a value, where else it has keys below it. */
  boolean isText(String key, String word) {
    boolean is =
        values.get(key) instanceof ScalarNode scalar && scalar.getValue().equalsIgnoreCase(word);
    if (is) asked.add(key);
    return is;
  }

  /** A key that is known, but of no use to what is being done now. */
  void ignore(String key) {
    asked.add(key);
  }

  /** Call after all keys were asked for. */
  void refuseUnknownKeys() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        fault(key, "is no key that Carebot knows" + suggestion(key));
      }
    }
    sections.values().forEach(Section::refuseUnknownKeys);
    children.forEach(Section::refuseUnknownKeys);
  }

  private String suggestion(String key) {
    return asked.stream()
        .filter(known -> isCloseTo(known, key))
        .findFirst()
        .map(known -> "; did you mean " + known + "?")
        .orElse("; known here: " + String.join(", ", asked));
  }

  private static boolean isCloseTo(String known, String key) {
    String one = known.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    String other = key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    return one.equals(other) || one.startsWith(other) || other.startsWith(one);
  }

  private Optional<String> substituted(String key, String text) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder whole = new StringBuilder();
    while (matcher.find()) {
      String value = environment.apply(matcher.group(1));
      if (value == null) value = matcher.group(3);
      if (value == null) {
        fault(key, "the environment variable " + matcher.group(1) + " is not set");
        return Optional.empty();
      }
      matcher.appendReplacement(whole, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(whole);
    return Optional.of(whole.toString());
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
