package com.amijose.carebot.understanding.learned;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.sentdetect.SentenceModel;

/** All model files of a directory, loaded; immutable and shared by all threads. */
public final class Models {
  public static final String VECTORS = "word-vectors.bin";
  public static final String SENTENCES = "sentences.bin";
  public static final String LANGUAGE = "language.bin";
  public static final String REQUEST = "request.bin";
  public static final String REASON = "reason.bin";
  public static final String MARKS = "marks.bin";
  public static final String MAIL = "mail.bin";
  public static final String PIECES = "pieces.bin";

  final SentenceSplitter splitter;
  final LanguageGuess language;
  final TextModels text;
  final LinearModel pieces;

  public Models(
      SentenceSplitter splitter, LanguageGuess language, TextModels text, LinearModel pieces) {
    this.splitter = splitter;
    this.language = language;
    this.text = text;
    this.pieces = pieces;
  }

  /** Cuts text into sentences. */
  public SentenceSplitter splitter() {
    return splitter;
  }

  public LanguageGuess language() {
    return language;
  }

  public TextModels text() {
    return text;
  }

  /**
   * How likely it is that the words around a piece ask for something or complain, 0 to 1; where
   * they do neither, the piece stays with the customer.
   *
   * @param passage the words, with each name of a piece masked
   */
  public double isMeant(String passage) {
    TextModels.Seen seen = TextModels.see(passage, text.vectors());
    return pieces.probabilities(seen.features(), seen.vector())[1];
  }

  /**
   * @param directory with the {@code *.bin} files of {@code carebot train}
   * @throws ModelsUnavailableException naming the file that is missing or broken, and the cure
   */
  public static Models load(Path directory) {
    SentenceSplitter splitter =
        new SentenceSplitter(open(directory.resolve(SENTENCES), SentenceModel::new));
    LanguageGuess language =
        new LanguageGuess(open(directory.resolve(LANGUAGE), LanguageDetectorModel::new));
    TextModels text =
        new TextModels(
            loadVectors(directory),
            open(directory.resolve(REQUEST), in -> list(in, LinearModel::read, 2)),
            open(directory.resolve(REASON), in -> list(in, LinearModel::read, 2)),
            open(directory.resolve(MARKS), in -> list(in, LinearModel::read, 7)),
            open(directory.resolve(MAIL), in -> list(in, MailModel::read, 2)));
    return new Models(
        splitter,
        language,
        text,
        open(directory.resolve(PIECES), in -> LinearModel.read(new DataInputStream(in))));
  }

  /** The table of word vectors alone, which training starts from. */
  public static WordVectors loadVectors(Path directory) {
    return open(directory.resolve(VECTORS), in -> WordVectors.read(new DataInputStream(in)));
  }

  private static <T> List<T> list(InputStream in, Reader<DataInputStream, T> reader, int count)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    List<T> models = new ArrayList<>();
    for (int i = 0; i < count; i++) models.add(reader.read(data));
    return models;
  }

  private static <T> T open(Path file, Reader<InputStream, T> reader) {
    if (!Files.isReadable(file))
      throw new ModelsUnavailableException(
          "the model "
              + file
              + " is missing: run \"carebot train\", or take it from the repository",
          null);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return reader.read(in);
    } catch (IOException | RuntimeException broken) {
      // Foreign readers throw whatever a damaged file leads them to; all of it means the same.
      throw new ModelsUnavailableException(
          "the model "
              + file
              + " can't be read ("
              + broken
              + "): run \"carebot train\" to make it anew",
          broken);
    }
  }

  private interface Reader<I, T> {
    T read(I in) throws IOException;
  }
}
