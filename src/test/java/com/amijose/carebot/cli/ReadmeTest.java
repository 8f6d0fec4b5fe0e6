package com.amijose.carebot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.reply.LetterWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the README names is there. */
class ReadmeTest {
  private static final Pattern COMMAND = Pattern.compile("bin/carebot ([^`#|\\n]*)");
  private static final Pattern IN_CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern FILE =
      Pattern.compile("(?:bin|config|docs|models|src)/[A-Za-z0-9_./-]+|[A-Z]+\\.md");
  private static final Set<String> SECTIONS =
      Set.of(
          "shop", "imap", "smtp", "orders", "policy", "authentication", "desk", "limits", "trust");

  @Test
  void every_command_is_one_that_the_program_has_with_these_options() throws IOException {
    List<String> commands = found(COMMAND, readme());
    assertThat(commands).hasSizeGreaterThan(15);
    for (String command : commands) assertThat(fault(command)).as(command).isEmpty();
  }

  @Test
  void every_command_of_the_program_is_in_it() throws IOException {
    String readme = readme();
    assertThat(Main.commandLine().getSubcommands().keySet())
        .allMatch(name -> readme.contains("| `bin/carebot " + name));
  }

  @Test
  void every_exit_status_is_in_it() throws IOException {
    assertThat(readme().replaceAll("\\s+", " "))
        .contains(
            ExitStatus.DONE + " done",
            ExitStatus.CHECKS_FAILED + " checks failed",
            ExitStatus.UNUSABLE + " wrong arguments",
            ExitStatus.ENVIRONMENT + " a server",
            ExitStatus.OWN_FAULT + " a fault of Carebot's own");
  }

  @Test
  void every_key_is_one_of_the_shipped_configuration() throws IOException {
    Set<String> keys = shippedKeys();
    List<String> named =
        found(IN_CODE, readme()).stream()
            .filter(word -> word.matches("[a-z]+(\\.[a-z-]+)+"))
            .filter(word -> SECTIONS.contains(word.substring(0, word.indexOf('.'))))
            .filter(word -> !word.endsWith(".com")) // imap.gmail.com is a host
            .toList();
    assertThat(named).hasSizeGreaterThan(15).allMatch(keys::contains, "is a key");
  }

  @Test
  void every_file_exists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String name : found(FILE, readme())) {
      if (!Files.exists(Path.of(name.replaceAll("[./]+$", "")))) missing.add(name);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void it_lists_everything_that_a_letter_can_speak_of() throws Exception {
    Class<?> facts = Class.forName(LetterWriter.class.getPackageName() + ".LetterFacts");
    String list = readme().replaceAll("(?s).*A letter can speak of (.*?)\\. A misspelt.*", "$1");
    assertThat(found(IN_CODE, list))
        .containsExactlyElementsOf(
            Stream.of(facts.getRecordComponents()).map(part -> part.getName()).toList());
  }

  /** What is wrong with a command; empty where nothing is. Capital words stand for files. */
  private static String fault(String words) {
    CommandLine command = Main.commandLine();
    for (String word : words.strip().split("\\s+")) {
      CommandLine deeper = command.getSubcommands().get(word);
      if (deeper != null) {
        command = deeper;
      } else if (command.getParent() == null) {
        return "no command " + word;
      } else if (word.startsWith("-")) {
        if (command.getCommandSpec().findOption(word) == null) return "no option " + word;
      } else if (!word.matches("[A-Z]+(\\.csv|\\.{3})?|[a-z/]+\\.(yml|csv|eml)|text|[0-9.]+%")) {
        return "what is " + word + "?";
      }
    }
    return command.getParent() == null ? "no command" : "";
  }

  private static Set<String> shippedKeys() throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    List<String> path = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("config/carebot.yml"))) {
      Matcher key = Pattern.compile("( *)([a-z][a-z-]*):.*").matcher(line);
      if (!key.matches()) continue;
      while (path.size() > key.group(1).length() / 2) path.remove(path.size() - 1);
      path.add(key.group(2));
      keys.add(String.join(".", path));
    }
    return keys;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
        .collect(Collectors.toList());
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
