package com.amijose.carebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the eye would find in the sources; coarse on purpose, so that it is rarely wrong. */
class HouseStyleTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 60;
  private static final Pattern METHOD_START =
      Pattern.compile(
          "^  (?:  )?(?!return|throw|else|new|if|for|while|switch|try)[\\w@<].*\\(.*\\) (?:throws [\\w., ]+ )?\\{$");

  @Test
  void no_class_is_far_too_long() throws IOException {
    assertThat(sources(MAIN).filter(file -> lines(file).size() > LONGEST_FILE)).isEmpty();
  }

  @Test
  void no_method_is_far_too_long() throws IOException {
    List<String> tooLong = new ArrayList<>();
    sources(MAIN)
        .filter(file -> !file.endsWith("DecisionTable.java")) // a table, row by row
        .forEach(file -> tooLong.addAll(longMethods(file)));
    assertThat(tooLong).isEmpty();
  }

  @Test
  void every_package_explains_itself_in_four_parts() throws IOException {
    try (Stream<Path> folders = Files.walk(MAIN)) {
      List<Path> silent =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !javaFilesOf(folder).isEmpty())
              .filter(folder -> !explains(folder.resolve("package-info.java")))
              .toList();
      assertThat(silent).isEmpty();
    }
  }

  @Test
  void no_test_sleeps_mocks_or_is_numbered_or_disabled() throws IOException {
    Pattern smell =
        Pattern.compile("void test\\w*[0-9]+\\(|Thread\\.sle" + "ep|Mock" + "ito|@Disab" + "led");
    assertThat(matching(TEST, smell)).isEmpty();
  }

  @Test
  void no_comment_narrates() throws IOException {
    Pattern narrating =
        Pattern.compile(
            "^\\s*// (get|set|create|initiali[sz]e|loop|return|call|add|update|step [0-9])\\b.*");
    assertThat(matching(MAIN, narrating)).isEmpty();
  }

  @Test
  void no_private_word_of_the_workshop_stands_in_the_sources() throws IOException {
    assertThat(matching(MAIN, Pattern.compile("TO" + "DO|FIX" + "ME|/work/|/root/"))).isEmpty();
  }

  private static List<String> longMethods(Path file) {
    List<String> tooLong = new ArrayList<>();
    List<String> lines = lines(file);
    for (int start = 0; start < lines.size(); start++) {
      if (!METHOD_START.matcher(lines.get(start)).matches()) continue;
      String indent = lines.get(start).replaceAll("\\S.*", "");
      int end = start + 1;
      while (end < lines.size() && !lines.get(end).equals(indent + "}")) end++;
      if (end - start > LONGEST_METHOD) tooLong.add(file + ":" + (start + 1) + " " + (end - start));
    }
    return tooLong;
  }

  private static boolean explains(Path packageInfo) {
    if (!Files.exists(packageInfo)) return false;
    String text = String.join("\n", lines(packageInfo));
    return text.contains("/**") && text.split("<p>").length >= 4;
  }

  private static List<Path> javaFilesOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static List<String> matching(Path root, Pattern pattern) throws IOException {
    Predicate<String> found = line -> pattern.matcher(line).find();
    List<String> places = new ArrayList<>();
    sources(root)
        .forEach(
            file -> {
              List<String> lines = lines(file);
              for (int i = 0; i < lines.size(); i++) {
                if (found.test(lines.get(i)))
                  places.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
              }
            });
    return places;
  }

  private static Stream<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
