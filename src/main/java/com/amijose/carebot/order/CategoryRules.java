package com.amijose.carebot.order;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Sorts lines of orders by their name and SKU: the first rule that fits, else {@link
 * Category#STANDARD}.
 */
public record CategoryRules(List<Rule> rules) {

  /** Fits where the pattern is found in {@code title + " " + sku}, in any case. */
  public record Rule(Category category, Pattern pattern) {
    /**
     * @throws java.util.regex.PatternSyntaxException where {@code regex} is none
     */
    public static Rule of(Category category, String regex) {
      return new Rule(
          category, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  /** The policy page's default, by the name of the line. */
  public static final CategoryRules BY_NAME =
      new CategoryRules(
          List.of(
              Rule.of(
                  Category.EXTRA,
                  "\\b(gift[ -]?(wrap(ping)?|box|bag|message|note)|engraving (fee|charge|service)|tip|gratuity"
                      + "|(shipping|delivery|package|route) (protection|insurance))\\b"),
              Rule.of(Category.GIFT_CARD, "\\b(e-?)?gift[ -]?(card|voucher|certificate)s?\\b"),
              Rule.of(
                  Category.PERSONALIZED, "\\b(personali[sz]ed|engraved|custom(i[sz]ed|-made)?)\\b"),
              Rule.of(
                  Category.EARRINGS,
                  "\\b(ear-?rings?|studs?|hoops?|hugg(ie|y|ies)s?|threaders?)\\b")));

  public CategoryRules {
    rules = List.copyOf(rules);
  }

  public Category categoryOf(String title, String sku) {
    String text = title + " " + sku;
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(text).find())
        .map(Rule::category)
        .findFirst()
        .orElse(Category.STANDARD);
  }
}
