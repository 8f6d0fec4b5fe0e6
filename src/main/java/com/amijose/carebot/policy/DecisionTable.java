package com.amijose.carebot.policy;

import static com.amijose.carebot.policy.Facts.Phase.CLOSED;
import static com.amijose.carebot.policy.Facts.Phase.DELIVERED;
import static com.amijose.carebot.policy.Facts.Phase.PLACED;
import static com.amijose.carebot.policy.Facts.Phase.SHIPPED;
import static com.amijose.carebot.policy.Outcome.DENIED;
import static com.amijose.carebot.policy.Outcome.NOT_COVERED;
import static com.amijose.carebot.policy.Outcome.REVIEW;
import static com.amijose.carebot.policy.Remedy.CANCEL_REFUND;
import static com.amijose.carebot.policy.Remedy.EXCHANGE;
import static com.amijose.carebot.policy.Remedy.FULL_REFUND;
import static com.amijose.carebot.policy.Remedy.REMAKE;
import static com.amijose.carebot.policy.Remedy.STORE_CREDIT;
import static com.amijose.carebot.policy.Ruling.approved;

import com.amijose.carebot.order.Category;
import com.amijose.carebot.understanding.Reason;
import com.amijose.carebot.understanding.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table of the returns policy: for each item, the first row that fits decides. Rows stand in
 * the policy page's order under its numbers; every limit comes from configuration.
 */
public final class DecisionTable {
  private final List<Row> rows;
  private final Limits limits;
  private final String version;

  /** What the table says of one world: the rows that it went through, the last of which decided. */
  public record Result(List<Row> through, Row decided, Set<Remedy> remedies, Set<Clause> clauses) {
    public Outcome outcome() {
      return decided.ruling().outcome();
    }
  }

  public DecisionTable(Limits limits) {
    this.limits = limits;
    this.rows = new ArrayList<>();
    Predicate<Facts> giftCard = is(Category.GIFT_CARD);
    Predicate<Facts> personalized = is(Category.PERSONALIZED);
    Predicate<Facts> noReturn = personalized.or(is(Category.EARRINGS));
    Predicate<Facts> cancel = facts -> facts.request() == Request.CANCEL;
    Predicate<Facts> sellersFault = facts -> facts.reason().isSellersFault();
    Predicate<Facts> notReceived = because(Reason.NOT_RECEIVED);
    Predicate<Facts> placed = in(PLACED);
    Predicate<Facts> onTheWayOrThere = in(SHIPPED).or(in(DELIVERED));
    Predicate<Facts> cancellable =
        facts -> facts.sincePlaced().compareTo(limits.cancelWithin()) <= 0;

    row("1", "stage closed", in(CLOSED), Ruling.of(REVIEW));
    row(
        "2a",
        "gift card, seller's-fault reason or not received",
        giftCard.and(sellersFault.or(notReceived)),
        Ruling.of(REVIEW).citing("gift-card"));
    row(
        "2b",
        "gift card, request cancel, placed at most " + hours() + " before",
        giftCard.and(cancel).and(cancellable),
        Ruling.of(REVIEW).citing("gift-card", "cancel-2h"));
    row("2c", "gift card", giftCard, Ruling.of(DENIED).citing("gift-card"));
    row(
        "3",
        "reason not received, stage shipped or delivered",
        notReceived.and(onTheWayOrThere),
        Ruling.of(NOT_COVERED));
    row(
        "4a",
        "stage placed, placed at most "
            + hours()
            + " before (drafted unless the request is cancel)",
        placed.and(cancellable),
        approved(CANCEL_REFUND).citing("cancel-2h"));
    row(
        "4b",
        "stage placed, personalized",
        placed.and(personalized),
        approved(EXCHANGE, STORE_CREDIT).citing("cancel-2h", "cancel-personalized").drafted());
    row("4c", "stage placed", placed, Ruling.of(REVIEW).citing("cancel-2h"));
    row(
        "5a",
        "request cancel, stage shipped, personalized, ordinary reason or none",
        cancel
            .and(in(SHIPPED))
            .and(personalized)
            .and(facts -> facts.reason().isOrdinary() || facts.reason() == Reason.NOT_STATED),
        approved(EXCHANGE, STORE_CREDIT).citing("cancel-shipped", "cancel-personalized").drafted());
    passOn(
        "5b",
        "request cancel, stage shipped or delivered: as a return, by the rows below",
        cancel.and(onTheWayOrThere),
        Ruling.of(REVIEW).citing("cancel-shipped"));
    row(
        "5c",
        "seller's fault, but the customer says that they caused it",
        sellersFault.and(Facts::customersFault),
        Ruling.of(REVIEW).citing("damaged-warranty"));
    row(
        "6a",
        "seller's fault, day 0 to " + limits.refundDays() + " (shipped counts as day 0)",
        sellersFault.and(within(limits.refundDays())),
        approved(FULL_REFUND, EXCHANGE).citing("damaged-refund-30", "damaged-warranty"));
    if (limits.warrantyDays().isPresent()) {
      int warranty = limits.warrantyDays().getAsInt();
      row(
          "6b",
          "seller's fault, later, inside the warranty of " + warranty + " days",
          sellersFault.and(within(warranty)),
          approved(EXCHANGE).citing("damaged-warranty"));
      row(
          "6c",
          "seller's fault, later, past the warranty of " + warranty + " days",
          sellersFault,
          Ruling.of(DENIED).citing("damaged-warranty"));
    } else {
      row(
          "6d",
          "seller's fault, later, no warranty configured",
          sellersFault,
          Ruling.of(REVIEW).citing("damaged-warranty"));
    }
    row(
        "7a",
        "personalized or earrings, reason not as expected",
        noReturn.and(because(Reason.NOT_AS_EXPECTED)),
        Ruling.of(REVIEW, REMAKE).citing("promise-recreate", "no-personalized-earrings"));
    row(
        "7b",
        "personalized or earrings",
        noReturn,
        Ruling.of(DENIED).citing("no-personalized-earrings"));
    row("8", "worn", Facts::worn, Ruling.of(DENIED).citing("unworn"));
    row(
        "9a",
        "day 0 to " + limits.refundDays() + ", or shipped",
        within(limits.refundDays()),
        approved(FULL_REFUND).alsoWhereAsked(EXCHANGE).citing("return-60", "refund-30"));
    row(
        "9b",
        "day " + (limits.refundDays() + 1) + " to " + limits.returnDays(),
        within(limits.returnDays()),
        approved(EXCHANGE, STORE_CREDIT).citing("return-60", "refund-30").drafted());
    row("9c", "later", facts -> true, Ruling.of(DENIED).citing("return-60"));
    version = versionOf(this);
  }

