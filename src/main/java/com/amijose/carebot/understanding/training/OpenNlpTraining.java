package com.amijose.carebot.understanding.training;

import com.amijose.carebot.understanding.learned.LanguageGuess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.BaseModel;
import org.jspecify.annotations.Nullable;

/** The two models that OpenNLP trains whole: where sentences end, and which language it is. */
final class OpenNlpTraining {
  private static final char[] ENDS = {'.', '!', '?', '…'};
  private static final int SENTENCES_A_SAMPLE = 6;

  private OpenNlpTraining() {}

  /** From the sentences of each writer, run together as in a mail. */
  static byte[] sentences(List<LabelledSentence> sentences) {
    List<SentenceSample> samples = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      int start = text.length() == 0 ? 0 : text.append(' ').length();
      text.append(sentence.text());
      spans.add(new Span(start, text.length()));
      if (spans.size() == SENTENCES_A_SAMPLE) {
        samples.add(new SentenceSample(text.toString(), spans.toArray(new Span[0])));
        text.setLength(0);
        spans.clear();
      }
    }
    try {
      return normalized(
          SentenceDetectorME.train(
              "en",
              stream(samples),
              new SentenceDetectorFactory("en", true, null, ENDS),
              parameters("MAXENT", 100, 5)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** From the corpora by their language, a few sentences a sample. */
  static byte[] language(Corpus corpus) {
    Map<String, List<String>> texts = new TreeMap<>();
    for (LabelledSentence sentence : corpus.sentences())
      texts.computeIfAbsent(sentence.language(), key -> new ArrayList<>()).add(sentence.text());
    for (LabelledMail mail : corpus.mails())
      texts.computeIfAbsent(mail.language(), key -> new ArrayList<>()).add(mail.body());
    int fewest = texts.values().stream().mapToInt(List::size).max().orElse(0);
    List<LanguageSample> samples = new ArrayList<>();
    // As many samples of each language: a rare language in the corpora is not a rare customer.
    texts.forEach(
        (language, lines) -> {
          for (int i = 0; i < fewest; i++)
            samples.add(
                new LanguageSample(
                    new Language(language), LanguageGuess.normalized(lines.get(i % lines.size()))));
        });
    samples.removeIf(sample -> sample.context().toString().isBlank());
    try {
      return normalized(
          LanguageDetectorME.train(
              stream(samples), parameters("NAIVEBAYES", 1, 5), new LanguageDetectorFactory()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static TrainingParameters parameters(String algorithm, int iterations, int cutoff) {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    return parameters;
  }

  /** OpenNLP writes the time into the manifest and the archive; the same input, the same bytes. */
  private static byte[] normalized(BaseModel model) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    model.serialize(raw);
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        entries.put(entry.getName(), in.readAllBytes());
    }
    ByteArrayOutputStream fixed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(fixed)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry plain = new ZipEntry(entry.getKey());
        plain.setTime(0);
        out.putNextEntry(plain);
        out.write(
            entry.getKey().equals("manifest.properties")
                ? withoutTime(entry.getValue())
                : entry.getValue());
        out.closeEntry();
      }
    }
    return fixed.toByteArray();
  }

  private static byte[] withoutTime(byte[] manifest) {
    return new String(manifest, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static <T> ObjectStream<T> stream(List<T> samples) {
    return new ObjectStream<>() {
      private Iterator<T> rest = samples.iterator();

      @Override
      public @Nullable T read() {
        return rest.hasNext() ? rest.next() : null;
      }

      @Override
      public void reset() {
        rest = samples.iterator();
      }
    };
  }
}
