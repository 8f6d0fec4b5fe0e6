package com.amijose.carebot.understanding;

import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.understanding.learned.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which lines of an order a clause could be naming. */
final class PieceMentions {
  private static final Set<String> POINTING =
      Set.of(
          "my", "the", "this", "these", "those", "that", "her", "his", "our", "mi", "mis", "el",
          "la", "los", "las", "este", "esta", "estos", "estas", "mon", "ma", "mes", "le", "les",
          "ce", "cette", "ces", "mein", "meine", "meinen", "der", "die", "das", "den", "dem", "il",
          "lo", "gli", "mio", "mia", "questo", "questa", "o", "a", "os", "as", "meu", "minha",
          "het", "mijn", "deze", "dit");

  private record Piece(
      OrderLine line,
      Optional<String> sort,
      Set<String> names,
      String sku,
      Optional<Variant> variant) {}

  /** What a measure weighs that only one of the lines has. */
  private static final int BY_MEASURE = 3;

  private final List<Piece> pieces = new ArrayList<>();

  PieceMentions(List<OrderLine> lines) {
    for (OrderLine line : lines) {
      List<String> words = Words.of(line.title());
      pieces.add(
          new Piece(
              line,
              sort(line.title()),
              PieceWords.listNames(words),
              line.sku().toLowerCase(Locale.ROOT),
              Variant.of(line.title())));
    }
  }

  /** The lines that fit the clause best; empty where it names none of them. */
  List<OrderLine> find(Clause clause) {
    int most = 0;
    List<OrderLine> best = new ArrayList<>();
    for (Piece piece : pieces) {
      int fit = fit(piece, clause);
      if (fit > most) best.clear();
      most = Math.max(most, fit);
      if (fit == most && fit > 0) best.add(piece.line());
    }
    return best;
  }

  static boolean isPointing(String word) {
    return POINTING.contains(word);
  }

  /** Whether a folded word is part of any line's name, or a sort of piece. */
  boolean isName(String word) {
    return PieceWords.findSort(word).isPresent()
        || pieces.stream().anyMatch(piece -> piece.names().contains(PieceWords.common(word)));
  }

  /** Sorts of pieces that the clause points at, and that no line is. */
  boolean pointsElsewhere(Clause clause) {
    if (pieces.stream().anyMatch(piece -> piece.sort().isEmpty())) return false;
    for (int i = 0; i < clause.words().size(); i++) {
      Optional<String> sort = PieceWords.findSort(clause.words().get(i));
      if (sort.isPresent() && isPointedAt(clause.words(), i) && isNowhere(sort.get())) return true;
    }
    return false;
  }

  private boolean isNowhere(String sort) {
    return pieces.stream()
        .noneMatch(piece -> piece.sort().map(s -> PieceWords.mayBeCalled(s, sort)).orElse(true));
  }

  private static boolean isPointedAt(List<String> words, int at) {
    for (int i = Math.max(0, at - 3); i < at; i++) if (POINTING.contains(words.get(i))) return true;
    return false;
  }

  /** The piece's own words weigh most, the sort of piece decides between lines that share them. */
  private int fit(Piece piece, Clause clause) {
    if (!piece.sku().isEmpty() && clause.text().toLowerCase(Locale.ROOT).contains(piece.sku()))
      return 100;
    Set<String> said = new LinkedHashSet<>();
    Set<String> sorts = new LinkedHashSet<>();
    for (String word : clause.words()) {
      said.add(PieceWords.common(word));
      PieceWords.findSort(word).ifPresent(sorts::add);
    }
    boolean sameSort =
        piece.sort().map(s -> sorts.stream().anyMatch(x -> isSame(s, x))).orElse(false);
    if (!sorts.isEmpty() && !sameSort && piece.sort().isPresent() && anySort(sorts)) return 0;
    int fit = sameSort ? 2 : 0;
    for (String name : piece.names()) {
      if (!said.contains(name) && said.stream().noneMatch(word -> isTypo(word, name))) continue;
      fit += isOnlyHere(name, piece) ? 3 : 1;
    }
    return fit + (isOfThatMeasure(piece, clause.words()) ? BY_MEASURE : 0);
  }

  /** Where lines are told apart by their measures: "the 8mm", "the bigger one". */
  private boolean isOfThatMeasure(Piece piece, List<String> words) {
    if (piece.variant().isEmpty()) return false;
    List<Piece> family =
        pieces.stream()
            .filter(p -> p.sort().equals(piece.sort()) && p.variant().isPresent())
            .toList();
    if (family.stream().map(p -> p.variant().orElseThrow().size()).distinct().count()
            < family.size()
        || family.size() < 2) return false;
    if (piece.variant().get().isNamedIn(words)) return true;
    int compared = Variant.isComparedIn(words);
    double size = piece.variant().get().size();
    return compared != 0
        && family.stream()
            .allMatch(p -> p == piece || compared * (size - p.variant().orElseThrow().size()) > 0);
  }

  /** Some line is of a sort that was said: then lines of other sorts are not meant. */
  private boolean anySort(Set<String> sorts) {
    return pieces.stream()
        .anyMatch(p -> p.sort().map(s -> sorts.stream().anyMatch(x -> isSame(s, x))).orElse(false));
  }

  private boolean isSame(String sort, String said) {
    if (sort.equals(said)) return true;
    // Another name for it counts only where no line bears the name itself.
    return PieceWords.mayBeCalled(sort, said)
        && pieces.stream().noneMatch(p -> p.sort().equals(Optional.of(said)));
  }

  private boolean isOnlyHere(String name, Piece piece) {
    return pieces.stream().noneMatch(other -> other != piece && other.names().contains(name));
  }

  private static Optional<String> sort(String title) {
    // What stands behind the dash is a variant: the head of the title says what it is.
    List<String> head = Words.of(title.split("\\s[-–|/]\\s", 2)[0]);
    for (int i = head.size() - 1; i >= 0; i--) {
      if (i > 0 && head.get(i).equals("card")) return Optional.of("gift card");
      Optional<String> sort = PieceWords.findSort(head.get(i));
      if (sort.isPresent()) {
        boolean ofTheEar = i > 0 && head.get(i - 1).equals("ear");
        return ofTheEar ? Optional.of("earrings") : sort;
      }
    }
    return Optional.empty();
  }

  /** One letter too many, too few, wrong or swapped, in words long enough to stay themselves. */
  private static boolean isTypo(String word, String name) {
    if (name.length() < 5 || Math.abs(word.length() - name.length()) > 1) return false;
    int start = 0;
    int shorter = Math.min(word.length(), name.length());
    while (start < shorter && word.charAt(start) == name.charAt(start)) start++;
    int a = word.length() - 1;
    int b = name.length() - 1;
    while (a >= start && b >= start && word.charAt(a) == name.charAt(b)) {
      a--;
      b--;
    }
    boolean swapped =
        a - start == 1
            && b - start == 1
            && word.charAt(a) == name.charAt(start)
            && word.charAt(start) == name.charAt(b);
    return swapped || (a - start <= 0 && b - start <= 0);
  }
}
