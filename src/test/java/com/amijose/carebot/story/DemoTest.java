package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Demo;
import com.amijose.carebot.casework.CaseRow;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.config.Home;
import com.amijose.carebot.config.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot on the demo's mail, over real IMAP and SMTP. */
class DemoTest {
  @TempDir Path folder;

  @Test
  void every_sample_mail_ends_in_exactly_one_recorded_ending() throws Exception {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    Demo demo =
        new Demo(
            SettingsReader.forTriage(Optional.empty(), new Home(Path.of("")), name -> null),
            folder,
            new PrintStream(shown, true, StandardCharsets.UTF_8),
            Clock.systemUTC());

    List<CaseRow> cases = demo.run(true);

    System.out.println(shown.toString(StandardCharsets.UTF_8));
    Map<Ending, Long> endings =
        cases.stream()
            .collect(
                Collectors.groupingBy(row -> row.ending().orElseThrow(), Collectors.counting()));
    assertThat(cases).hasSize(27);
    assertThat(endings.get(Ending.REPLIED)).isGreaterThanOrEqualTo(5);
    assertThat(endings.get(Ending.DRAFTED)).isGreaterThanOrEqualTo(5);
    assertThat(endings)
        .containsEntry(Ending.DUPLICATE, 1L)
        .containsEntry(Ending.BASELINE, 1L)
        .containsEntry(Ending.QUARANTINED, 1L)
        .containsEntry(Ending.NO_REPLY, 3L)
        .containsEntry(Ending.HUMAN, 1L);
    assertThat(cases.stream().map(CaseRow::caseId).collect(Collectors.toSet())).hasSize(27);
    assertThat(files("sent")).hasSize(endings.get(Ending.REPLIED).intValue());
    assertThat(files("drafts")).hasSize(endings.get(Ending.DRAFTED).intValue());
    assertThat(files("slips")).allMatch(name -> name.endsWith(".pdf")).isNotEmpty();
  }

  private List<String> files(String kind) throws java.io.IOException {
    try (Stream<Path> files = Files.list(folder.resolve(kind))) {
      return files.map(Path::getFileName).map(Path::toString).toList();
    }
  }
}