  private DecisionTable(List<Row> rows, Limits limits) {
    this.rows = rows;
    this.limits = limits;
    this.version = versionOf(this);
  }

  private static String versionOf(DecisionTable table) {
    return sha256(table.asMarkdown() + table.limits).substring(0, 16);
  }

  /**
   * A table of its own in which some rows are tried otherwise; it may be unsound, which {@link
   * PolicyCheck} tells.
   */
  public DecisionTable trying(Collection<RowTrial> trials) {
    List<Row> tried = new ArrayList<>(rows);
    for (RowTrial trial : trials) {
      tried.replaceAll(row -> row.id().equals(trial.row()) ? trial.of(row) : row);
      if (trial.isOff()) tried.removeIf(row -> row.id().equals(trial.row()));
    }
    return new DecisionTable(tried, limits);
  }

  /** The rows as this table runs them, first to last. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  public Limits limits() {
    return limits;
  }

  /** Total: the last row fits everything. */
  public Result decide(Facts facts) {
    List<Row> through = new ArrayList<>();
    Set<Clause> clauses = EnumSet.noneOf(Clause.class);
    for (Row row : rows) {
      if (!row.fits().test(facts)) continue;
      through.add(row);
      clauses.addAll(row.ruling().clauses());
      if (!row.passesOn()) {
        boolean exchangeAsked = facts.request() == Request.EXCHANGE;
        return new Result(through, row, row.ruling().remediesFor(exchangeAsked), clauses);
      }
    }
    throw new IllegalStateException("no row fits " + facts + ": the table is not total");
  }

  /** A hash of every row and limit: two tables of one version decide alike. */
  public String version() {
    return version;
  }

  /** The table as a page to read. */
  public String asMarkdown() {
    StringBuilder page =
        new StringBuilder(
            "| # | when | outcome | remedies | clauses |\n| --- | --- | --- | --- | --- |\n");
    for (Row row : rows) {
      Ruling ruling = row.ruling();
      page.append("| ").append(row.id()).append(" | ").append(row.when()).append(" | ");
      page.append(row.passesOn() ? "as the rows below" : ruling.outcome().word());
      if (ruling.alwaysDrafted()) page.append(", always drafted");
      page.append(" | ").append(words(ruling)).append(" | ");
      page.append(String.join(", ", ruling.clauses().stream().sorted().map(Clause::id).toList()));
      page.append(" |\n");
    }
    return page.toString();
  }

  private static String words(Ruling ruling) {
    String always =
        String.join(", ", ruling.remedies().stream().sorted().map(Remedy::word).toList());
    if (ruling.whereAsked().isEmpty()) return always;
    return always
        + "; where asked "
        + String.join(", ", ruling.whereAsked().stream().map(Remedy::word).toList());
  }

  private void row(String id, String when, Predicate<Facts> fits, Ruling ruling) {
    rows.add(new Row(id, when, fits, ruling, false));
  }

  private void passOn(String id, String when, Predicate<Facts> fits, Ruling ruling) {
    rows.add(new Row(id, when, fits, ruling, true));
  }

  private static Predicate<Facts> is(Category category) {
    return facts -> facts.category() == category;
  }

  private static Predicate<Facts> because(Reason reason) {
    return facts -> facts.reason() == reason;
  }

  private static Predicate<Facts> in(Facts.Phase phase) {
    return facts -> facts.phase() == phase;
  }

  private static Predicate<Facts> within(int days) {
    return facts -> facts.phase() == SHIPPED || facts.day() <= days;
  }

  private String hours() {
    return limits.cancelWithin().toHours() + " h";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
