package com.amijose.carebot.understanding;

import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.understanding.learned.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A stretch of a mail that speaks of one piece, or of several in one breath ("the ring and the
 * chain"): from the sentence that names it to where another one is named.
 *
 * @param lines of the order that it could be naming, at least one
 * @param naming the clauses that name them
 * @param clauses all that it holds, in order
 * @param text its words, with one and the same word for each that names a piece
 */
public record Passage(
    Set<OrderLine> lines, List<Clause> naming, List<Clause> clauses, String text) {
  /** What stands farther behind the name speaks of the mail, no more of the piece. */
  private static final int MOST_CLAUSES = 6;

  /** Stands for each word that names a piece, so that the rest of the words decide. */
  private static final String PIECE = "thispiece";

  private static final Set<String> JOINS =
      Set.of(",", "and", "y", "et", "und", "e", "en", "(", "/", "-", "–", ":");

  /** After a second piece they tell of that one alone. */
  private static final Set<String> SINGULAR_VERBS =
      Set.of(
          "is", "was", "has", "isn't", "wasn't", "hasn't", "does", "doesn't", "looks", "feels",
          "fits", "seems", "i", "i'm", "i'd", "i'll", "i've", "you", "we", "it", "ist", "war",
          "hat", "est", "es", "esta");

  private static final Set<String> PAST_VERBS =
      Set.of("broke", "came", "arrived", "snapped", "fell", "cracked", "tarnished", "turned");

  /**
   * @param items the lines of one order
   */
  public static List<Passage> listOf(List<Statement> statements, List<OrderLine> items) {
    return listOf(Clause.listOf(statements), new PieceMentions(items));
  }

  static List<Passage> listOf(List<Clause> clauses, PieceMentions mentions) {
    Cut cut = new Cut(mentions);
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Set<OrderLine> named = new LinkedHashSet<>(mentions.find(clause));
      if (named.isEmpty() && clause.has(LineItemMatcher.OTHER_ONE)) cut.breakOff();
      else if (named.isEmpty()) cut.goOn(clause);
      else if (i > 0 && inOneBreath(clauses.get(i - 1), clause, mentions)) cut.join(clause, named);
      else cut.name(clause, named);
    }
    return cut.finished();
  }

  /** "the ring and the chain": one ends with a piece, the other begins with one. */
  private static boolean inOneBreath(Clause before, Clause after, PieceMentions mentions) {
    if (before.statement() != after.statement() || !JOINS.contains(after.joint())) return false;
    if (!mentions.isName(before.words().get(before.words().size() - 1))) return false;
    int end = afterName(after, mentions);
    if (end == after.words().size()) return true;
    if (end == 0 || after.joint().equals(",")) return false;
    String next = after.words().get(end);
    boolean tellsOfBoth = afterName(before, mentions) == before.words().size();
    return !SINGULAR_VERBS.contains(next) && (tellsOfBoth || !PAST_VERBS.contains(next));
  }

  /** Where the name ends that the clause begins with; 0 where it begins with none. */
  private static int afterName(Clause clause, PieceMentions mentions) {
    List<String> words = clause.words();
    int at = 0;
    while (at < words.size() && PieceMentions.isPointing(words.get(at))) at++;
    int name = at;
    while (at < words.size() && mentions.isName(words.get(at))) at++;
    return at == name ? 0 : at;
  }

  /** The words of a text, with one and the same word for each that names a sort of piece. */
  public static String masked(String text) {
    return masked(Words.of(text), word -> PieceWords.findSort(word).isPresent());
  }

  private static String masked(List<String> words, Predicate<String> isName) {
    return words.stream()
        .map(word -> isName.test(word) ? PIECE : word)
        .filter(Words::isWordLike)
        .collect(Collectors.joining(" "));
  }

  /** The passages so far, and the one that is being read. */
  private static final class Cut {
    private final List<Passage> passages = new ArrayList<>();
    private final PieceMentions mentions;
    private Set<OrderLine> lines = Set.of();
    private List<Clause> naming = new ArrayList<>();
    private List<Clause> held = new ArrayList<>();
    private List<Clause> lead = new ArrayList<>();

    Cut(PieceMentions mentions) {
      this.mentions = mentions;
    }

    void goOn(Clause clause) {
      if (!lead.isEmpty() && lead.get(0).statement() != clause.statement()) hold();
      lead.add(clause);
    }

    /** "The other one" is another piece, whichever. */
    void breakOff() {
      hold();
      finish();
      lines = Set.of();
    }

    /** What led up to nothing belongs to the piece before. */
    private void hold() {
      for (Clause clause : lead)
        if (held.size() < MOST_CLAUSES && !lines.isEmpty()) held.add(clause);
      lead = new ArrayList<>();
    }

    void name(Clause clause, Set<OrderLine> named) {
      boolean known =
          !held.isEmpty() && held.get(held.size() - 1).statement() == clause.statement();
      boolean leadsUp = !lead.isEmpty() && lead.get(0).statement() == clause.statement() && !known;
      if (!leadsUp) hold();
      if (!named.equals(lines)) {
        finish();
        lines = named;
      }
      naming.add(clause);
      held.addAll(lead);
      lead = new ArrayList<>();
      held.add(clause);
    }

    void join(Clause clause, Set<OrderLine> named) {
      hold();
      Set<OrderLine> both = new LinkedHashSet<>(lines);
      both.addAll(named);
      lines = both;
      naming.add(clause);
      held.add(clause);
    }

    private void finish() {
      String text =
          held.stream()
              .map(clause -> masked(clause.words(), mentions::isName))
              .collect(Collectors.joining(" , "));
      if (!lines.isEmpty())
        passages.add(new Passage(lines, List.copyOf(naming), List.copyOf(held), text));
      naming = new ArrayList<>();
      held = new ArrayList<>();
    }

    List<Passage> finished() {
      hold();
      finish();
      return passages;
    }
  }
}
