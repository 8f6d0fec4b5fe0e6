package com.amijose.carebot.reply;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The care team's templates as a value: file names below their folder ({@code approved.txt}, {@code
 * parts/greeting.html}) and their texts.
 *
 * @param from where they come from, to name in complaints
 */
public record Templates(String from, Map<String, String> texts) {
  private static final long LARGEST_FILE = 256 * 1024;

  public Templates {
    texts = Map.copyOf(texts);
  }

  /**
   * Reads every {@code .txt} and {@code .html} file of the folder and of the folders in it. Whether
   * they make letters is seen by {@link MustacheLetterWriter}.
   *
   * @throws UnwritableLetterException where the folder or a file cannot be read: one line that says
   *     which and what to do
   */
  public static Templates load(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnwritableLetterException(
          folder + " is no folder: put the letter templates there, or correct the path");
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(Templates::isTemplate).sorted().toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
      }
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      throw new UnwritableLetterException(
          folder + " cannot be read: " + unreadable.getMessage() + "; check its permissions",
          unreadable);
    }
    return new Templates(folder.toString(), texts);
  }

  /** How a complaint names a place: folder, file and line. */
  String place(String name, int line) {
    return from + "/" + name + (line > 0 ? ":" + line : "");
  }

  /**
   * @throws UnwritableLetterException where there is none of this name
   */
  String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new UnwritableLetterException(
          place(name, 0) + " is missing: restore it from the version that came with the program");
    }
    return text;
  }

  private static boolean isTemplate(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".txt") || name.endsWith(".html"));
  }

  private static String read(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new UnwritableLetterException(
          file + " is larger than any letter (256 KB): check what was saved there");
    }
    try {
      return Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
    } catch (CharacterCodingException notUtf8) {
      throw new UnwritableLetterException(
          file + " is not UTF-8: save it in that encoding", notUtf8);
    }
  }
}
