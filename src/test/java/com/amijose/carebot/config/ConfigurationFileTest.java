package com.amijose.carebot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.desk.policy.PolicyFile;
import com.amijose.carebot.desk.policy.PolicyFile.Saved;
import com.amijose.carebot.policy.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are put into the file of the running bot, and nothing else is touched. */
class ConfigurationFileTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:14:07Z");
  private static final Home HOME = new Home(Path.of(""));
  private static final Map<String, String> SECRETS =
      Map.of("CAREBOT_IMAP_PASSWORD", "one", "CAREBOT_SMTP_PASSWORD", "two", "DAYS", "30");
  private static final Limits OTHER =
      new Limits(Duration.ofHours(2), 45, 75, OptionalInt.of(365), 21, 14);

  @TempDir Path folder;

  @Test
  void the_shipped_file_gets_new_numbers_and_keeps_every_comment() throws IOException {
    Path file = folder.resolve("my.yml");
    Files.copy(Path.of("config/carebot.yml"), file);
    List<String> before = Files.readAllLines(file);

    Saved saved = save(file, OTHER);

    assertThat(saved).isEqualTo(new Saved.Done("my.yml.before-20261123-031407"));
    List<String> after = Files.readAllLines(file);
    assertThat(after).hasSameSizeAs(before);
    List<String> changed =
        Stream.iterate(0, i -> i + 1)
            .limit(after.size())
            .filter(i -> !after.get(i).equals(before.get(i)))
            .map(after::get)
            .toList();
    assertThat(changed)
        .containsExactly(
            "  refund-days: 45                         # full refund, days from delivery; this day is inside",
            "  return-days: 75                         # exchange or store credit, days from delivery",
            "  warranty-days: 365                      # days from delivery; null: a person decides about late faults");
    assertThat(look(file).limits()).isEqualTo(OTHER);
    assertThat(Files.readAllLines(folder.resolve("my.yml.before-20261123-031407")))
        .isEqualTo(before);
    assertThat(files()).hasSize(2);
  }

  @Test
  void a_number_that_stood_there_goes_back_to_none() throws IOException {
    Path file = file("policy:\n  warranty-days: 365 # a year\n");
    assertThat(save(file, Limits.PUBLISHED)).isInstanceOf(Saved.Done.class);
    assertThat(Files.readString(file)).contains("  warranty-days: null # a year\n");
  }

  @Test
  void keys_that_are_not_there_are_added_and_a_section_that_is_not_there_is_begun()
      throws IOException {
    Path some = file("policy:\n    # ours\n    refund-days: 30\n\nmode: review\n");
    assertThat(save(some, OTHER)).isInstanceOf(Saved.Done.class);
    assertThat(Files.readString(some))
        .contains("policy:\n    # ours\n    refund-days: 45\n    ")
        .contains("    return-days: 75\n")
        .contains("\nmode: review\n");

    Path none = file("mode: review");
    assertThat(save(none, OTHER)).isInstanceOf(Saved.Done.class);
    assertThat(Files.readString(none))
        .endsWith(
            "mode: review\n\npolicy:\n  refund-days: 45\n  return-days: 75\n  warranty-days: 365\n");
  }

  @Test
  void line_ends_and_rights_stay_as_they_are() throws IOException {
    Path file = file("policy:\r\n  refund-days: 30   # days\r\n  return-days: 60\r\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(save(file, OTHER)).isInstanceOf(Saved.Done.class);
    assertThat(Files.readString(file))
        .contains("  refund-days: 45   # days\r\n  return-days: 75\r\n  warranty-days: 365\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void what_comes_from_the_environment_or_stands_on_one_line_is_left_to_people()
      throws IOException {
    Path variable = file("policy:\n  refund-days: ${DAYS}\n");
    String text = Files.readString(variable);
    assertThat(refusal(save(variable, OTHER))).contains("comes from the environment");
    assertThat(Files.readString(variable)).isEqualTo(text);

    Path oneLine = file("policy: {refund-days: 30}\n");
    assertThat(refusal(save(oneLine, OTHER))).contains("on one line");
    assertThat(refusal(save(file("'policy':\n  refund-days: 30\n"), OTHER))).contains("by hand");
    assertThat(files()).noneMatch(name -> name.endsWith(".new") || name.contains("before"));
  }

  @Test
  void a_file_that_somebody_changed_meanwhile_is_not_touched() throws IOException {
    Path file = file("policy:\n  refund-days: 30\n");
    ConfigurationFile configuration = configuration(file);
    String seen = configuration.look().fingerprint();
    Files.writeString(file, Files.readString(file) + "\n# mine\n");
    assertThat(refusal(configuration.save(OTHER, seen, NOW))).contains("changed meanwhile");
    assertThat(Files.readString(file)).contains("refund-days: 30").endsWith("# mine\n");
  }

  @Test
  void a_broken_or_missing_file_is_told_of() throws IOException {
    Path broken = file("polcy: 1\n");
    assertThat(look(broken).trouble()).contains("has a fault by now");
    assertThat(refusal(save(broken, OTHER))).contains("Correct it first");
    Path missing = folder.resolve("nothing.yml");
    assertThat(look(missing).trouble()).contains("cannot be read");
  }

  @Test
  void a_link_is_followed_and_two_saves_in_a_second_keep_both_copies() throws IOException {
    Path file = file("policy:\n  refund-days: 30\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), file);
    assertThat(save(link, OTHER)).isInstanceOf(Saved.Done.class);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(save(link, Limits.PUBLISHED)).isInstanceOf(Saved.Done.class);
    assertThat(files()).filteredOn(name -> name.contains(".before-")).hasSize(2);
  }

  private int made;

  private Path file(String text) throws IOException {
    Path file = folder.resolve("c" + made++ + ".yml");
    String needed =
        "imap:\n  host: imap.example.test\n  username: a\n  password: b\n"
            + "smtp:\n  host: smtp.example.test\n";
    String all = text.contains("\r\n") ? needed.replace("\n", "\r\n") + text : needed + text;
    Files.writeString(file, all);
    return file;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String refusal(Saved saved) {
    return ((Saved.Refused) saved).because();
  }

  private static PolicyFile.Seen look(Path file) {
    return configuration(file).look();
  }

  private static Saved save(Path file, Limits limits) {
    ConfigurationFile configuration = configuration(file);
    return configuration.save(limits, configuration.look().fingerprint(), NOW);
  }

  private static ConfigurationFile configuration(Path file) {
    return new ConfigurationFile(file, HOME, SECRETS::get, Limits.PUBLISHED);
  }
}
