package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Stand-ins for the bounce and vacation suites of other projects: which mail is a machine's. None
 * of their words is taken from those suites. They say of themselves nothing in headers, which is
 * harder than real mail.
 */
class KindStandInsTest {
  private static final Path MAILS = Path.of("src/test/resources/kinds");

  @Test
  void most_machines_are_found_out_by_their_words_alone() throws IOException {
    Map<String, String> machines = new LinkedHashMap<>();
    for (String file : List.of("away", "machines", "bounces", "second-machines")) {
      machines.putAll(mails(file));
    }
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, String> mail : machines.entrySet()) {
      if (Readers.read(mail.getValue()).kind() == Kind.CUSTOMER) missed.add(mail.getKey());
    }
    assertThat(missed.size() / (double) machines.size()).as(missed.toString()).isLessThan(0.08);
  }

  /** A header says so in nearly all real mail; with one, none may be missed. */
  @Test
  void with_the_header_of_the_standard_all_are_found_out() throws IOException {
    for (String file : List.of("away", "machines", "second-machines")) {
      for (Map.Entry<String, String> mail : mails(file).entrySet()) {
        String marked = "Auto-Submitted: auto-replied\n" + mail.getValue();
        assertThat(Readers.read(marked).kind()).as(mail.getKey()).isNotEqualTo(Kind.CUSTOMER);
      }
    }
  }

  @Test
  void with_a_null_return_path_all_bounces_are_found_out() throws IOException {
    for (Map.Entry<String, String> mail : mails("bounces").entrySet()) {
      String marked = "Return-Path: <>\n" + mail.getValue();
      assertThat(Readers.read(marked).kind()).as(mail.getKey()).isNotEqualTo(Kind.CUSTOMER);
    }
  }

  @Test
  void people_are_left_people() throws IOException {
    Map<String, String> people = mails("people");
    people.putAll(mails("second-people"));
    for (Map.Entry<String, String> mail : people.entrySet()) {
      assertThat(Readers.read(mail.getValue()).kind()).as(mail.getKey()).isEqualTo(Kind.CUSTOMER);
    }
  }

  /** The mails of the corpora, which are people's, all of them. */
  @Test
  void no_mail_of_the_corpora_is_taken_for_a_machine_s() throws IOException {
    List<String> taken = new ArrayList<>();
    int read = 0;
    for (Path file : corpora()) {
      String[] blocks = Files.readString(file).split("(?m)^=== ");
      for (int i = 1; i < blocks.length; i++) {
        String[] halves = blocks[i].split("(?m)^---\\s*$", 2);
        String subject = halves[0].replaceAll("(?s).*?subject: *([^\n]*).*", "$1");
        String mail = "From: Jo <jo@jo.example>\nSubject: " + subject + "\n\n" + halves[1].strip();
        read++;
        if (Readers.read(whole(mail)).kind() != Kind.CUSTOMER)
          taken.add(file.getFileName() + " " + blocks[i].lines().findFirst().orElse(""));
      }
    }
    assertThat(read).isGreaterThan(500);
    assertThat(taken).isEmpty();
  }

  private static List<Path> corpora() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("models/corpora/mails"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Blocks of "=== name", each a mail whose usual fields are left out. */
  private static Map<String, String> mails(String file) throws IOException {
    Map<String, String> mails = new LinkedHashMap<>();
    String text = Files.readString(MAILS.resolve(file + ".txt"));
    String[] blocks = text.split("(?m)^=== ");
    for (int i = 1; i < blocks.length; i++) {
      int end = blocks[i].indexOf('\n');
      mails.put(blocks[i].substring(0, end).strip(), whole(blocks[i].substring(end + 1)));
    }
    return mails;
  }

  private static String whole(String mail) {
    String typed = mail.startsWith("Content-Type:") || mail.contains("\nContent-Type:") ? "" : TYPE;
    return "To: customercare@amijose.com\nDate: Tue, 4 Jun 2024 12:00:00 +0100\n"
        + typed
        + "MIME-Version: 1.0\n"
        + mail.strip()
        + "\n";
  }

  private static final String TYPE = "Content-Type: text/plain; charset=utf-8\n";
}
