package com.amijose.carebot.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The messages under a path: an .eml file, an mbox file, a Maildir, or a folder that is searched
 * for .eml files.
 */
final class MailFiles {
  private static final int LONGEST_MESSAGE = 60 * 1024 * 1024;

  private MailFiles() {}

  /**
   * Takes one message after the other; {@code source} is its path, with {@code #n} for message n of
   * an mbox.
   */
  interface Taker {
    void take(String source, byte[] bytes) throws IOException;
  }

  static void forEach(Path path, Taker taker) throws IOException {
    if (Files.isDirectory(path)) {
      for (Path file : isMaildir(path) ? maildir(path) : emls(path))
        taker.take(file.toString(), Files.readAllBytes(file));
    } else if (isMbox(path)) {
      mbox(path, taker);
    } else {
      taker.take(path.toString(), Files.readAllBytes(path));
    }
  }

  private static boolean isMaildir(Path path) {
    return Files.isDirectory(path.resolve("cur")) && Files.isDirectory(path.resolve("new"));
  }

  private static List<Path> maildir(Path path) throws IOException {
    try (Stream<Path> fresh = Files.list(path.resolve("new"));
        Stream<Path> seen = Files.list(path.resolve("cur"))) {
      return Stream.concat(fresh, seen).filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Path> emls(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".eml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static boolean isMbox(Path path) throws IOException {
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".eml")) return false;
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("From ");
    }
  }

  /**
   * mboxrd: a line "From " begins a message after an empty line; ">From " and ">>From " lose one
   * ">".
   */
  private static void mbox(Path path, Taker taker) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      int number = 0;
      boolean afterEmptyLine = true;
      for (byte[] line = line(in); line.length > 0; line = line(in)) {
        if (afterEmptyLine && startsWith(line, "From ")) {
          if (number > 0) taker.take(path + "#" + number, message.toByteArray());
          message.reset();
          number++;
        } else if (message.size() < LONGEST_MESSAGE) {
          int from = isQuotedFrom(line) ? 1 : 0;
          message.write(line, from, line.length - from);
        }
        afterEmptyLine = line[0] == '\n' || (line[0] == '\r' && line.length == 2);
      }
      if (number > 0) taker.take(path + "#" + number, message.toByteArray());
    }
  }

  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(120);
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      line.write(octet);
      if (octet == '\n') break;
    }
    return line.toByteArray();
  }

  private static boolean isQuotedFrom(byte[] line) {
    int signs = 0;
    while (signs < line.length && line[signs] == '>') signs++;
    if (signs == 0) return false;
    return new String(line, signs, Math.min(5, line.length - signs), StandardCharsets.ISO_8859_1)
        .equals("From ");
  }

  private static boolean startsWith(byte[] line, String text) {
    return line.length >= text.length()
        && new String(line, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }
}
