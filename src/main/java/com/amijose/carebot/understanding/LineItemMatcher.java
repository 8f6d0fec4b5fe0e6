package com.amijose.carebot.understanding;

import com.amijose.carebot.order.Order;
import com.amijose.carebot.order.OrderLine;
import com.amijose.carebot.understanding.ItemMatch.How;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Matches by the words of the lines' titles, the sorts of pieces, and words for all, both, one and
 * the other. What the customer wants to keep is no wish.
 */
public final class LineItemMatcher implements ItemMatcher {
  private static final Pattern ALL =
      Pattern.compile(
          "\\b(?:(?:whole|entire|complete|full) (?:order|lot|thing|purchase|parcel|package)"
              + "|everything|the lot|all of (?:it|them|my|the|these)|all (?:the )?(?:\\w+ )?"
              + "(?:items|pieces|things|three|four|five|of)|both|the pair of them|neither"
              + "|every (?:item|piece)|all back|them all|it all"
              + "|todo(?:s)?|toda(?:s)?|ambos|ambas|los dos|las dos|pedido (?:completo|entero)"
              + "|tout|toute|tous|toutes|les deux|alles|beide|beiden|gesamte|ganze|komplette"
              + "|tutto|tutti|tutta|tutte|entrambi|entrambe|tudo|todos|hele|allebei)\\b");
  private static final Pattern ONE_OF =
      Pattern.compile(
          "\\b(?:one|either|1) (?:of|out of)\\b|\\bone piece\\b|\\bone item\\b|\\b(?:uno|una) de"
              + "\\b|\\b(?:un|une) des\\b|\\beine[rsn]? (?:der|von)\\b|\\b(?:uno|una) de[il]\\b"
              + "|\\bum[a]? d[oae]s\\b|\\been van\\b");
  static final Pattern OTHER_ONE =
      Pattern.compile(
          "\\bthe other(?! day| week| order)\\b|\\bthe rest\\b|\\b(?:el|la) otr[oa]\\b|\\bl'autre\\b"
              + "|\\b(?:der|die|das) andere\\b|\\bl'altr[oa]\\b|\\b[oa] outr[oa]\\b");
  private static final Pattern EXCEPT =
      Pattern.compile(
          "\\b(?:except(?:ing)?|apart from|aside from|other than|excluding|minus|bar|save for"
              + "|but (?:the|my|for)|not the|excepto|menos|salvo|sauf|ausser|tranne|exceto)\\b");
  private static final Set<String> EXCEPT_JOINTS =
      Set.of("but", "pero", "mais", "aber", "mas", "ma");
  private static final int MOST_OF_A_NAME = 5;
  private static final Pattern ORDER_AS_OBJECT =
      Pattern.compile(
          "\\b(?:cancel|return|refund|returning|cancelling|canceling|stop|sending back|send back)"
              + " (?:my|the|this|our|that) (?:\\w+ )?(?:order|purchase|parcel|package)\\b"
              + "|\\b(?:parcel|package|order|pedido|paquete|colis|commande|paket|bestellung|pacco"
              + "|ordine|encomenda|pakket)\\b.*\\b(?:never|not|nunca|jamais|nie|mai|nicht|no)\\b");

  /** From here the words around a piece ask for something or complain of it. */
  private static final double MEANT = 0.5;

  /** Below that they say that it stays with the customer. */
  private static final double STAYS = 0.3;

  /** The same where the sentence itself asks or complains. */
  private static final double STAYS_IN_SPITE = 0.15;

  private final ToDoubleFunction<String> meant;

  /**
   * @param meant how likely the words of a passage, with names of pieces masked, ask for something
   *     or complain, 0 to 1; see {@code Models.isMeant}
   */
  public LineItemMatcher(ToDoubleFunction<String> meant) {
    this.meant = meant;
  }

  @Override
  public ItemMatch match(Understanding understanding, Order order) {
    List<OrderLine> items = order.items();
    if (items.isEmpty()) return new ItemMatch(How.UNKNOWN, List.of());
    Sorted said = sort(understanding, items);
    ItemMatch match = match(understanding, items, said);
    return match.how() == How.KNOWN && items.size() > 1 ? match.with(sureOf(match, said)) : match;
  }

  /** The doubt about a line is that about its passages; a line that nothing names is in none. */
  private static double sureOf(ItemMatch match, Sorted said) {
    Set<OrderLine> lines = match.wishes().stream().map(ItemWish::line).collect(Collectors.toSet());
    double sure = 1;
    for (Heard one : said.heard())
      for (OrderLine line : one.passage().lines()) {
        double says = surest(line, said.heard());
        sure = Math.min(sure, lines.contains(line) ? says : 1 - says);
      }
    return sure;
  }

