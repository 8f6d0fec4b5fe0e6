package com.amijose.carebot.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryRulesTest {

  @ParameterizedTest
  @CsvSource({
    "Amijose Gift Card - £50, GIFT_CARD",
    "Amijose E-Gift Card - £100, GIFT_CARD",
    "Personalized Initial Stud Earrings - Gold Vermeil, PERSONALIZED",
    "Personalised Locket, PERSONALIZED",
    "Engraved Bar Bracelet - Sterling Silver, PERSONALIZED",
    "Custom Star Map Pendant, PERSONALIZED",
    "Celeste Threader Earrings - Gold Vermeil, EARRINGS",
    "Ines Huggie Hoops - Gold Vermeil, EARRINGS",
    "Nova Star Studs - Sterling Silver, EARRINGS",
    "Opal Huggies, EARRINGS",
    "Engraving fee, EXTRA",
    "Gift Wrap, EXTRA",
    "Tip, EXTRA",
    "Shipping protection, EXTRA",
    "Tulip Ring, STANDARD",
    "Customs House Compass Pendant, STANDARD",
    "Studio Bangle, STANDARD",
    "Luna Crescent Necklace - Gold Vermeil / 18\", STANDARD"
  })
  void the_default_goes_by_the_name(String title, Category category) {
    assertThat(CategoryRules.BY_NAME.categoryOf(title, "")).isEqualTo(category);
  }
}
