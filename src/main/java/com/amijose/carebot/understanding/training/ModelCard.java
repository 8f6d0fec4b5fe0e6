package com.amijose.carebot.understanding.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a model file and, beside it, what it was made from. */
final class ModelCard {
  private ModelCard() {}

  static void write(Path file, byte[] bytes, Corpus corpus) {
    try {
      replace(file, bytes);
      String name = file.getFileName().toString();
      Path card = file.resolveSibling(name.replace(".bin", ".txt"));
      replace(card, text(name, bytes, corpus).getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("can't write " + file, broken);
    }
  }

  private static String text(String name, byte[] bytes, Corpus corpus) {
    long writers =
        corpus.sentences().stream().map(LabelledSentence::writer).distinct().count()
            + corpus.mails().stream().map(LabelledMail::writer).distinct().count();
    return """
        file: %s
        made by: carebot train
        from: corpora/ (%d sentences and %d mails of %d writers, none of them held out) and \
        word-vectors.bin
        bytes: %d
        sha256: %s
        figures: carebot eval
        """
        .formatted(
            name,
            corpus.sentences().size(),
            corpus.mails().size(),
            writers,
            bytes.length,
            sha256(bytes));
  }

  /** In one move, so that a reader finds the old file or the new one, never half of either. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, bytes);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
