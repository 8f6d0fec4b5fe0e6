package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.Missing;
import com.amijose.carebot.policy.Outcome;
import com.amijose.carebot.understanding.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the care team is told when a template is broken: file, line, what, and what to do. */
class TemplatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "approved.txt|Hello ~ {{nmae}}|templates/approved.txt:2: {{nmae}} is not known: use one of",
        "parts/closing.html|Hello ~  ~ {{prize}}|templates/parts/closing.html:3: {{prize}} is not known",
        "denied.html|{{#items}}|templates/denied.html: Section missing close tag",
        "denied.txt|{{>parts/no-such}}|templates/denied.txt:1: there is no parts/no-such.txt to put here",
        "parts/items.txt|{{>parts/items}}|templates/parts/items.txt:1: only a letter can hold a part",
        "denied.txt|{{>approved}}|templates/denied.txt:1: only a letter can hold a part",
        "clauses.txt|[return-60] ~ within {{days}} days|templates/clauses.txt:1: {{days}} is not known",
        "clauses.txt|[return-61] ~ x|templates/clauses.txt:1: nothing uses the sentence [return-61]",
        "clauses.txt|[return-60]|templates/clauses.txt:1: the sentence [return-60] is empty",
        "clauses.txt|hello|templates/clauses.txt:1: a sentence without a name",
        "sentences.txt|[gets-credit] ~ a ~ [gets-credit] ~ b|templates/sentences.txt:3: [gets-credit] stands there twice",
        "slip.txt|[title] ~ x|templates/slip.txt lacks the sentence [cut]: write one"
      })
  void a_broken_template_is_named_at_the_start(String file, String text, String complaint) {
    assertThatThrownBy(() -> writer(with(file, text.replace(" ~ ", "\n"))))
        .isInstanceOf(UnwritableLetterException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void a_missing_letter_is_named() {
    Map<String, String> texts = new HashMap<>(ALetter.TEMPLATES.texts());
    texts.remove("partial.html");
    assertThatThrownBy(() -> writer(texts))
        .hasMessage(
            "templates/partial.html is missing: restore it from the version that came with the program");
  }

  @Test
  void a_value_that_this_letter_has_not_stops_it_and_the_line_is_named() {
    LetterWriter writer = writer(with("question.txt", "Hello\n{{returnNumber}}\n"));
    assertThatThrownBy(
            () ->
                writer.write(
                    ALetter.to("Jo").asking(Request.QUESTION).letter(new Decision.NotAsked()),
                    ALetter.OCCASION))
        .isInstanceOf(UnwritableLetterException.class)
        .hasMessageStartingWith("templates/question.txt:2: it speaks of {{returnNumber}}");
  }

  @Test
  void a_letter_changed_in_text_but_not_in_html_stops() {
    LetterWriter writer = writer(with("question.txt", "Hello\n"));
    assertThatThrownBy(
            () ->
                writer.write(
                    ALetter.to("Jo").asking(Request.QUESTION).letter(new Decision.NotAsked()),
                    ALetter.OCCASION))
        .hasMessageContaining("text and HTML do not say the same");
  }

  @Test
  void a_question_that_asks_for_nothing_is_not_written() {
    Decision nothing =
        new Decision.Ruled(java.util.List.of(), Outcome.NEEDS_INFO, Set.of(), Set.of(Missing.ITEM));
    assertThatThrownBy(() -> ALetter.to("Jo").write(nothing))
        .isInstanceOf(UnwritableLetterException.class)
        .hasMessageContaining("nothing is known that could be asked for");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Templates.load(Path.of("no/such/folder")))
        .hasMessageContaining("is no folder: put the letter templates there, or correct the path");
  }

  @Test
  void a_file_that_is_not_utf8_is_named(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("approved.txt"), new byte[] {(byte) 0xe9, 'a'});
    assertThatThrownBy(() -> Templates.load(folder))
        .hasMessageContaining("approved.txt is not UTF-8: save it in that encoding");
  }

  @Test
  void windows_line_ends_and_byte_order_marks_change_nothing(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.txt"), "\uFEFFHello\r\nJo\r\n");
    assertThat(Templates.load(folder).texts()).containsEntry("a.txt", "Hello\nJo\n");
  }

  private static Map<String, String> with(String file, String text) {
    Map<String, String> texts = new HashMap<>(ALetter.TEMPLATES.texts());
    texts.put(file, text);
    return texts;
  }

  private static LetterWriter writer(Map<String, String> texts) {
    return new MustacheLetterWriter(new Templates("templates", texts), ALetter.SHOP);
  }
}