  private static ItemMatch match(Understanding understanding, List<OrderLine> items, Sorted said) {
    LineWishes wishes = new LineWishes(understanding, said.clauses(), said.heard(), said.where());
    List<OrderLine> left = without(items, said.kept());
    if (left.isEmpty()) left = items;
    boolean anyOfThem = said.doubtful() && said.meant().containsAll(left);
    if (anyOfThem && isWholeOrder(understanding, said))
      return new ItemMatch(How.KNOWN, wishes.of(left));
    if (!said.meant().isEmpty() && !said.saysAll()) return named(said, wishes);
    if (said.saysAll() || left.size() == 1 && !said.elsewhere())
      return new ItemMatch(How.KNOWN, wishes.of(left));
    if (said.elsewhere()) return new ItemMatch(How.NOT_ON_ORDER, List.of());
    return isWholeOrder(understanding, said)
        ? new ItemMatch(How.KNOWN, wishes.of(left))
        : new ItemMatch(How.UNKNOWN, wishes.of(left));
  }

  private static ItemMatch named(Sorted said, LineWishes wishes) {
    List<OrderLine> lines =
        said.meant().stream().sorted(Comparator.comparingInt(OrderLine::position)).toList();
    return new ItemMatch(said.doubtful() ? How.UNKNOWN : How.KNOWN, wishes.of(lines));
  }

  /**
   * @param meant lines that a wish or a reason names
   * @param doubtful they are those that it could be, not all of them
   * @param elsewhere a piece is pointed at that no line is
   */
  private record Sorted(
      List<Clause> clauses,
      List<Heard> heard,
      Map<OrderLine, Set<Integer>> where,
      Set<OrderLine> meant,
      Set<OrderLine> kept,
      boolean doubtful,
      boolean saysAll,
      boolean elsewhere) {}

  private Sorted sort(Understanding understanding, List<OrderLine> items) {
    List<Clause> clauses = Clause.listOf(understanding.statements());
    PieceMentions mentions = new PieceMentions(items);
    Map<OrderLine, Set<Integer>> where = new LinkedHashMap<>();
    Set<OrderLine> excepted = new LinkedHashSet<>();
    boolean all = false;
    boolean other = false;
    boolean elsewhere = false;
    for (Clause clause : clauses) {
      List<OrderLine> lines = mentions.find(clause);
      boolean wish = counts(understanding.statements().get(clause.statement()));
      boolean except = isExcept(clauses, clause);
      if (except) excepted.addAll(lines);
      boolean counts = wish || meant.applyAsDouble(Passage.masked(clause.text())) >= MEANT;
      all |= counts && saysAll(clause) && items.size() > 1 && (except || lines.size() != 1);
      other |= clause.has(OTHER_ONE);
      elsewhere |= wish && mentions.pointsElsewhere(clause);
      for (OrderLine line : lines)
        where.computeIfAbsent(line, key -> new LinkedHashSet<>()).add(clause.statement());
    }
    Set<OrderLine> wanted = new LinkedHashSet<>();
    Set<OrderLine> told = new LinkedHashSet<>();
    Set<OrderLine> unsure = new LinkedHashSet<>();
    Set<OrderLine> kept = new LinkedHashSet<>();
    kept.addAll(excepted);
    List<Heard> heard = hear(Passage.listOf(clauses, mentions));
    for (Heard one : heard) {
      Set<OrderLine> lines = one.passage().lines();
      boolean wish =
          one.passage().naming().stream()
              .anyMatch(clause -> counts(understanding.statements().get(clause.statement())));
      if (one.says() < (wish ? STAYS_IN_SPITE : STAYS)) {
        if (lines.size() < items.size() || items.size() == 1) kept.addAll(lines);
        continue;
      }
      List<Clause> naming = one.passage().naming();
      boolean plain =
          lines.size() == 1
              || naming.size() > 1 && naming.stream().allMatch(c -> mentions.find(c).size() == 1)
              || naming.stream().anyMatch(c -> isPlural(c, List.copyOf(lines)));
      wish |=
          one.passage().clauses().stream()
              .anyMatch(clause -> counts(understanding.statements().get(clause.statement())));
      (plain ? wish && one.says() >= MEANT ? wanted : told : unsure).addAll(lines);
    }
    for (OrderLine line : items)
      if (!excepted.contains(line)) (surest(line, heard) < MEANT ? wanted : kept).remove(line);
    wanted.removeAll(excepted);
    if (wanted.isEmpty()) wanted.addAll(without(List.copyOf(told), kept));
    boolean doubtful = wanted.isEmpty();
    if (doubtful) wanted.addAll(without(List.copyOf(unsure), kept));
    if (other && !kept.isEmpty() && doubtful) wanted.addAll(without(items, kept));
    // "One of the rings" stays doubtful, but where only one is left over it is that one.
    doubtful &= wanted.size() > 1;
    boolean wrongPiece = understanding.reason().value() == Reason.WRONG_ITEM;
    return new Sorted(clauses, heard, where, wanted, kept, doubtful, all, elsewhere && !wrongPiece);
  }

  /**
   * @param says how likely the piece of the passage is meant, 0 to 1
   */
  private record Heard(Passage passage, double says) {}

  private List<Heard> hear(List<Passage> passages) {
    return passages.stream()
        .map(passage -> new Heard(passage, meant.applyAsDouble(passage.text())))
        .toList();
  }

