package com.amijose.carebot.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void a_table_is_written_as_rfc_4180_has_it() {
    assertThat(Csv.of(List.of("Day", "Word"), List.of(List.of("2026-11-01", "a, \"b\"\nc"))))
        .isEqualTo("Day,Word\r\n2026-11-01,\"a, \"\"b\"\"\nc\"\r\n");
  }

  @Test
  void a_cell_that_a_spreadsheet_would_run_is_text_instead() {
    assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(Csv.cell("+44 20")).isEqualTo("'+44 20");
    assertThat(Csv.cell("-2")).isEqualTo("'-2");
    assertThat(Csv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(Csv.cell("\t=1")).isEqualTo("'\t=1");
    assertThat(Csv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    assertThat(Csv.cell("\0=1")).isEqualTo("'\0=1");
    assertThat(Csv.cell("  =1")).isEqualTo("'  =1");
    assertThat(Csv.cell("\uff1d1+1")).isEqualTo("'\uff1d1+1");
    assertThat(Csv.cell("=HYPERLINK(\"http://x.example\",\"y\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://x.example\"\",\"\"y\"\")\"");
  }

  @Test
  void other_cells_stay_as_they_are() {
    assertThat(Csv.cell("")).isEmpty();
    assertThat(Csv.cell("Gold Heart Necklace - 45 cm")).isEqualTo("Gold Heart Necklace - 45 cm");
  }
}
