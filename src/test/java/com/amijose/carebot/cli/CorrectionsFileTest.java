package com.amijose.carebot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amijose.carebot.understanding.training.Correction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsFileTest {
  @TempDir Path folder;

  @Test
  void each_line_is_a_correction() throws IOException {
    List<Correction> read =
        read(
            """
            {"case": 12, "field": "reason", "before": "changed_mind", "after": "faulty", "subject": "My hoops", "text": "One fell apart.", "by": "kim", "at": "2026-11-20T10:00:00Z"}

            {"field": "request", "after": "exchange", "text": "Swap it.", "more": {"unknown": [1]}}
            """);
    assertThat(read).hasSize(2);
    assertThat(read.get(0).caseId()).isEqualTo("12");
    assertThat(read.get(0).after()).isEqualTo("faulty");
    assertThat(read.get(1).field()).isEqualTo("request");
  }

  @Test
  void a_line_that_is_none_is_named() {
    assertThatThrownBy(() -> read("{\"field\": \"reason\", \"after\": \"faulty\"}\n"))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("line 1: no correction: it has no \"text\"");
    assertThatThrownBy(() -> read("not json\n")).hasMessageContaining("line 1");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> CorrectionsFile.read(folder.resolve("none")))
        .hasMessageContaining("there is no such file");
  }

  private List<Correction> read(String lines) throws IOException {
    return CorrectionsFile.read(Files.writeString(folder.resolve("corrections.jsonl"), lines));
  }
}