  /**
   * What is said most plainly of the line: by the passages that speak of it alone, where there are
   * any.
   */
  private static double surest(OrderLine line, List<Heard> heard) {
    List<Heard> about = heard.stream().filter(one -> one.passage().lines().contains(line)).toList();
    List<Heard> alone = about.stream().filter(one -> one.passage().lines().size() == 1).toList();
    return (alone.isEmpty() ? about : alone)
        .stream()
            .map(Heard::says)
            .max(Comparator.comparingDouble(says -> Math.abs(says - 0.5)))
            .orElse(0.5);
  }

  private static boolean saysAll(Clause clause) {
    return clause.has(ALL) && !clause.has(ONE_OF);
  }

  /** "Everything but the ring": what the clause names is what stays. */
  private static boolean isExcept(List<Clause> clauses, Clause clause) {
    if (saysAll(clause) && clause.has(EXCEPT)) return true;
    int at = clauses.indexOf(clause);
    return at > 0
        && EXCEPT_JOINTS.contains(clause.joint())
        && clause.words().size() <= MOST_OF_A_NAME
        && clauses.get(at - 1).statement() == clause.statement()
        && saysAll(clauses.get(at - 1));
  }

  /** Asks for something to be done with a piece, or says what is wrong with it. */
  private static boolean counts(Statement statement) {
    return statement.reason().isPresent()
        || statement.request().map(Request::isDecided).orElse(false);
  }

  private static boolean isPlural(Clause clause, List<OrderLine> lines) {
    if (lines.isEmpty() || clause.has(ONE_OF)) return false;
    return clause.words().stream()
        .anyMatch(
            word ->
                word.matches(
                    "rings|necklaces|bracelets|pendants|bangles|chains|brooches|anklets"
                        + "|anillos|collares|pulseras|bagues|colliers|ringe|ketten|armbander|anelli"
                        + "|collane|bracciali|aneis|colares|pulseiras|ringen|both|two|three"));
  }

  private static boolean isWholeOrder(Understanding understanding, Sorted said) {
    if (said.clauses().stream().anyMatch(clause -> clause.has(ONE_OF))) return false;
    boolean cancels = understanding.request().value() == Request.CANCEL;
    boolean never = understanding.reason().value() == Reason.NOT_RECEIVED;
    return cancels || never || said.clauses().stream().anyMatch(c -> c.has(ORDER_AS_OBJECT));
  }

  private static List<OrderLine> without(List<OrderLine> lines, Set<OrderLine> others) {
    List<OrderLine> left = new ArrayList<>(lines);
    left.removeAll(others);
    return left;
  }

  /** The wishes for lines once they are known: each by its own words where it has some. */
  private record LineWishes(
      Understanding understanding,
      List<Clause> clauses,
      List<Heard> heard,
      Map<OrderLine, Set<Integer>> where) {
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

    List<ItemWish> of(List<OrderLine> lines) {
      return lines.stream().map(line -> of(line, lines.size() == 1)).toList();
    }

    private ItemWish of(OrderLine line, boolean alone) {
      List<Statement> own =
          where.getOrDefault(line, Set.of()).stream().map(understanding.statements()::get).toList();
      List<Statement> said = new ArrayList<>(own);
      said.addAll(statementsAbout(line));
      Optional<Request> request =
          said.stream().flatMap(s -> s.request().stream()).filter(Request::isDecided).findFirst();
      Optional<Reason> reason = said.stream().flatMap(s -> s.reason().stream()).findFirst();
      boolean shared = alone || own.isEmpty();
      Optional<Integer> count = count(line);
      return new ItemWish(
          line,
          count.orElse(line.quantity()),
          count.isPresent(),
          alone ? understanding.request().value() : request.orElse(understanding.request().value()),
          alone ? understanding.reason().value() : reason.orElse(understanding.reason().value()),
          shared ? understanding.worn() : own.stream().anyMatch(Statement::worn),
          shared
              ? understanding.customersFault()
              : own.stream().anyMatch(Statement::customersFault),
          understanding.hasThePiece());
    }

    /** From where the piece is named to where another is; none where several are in one breath. */
    private List<Statement> statementsAbout(OrderLine line) {
      return heard.stream()
          .map(Heard::passage)
          .filter(passage -> passage.lines().equals(Set.of(line)))
          .flatMap(passage -> passage.clauses().stream())
          .map(Clause::statement)
          .distinct()
          .map(understanding.statements()::get)
          .toList();
    }

    private Optional<Integer> count(OrderLine line) {
      if (line.quantity() < 2) return Optional.empty();
      for (Clause clause : clauses) {
        boolean speaksOfIt = where.getOrDefault(line, Set.of()).contains(clause.statement());
        if (!speaksOfIt && !where.isEmpty()) continue;
        if (clause.has(ONE_OF)) return Optional.of(1);
        for (int i = 0; i < clause.words().size(); i++) {
          int number = NUMBERS.indexOf(clause.words().get(i)) + 1;
          boolean ofThem =
              i + 1 < clause.words().size()
                  && (clause.words().get(i + 1).equals("of")
                      || PieceWords.findSort(clause.words().get(i + 1)).isPresent());
          if (number > 0 && number < line.quantity() && ofThem) return Optional.of(number);
        }
      }
      return Optional.empty();
    }
  }
}
