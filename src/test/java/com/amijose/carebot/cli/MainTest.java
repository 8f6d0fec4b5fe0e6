package com.amijose.carebot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a shop owner sees who uses the commands wrongly: one line that says what, where, what to do.
 */
class MainTest {
  private static final String HEADING =
      "Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Created at,Cancelled at,"
          + "Delivered at,Lineitem quantity,Lineitem name,Lineitem sku\n";
  private static final String GOOD_ROW =
      "#AJ30001,jo@mail.example,paid,fulfilled,2026-10-03 10:00:00 +0100,"
          + "2026-10-01 10:00:00 +0100,,2026-10-05 10:00:00 +0100,1,Harbour Necklace,NK-1\n";
  private static final String MAIL =
      """
      From: Jo Bloggs <jo@mail.example>
      To: care@amijose.example
      Subject: Order AJ30001
      Date: Sat, 10 Oct 2026 10:00:00 +0100
      Message-ID: <one@mail.example>

      Hello, I have changed my mind about the Harbour Necklace from order AJ30001. It is unworn.
      Can I send it back for a refund, please?
      """;

  @TempDir Path folder;

  /** How a command ended, and what it said. */
  private record Ended(int status, String out, String err) {}

  @Test
  void triage_says_in_words_what_it_would_do() throws IOException {
    Ended ended = triage("--format", "text", write("mail.eml", MAIL));

    assertThat(ended.status()).isEqualTo(ExitStatus.DONE);
    assertThat(ended.out())
        .contains("From      jo@mail.example", "AJ30001", "Harbour Necklace", "Outcome   approved");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void a_mail_that_is_not_there_is_named() throws IOException {
    Ended ended = triage(folder.resolve("none.eml").toString());

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err())
        .isEqualTo(
            "carebot: " + folder.resolve("none.eml") + ": there is no such file or folder\n");
  }

  @Test
  void a_folder_without_mail_is_told() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Ended ended = triage(empty.toString());

    assertThat(ended.status()).isEqualTo(ExitStatus.DONE);
    assertThat(ended.err()).isEqualTo("carebot: " + empty + ": there is no mail in it\n");
  }

  @Test
  void orders_that_are_not_there_are_named_with_what_to_do() throws IOException {
    Ended ended = run("triage", "--orders", folder + "/none.csv", write("mail.eml", MAIL));

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err())
        .isEqualTo(
            "carebot: "
                + folder
                + "/none.csv: there is no such file; export the orders from Shopify to it\n");
  }

  @Test
  void a_bad_row_is_named_and_the_rest_is_used() throws IOException {
    String orders = write("orders.csv", HEADING + GOOD_ROW + GOOD_ROW.replace(",1,", ",some,"));

    Ended ended = run("triage", "--orders", orders, write("mail.eml", MAIL));

    assertThat(ended.status()).isEqualTo(ExitStatus.DONE);
    assertThat(ended.err()).startsWith("carebot: " + orders + ": refused row 3, column Lineitem");
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.out().lines()).hasSize(1);
  }

  @Test
  void orders_without_a_column_are_refused_by_its_name() throws IOException {
    String orders = write("orders.csv", HEADING.replace("Email,", "") + GOOD_ROW);

    Ended ended = run("triage", "--orders", orders, write("mail.eml", MAIL));

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).contains(orders, "Email");
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void a_file_that_is_no_yaml_is_named_with_its_line() throws IOException {
    Ended ended = run("policy", "--config", write("my.yml", "mode: review\nshop: [one\nimap: x\n"));

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).contains("my.yml:", "it is no YAML");
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void an_unknown_key_is_named_with_its_line_and_the_likely_one() throws IOException {
    Ended ended =
        run("policy", "--config", write("my.yml", "mode: review\npolicy:\n  refund_days: 14\n"));

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err())
        .isEqualTo(
            "carebot: "
                + folder
                + "/my.yml:3: policy.refund_days: is no key that Carebot knows; did you mean"
                + " refund-days?\n");
  }

  @Test
  void a_configuration_that_is_not_there_is_named() {
    Ended ended = run("run", "--config", folder + "/none.yml");

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).isEqualTo("carebot: " + folder + "/none.yml: there is no such file\n");
  }

  @Test
  void missing_models_are_told_with_the_cure() throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));

    Ended ended =
        triage("--config", write("my.yml", "models: " + models + "\n"), write("mail.eml", MAIL));

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).contains(models.toString(), "carebot train");
    assertThat(ended.err()).doesNotContain("Exception");
  }

  @Test
  void a_broken_template_is_named_with_its_line() throws IOException {
    Path templates = Files.createDirectory(folder.resolve("templates"));

    Ended ended =
        triage(
            "--config", write("my.yml", "templates: " + templates + "\n"), write("mail.eml", MAIL));

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).contains(templates.toString());
    assertThat(ended.err()).doesNotContain("Exception");
  }

  @Test
  void a_port_that_is_taken_stops_the_start_and_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = run("run", "--config", bot("desk:\n  port: " + taken.getLocalPort() + "\n"));

      assertThat(ended.status()).isEqualTo(ExitStatus.ENVIRONMENT);
      assertThat(ended.err())
          .contains("carebot: ", Integer.toString(taken.getLocalPort()), "desk.port");
      assertThat(ended.err()).doesNotContain("Exception");
    }
  }

  @Test
  void a_database_without_a_bot_is_told() throws IOException {
    Ended ended = run("cases", "--config", bot(""));

    assertThat(ended.status()).isEqualTo(ExitStatus.ENVIRONMENT);
    assertThat(ended.err()).contains("carebot.db").doesNotContain("Exception");
  }

  @Test
  void doctor_says_of_each_wrong_thing_what_to_do() throws IOException {
    Ended ended = run("doctor", "--config", bot("orders:\n  csv: " + folder + "/none.csv\n"));

    assertThat(ended.status()).isEqualTo(ExitStatus.CHECKS_FAILED);
    assertThat(ended.out()).contains("orders         WRONG", "IMAP           WRONG", "do: ");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void an_unknown_command_shows_what_there_is() {
    Ended ended = run("triag");

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).contains("triag", "triage");
  }

  @Test
  void without_a_command_the_help_is_shown() {
    Ended ended = run();

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).contains("Usage:", "demo", "triage");
  }

  @Test
  void a_missing_argument_is_told_with_the_usage() {
    Ended ended = run("triage");

    assertThat(ended.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(ended.err()).contains("--orders", "Usage:");
  }

  private String bot(String more) throws IOException {
    return write(
        "my.yml",
        """
        imap: {host: 127.0.0.1, port: 9, security: plain, username: care, password: none}
        smtp: {host: 127.0.0.1, port: 9, security: plain}
        database: jdbc:sqlite:%s/carebot.db
        %s"""
            .formatted(folder, more));
  }

  private Ended triage(String... arguments) throws IOException {
    String orders = write("orders.csv", HEADING + GOOD_ROW);
    String[] all = new String[arguments.length + 3];
    all[0] = "triage";
    all[1] = "--orders";
    all[2] = orders;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return run(all);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Ended run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int status = Main.commandLine().execute(arguments);
      return new Ended(
          status,
          told.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
