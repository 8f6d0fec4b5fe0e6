package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A folder per mail: its bytes, its kind, what its writer says now, and what was cut. */
class FolderPerMailTest {
  private static final Path MAILS = Path.of("src/test/resources/mail");
  private static final Set<String> FILES =
      Set.of("message.eml", "kind.txt", "new-text.txt", "quoted.txt");

  @TestFactory
  Stream<DynamicTest> each_mail_is_read_as_its_folder_says() throws IOException {
    return folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)));
  }

  @Test
  void each_folder_is_complete() throws IOException {
    assertThat(folders()).hasSizeGreaterThanOrEqualTo(60);
    for (Path folder : folders()) {
      try (Stream<Path> files = Files.list(folder)) {
        Set<String> names =
            files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        assertThat(names).as(folder.toString()).isEqualTo(FILES);
      }
    }
  }

  private static void check(Path folder) throws IOException {
    Message message = Readers.readBytes(Files.readAllBytes(folder.resolve("message.eml")));
    assertThat(message.kind().word()).isEqualTo(text(folder, "kind.txt"));
    assertThat(folded(message.body().newText())).isEqualTo(text(folder, "new-text.txt"));
    String cut = String.join(" ", message.body().quotes()) + " " + message.body().signature();
    assertThat(folded(cut)).isEqualTo(text(folder, "quoted.txt"));
  }

  private static String text(Path folder, String file) throws IOException {
    return folded(Files.readString(folder.resolve(file)));
  }

  /** White space does not count: programs wrap where they like. */
  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(MAILS)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
