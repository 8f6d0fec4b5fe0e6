package com.amijose.carebot.understanding.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Cuts a mail into sentences. Layout decides first (empty lines, bullets, short lines end a
 * sentence; a wrapped line does not), then OpenNLP's sentence detector within each block.
 */
public final class SentenceSplitter {
  /** More of a mail than this is never read: 300 sentences are far beyond any letter. */
  private static final int MOST_CHARACTERS = 20_000;

  static final int MOST_SENTENCES = 300;

  /** A line at least this long was probably wrapped by a mail program. */
  private static final int WRAPPED = 56;

  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-*•–>]\\s|\\d{1,2}[.)]\\s|\\(\\w\\)\\s)");
  private static final Pattern LINE = Pattern.compile("[^\\n]*\\n?");

  private final SentenceModel model;

  public SentenceSplitter(SentenceModel model) {
    this.model = model;
  }

  /** In the order of the text, none blank; empty for blank text. */
  public List<Sentence> split(String text) {
    String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    // Made anew each time: the detector remembers its last probabilities and serves one thread.
    SentenceDetectorME detector = new SentenceDetectorME(model);
    List<Sentence> sentences = new ArrayList<>();
    for (int[] block : blocks(head)) {
      String piece = head.substring(block[0], block[1]);
      if (piece.isBlank()) continue;
      for (Span span : detector.sentPosDetect(piece.replace('\n', ' '))) {
        int start = block[0] + span.getStart();
        int end = block[0] + span.getEnd();
        if (sentences.size() < MOST_SENTENCES && !head.substring(start, end).isBlank())
          sentences.add(new Sentence(head.substring(start, end), start, end));
      }
    }
    return sentences;
  }

  private static List<int[]> blocks(String text) {
    List<int[]> blocks = new ArrayList<>();
    int start = 0;
    Matcher line = LINE.matcher(text);
    while (line.find() && line.end() > line.start()) {
      if (endsBlock(text, line.start(), line.end())) {
        blocks.add(new int[] {start, line.end()});
        start = line.end();
      }
    }
    if (start < text.length()) blocks.add(new int[] {start, text.length()});
    return blocks;
  }

  private static boolean endsBlock(String text, int start, int end) {
    if (end >= text.length()) return true;
    String line = text.substring(start, end).strip();
    int nextEnd = text.indexOf('\n', end);
    String next = text.substring(end, nextEnd < 0 ? text.length() : nextEnd);
    if (line.isEmpty() || next.isBlank() || BULLET.matcher(next).find()) return true;
    if (line.length() >= WRAPPED) return false;
    // A short line goes on only where the next begins as the middle of a sentence does.
    return !(line.length() >= 20
        && Character.isLowerCase(next.strip().codePointAt(0))
        && Character.isLetterOrDigit(line.charAt(line.length() - 1))
        && line.length() >= WRAPPED / 2);
  }
}
