package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sixty sample mails, where the folder lies beside the project. */
class SampleMailTest {
  private static final Path SAMPLES = Path.of("../shared/samples");
  private static final Pattern FIELD = Pattern.compile("\"(file|kind)\": \"([^\"]*)\"");

  @BeforeEach
  void the_samples_are_there() {
    boolean there = Files.isDirectory(SAMPLES);
    if (!there) System.err.println("SKIPPED: no ../shared/samples beside the project");
    assumeTrue(there, "no ../shared/samples beside the project");
  }

  @Test
  void every_sample_has_the_expected_kind() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> read = new TreeMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("expected.jsonl"))) {
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher field = FIELD.matcher(line);
      while (field.find()) fields.putIfAbsent(field.group(1), field.group(2));
      String file = fields.getOrDefault("file", "");
      expected.put(file, fields.getOrDefault("kind", ""));
      read.put(file, message(SAMPLES.resolve(file)).kind().word());
    }
    assertThat(expected).hasSize(60);
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void every_sample_arrived_when_its_received_line_says() throws IOException {
    for (Path file : files()) {
      Message message = message(file);
      String raw = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      Matcher date =
          Pattern.compile(
                  "(?s)^Received:.*?; \\w{3}, (\\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4})",
                  Pattern.MULTILINE)
              .matcher(raw);
      assertThat(date.find()).as(file.toString()).isTrue();
      java.time.Instant said =
          java.time.format.DateTimeFormatter.ofPattern(
                  "dd MMM yyyy HH:mm:ss Z", java.util.Locale.ENGLISH)
              .parse(date.group(1), java.time.Instant::from);
      assertThat(message.arrivedAt()).as(file.toString()).isEqualTo(said);
      assertThat(message.from()).as(file.toString()).isPresent();
    }
  }

  @Test
  void no_new_text_holds_quoted_mail() throws IOException {
    for (Path file : files()) {
      Message message = message(file);
      if (!message.isFromCustomer()) continue;
      assertThat(message.body().newText())
          .as(file.toString())
          .isNotBlank()
          .doesNotContain("\n>")
          .doesNotContain("wrote:")
          .doesNotContain("Forwarded message")
          .doesNotContain("Original Message")
          .doesNotContain("Sent from my");
    }
  }

  private static java.util.List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES.resolve("mail"))) {
      return all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }

  private static Message message(Path file) throws IOException {
    return Readers.readBytes(Files.readAllBytes(file));
  }
}
