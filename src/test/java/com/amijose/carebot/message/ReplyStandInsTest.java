package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stand-ins for the suites of reply parsers: what was written now, in the layouts of programs. */
class ReplyStandInsTest {
  private static final Path REPLIES = Path.of("src/test/resources/kinds/replies.txt");

  @Test
  void what_was_written_now_is_parted_from_the_rest() throws IOException {
    List<String> wrong = new ArrayList<>();
    String[] blocks = Files.readString(REPLIES).split("(?m)^=== ");
    for (int i = 1; i < blocks.length; i++) {
      String[] halves = blocks[i].split("(?m)^--- new$", 2);
      int end = halves[0].indexOf('\n');
      String text = NewText.of(halves[0].substring(end + 1)).newText();
      if (!folded(text).equals(folded(halves[1])))
        wrong.add(halves[0].substring(0, end) + ": " + folded(text));
    }
    assertThat(blocks.length).isGreaterThan(60);
    assertThat(wrong).isEmpty();
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
