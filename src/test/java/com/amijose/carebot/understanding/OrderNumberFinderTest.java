package com.amijose.carebot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.Subject;
import com.amijose.carebot.order.Mention;
import com.amijose.carebot.order.NumberForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OrderNumberFinderTest {
  private static final NumberForm FORM = new NumberForm("AJ", 5, 5);

  /** A text, and the numbers that the customer means by it. */
  private static final String WRITTEN_IN_MANY_WAYS =
      """
      My order is AJ24817. => AJ24817
      #AJ24817 => AJ24817
      #aj24817 please => AJ24817
      aj 24817 => AJ24817
      AJ-24817 came today => AJ24817
      AJ - 24817 => AJ24817
      AJ#24817 => AJ24817
      AJ: 24817 => AJ24817
      AJ no. 24817 => AJ24817
      A.J. 24817 => AJ24817
      Aj24817, thanks => AJ24817
      (AJ24817) => AJ24817
      "AJ24817" => AJ24817
      AJ24817: the clasp broke => AJ24817
      AJ24817/broken => AJ24817
      AJ24 817 => AJ24817
      AJ248I7 is not a number => -
      AJ248O7 typed with a letter => AJ24807
      #AJ24817-F1 has shipped => AJ24817
      order 24817 => AJ24817
      Order #24817 => AJ24817
      order no. 24817 => AJ24817
      order no 24817 => AJ24817
      order number: 24817 => AJ24817
      order number is 24817 => AJ24817
      my order number was 24817, I think => AJ24817
      order nr 24817 => AJ24817
      order ref 24817 => AJ24817
      ORDER 24817 => AJ24817
      Order's 24817. => AJ24817
      purchase 24817 => AJ24817
      number: 24817 => AJ24817
      #24817 => AJ24817
      24817 is my order number => AJ24817
      24817 is me order => AJ24817
      24817 is my number => AJ24817
      24817 (order) => AJ24817
      Bestellung 24817 => AJ24817
      Bestellnummer 24817 => AJ24817
      Bestellung Nr. 24817 => AJ24817
      Auftragsnummer: 24817 => AJ24817
      pedido 24817 => AJ24817
      pedido número 24817 => AJ24817
      el pedido nº 24817 => AJ24817
      commande 24817 => AJ24817
      commande n° 24817 => AJ24817
      numéro de commande : 24817 => AJ24817
      ordine 24817 => AJ24817
      ordine numero 24817 => AJ24817
      encomenda 24817 => AJ24817
      bestelling 24817 => AJ24817
      orders AJ24817 and AJ24818 => AJ24817,AJ24818
      orders 24817 and 24901 => AJ24817,AJ24901
      AJ24817, AJ24901 => AJ24817,AJ24901
      AJ24817/AJ24901 => AJ24817,AJ24901
      AJ24817 & 24901 => AJ24817,AJ24901
      AJ24817 and again AJ24817 => AJ24817
      Please cancel 24817 now => AJ24817
      How much for a new one? 24817 => AJ24817
      The order, AJ24817, came in pieces => AJ24817
      Where is AJ99999? => AJ99999
      """;

  private static final String OTHER_NUMBERS =
      """
      Tracking AJ401992317GB says delivered => -
      Tracking number: 24817 => -
      tracking no 24817 => -
      call me on 07700 900817 => -
      My phone number is 24817 => -
      It cost £248.17 => -
      I paid 24817 yen => -
      I paid $24817 => -
      24817 € => -
      on 24.8.17 => -
      in 2024 I ordered => -
      My zip code is 24817 => -
      postcode: 24817 => -
      Roanoke, VA 24817 => -
      SKU AJ-RNG-24817 => -
      sku 24817 => -
      item no. 24817 => -
      model number 24817 => -
      invoice number 24817 => -
      Rechnung Nr. 24817 => -
      Kundennummer: 24817 => -
      ticket number: 24817 => -
      case no. 24817 => -
      account number 24817 => -
      card number 24817 => -
      return number 24817 => -
      order FH-20931 => -
      their order 20931 => -
      my Etsy order 20931 => -
      order from Fernhill, number 20931 => -
      order 248171 => -
      order 2481 => -
      AJ248171 => -
      XAJ24817 => -
      mail me at aj24817x@example.test => -
      IMG_24817.jpg => -
      flat 24817 => -
      24817-0042 => -
      The ring of order AJ24817, tracking AJ401992317GB => AJ24817
      Order AJ24817, phone 07700 900124, paid £54.00 on 12/09/2026 => AJ24817
      """;

  private static final String LEFT_ALONE =
      """
      Please cancel AJ24817, not the other order, AJ24102. => AJ24817
      It is AJ24817 (not AJ24102). => AJ24817
      Keep AJ24102 and cancel AJ24817. => AJ24817
      AJ24817 is broken. AJ24102 is fine. => AJ24817
      AJ24817 please, nothing wrong with AJ24102. => AJ24817
      Please don't touch AJ24102, only AJ24817. => AJ24817
      Ignore AJ24102, I mean AJ24817. => AJ24817
      The ring I had from you in June (AJ24668) fits like a dream, so I ordered a second, AJ25027, and its stone is loose. => AJ25027
      I loved my last order AJ24102. Now AJ24817 came broken. => AJ24817
      This is not about AJ24102. => -
      """;

  @TestFactory
  Stream<DynamicTest> a_number_is_found_however_it_is_written() {
    return cases(WRITTEN_IN_MANY_WAYS);
  }

  @TestFactory
  Stream<DynamicTest> a_number_of_another_kind_is_no_order_number() {
    return cases(OTHER_NUMBERS);
  }

  @TestFactory
  Stream<DynamicTest> an_order_that_is_not_meant_does_not_count() {
    return cases(LEFT_ALONE);
  }

  @Test
  void invisible_characters_inside_a_number_do_not_hide_it() {
    assertThat(numbers(AMessage.saying("order AJ2\u200b48\u200d17"))).isEqualTo("AJ24817");
  }

  @Test
  void wide_digits_are_digits() {
    assertThat(numbers(AMessage.saying("AJ２４８１７"))).isEqualTo("AJ24817");
  }

  @Test
  void the_own_subject_is_read_first() {
    var found =
        find(AMessage.with(new Subject("AJ24817 broken", Subject.Origin.OWN), "also AJ24818"));
    assertThat(found.mentions())
        .extracting(mention -> mention.number() + " " + mention.foundIn())
        .containsExactly("AJ24817 SUBJECT", "AJ24818 BODY");
  }

  @Test
  void a_bare_number_alone_is_a_subject() {
    var found = find(AMessage.with(new Subject("24817", Subject.Origin.OWN), "It broke."));
    assertThat(found.mentions()).hasSize(1);
  }

  @Test
  void an_answer_s_subject_counts_as_quoted() {
    var found = find(AMessage.with(new Subject("Re: AJ24817", Subject.Origin.REPLY), "Any news?"));
    assertThat(found.mentions()).extracting(Mention::foundIn).containsExactly(Mention.Where.QUOTED);
  }

  @Test
  void the_newest_quoted_mail_with_a_number_counts_where_the_new_text_has_none() {
    var found =
        find(
            AMessage.with(
                new Subject("Re: hello", Subject.Origin.REPLY),
                "Any news?",
                "no number here",
                "your order AJ24817",
                "your order AJ24102"));
    assertThat(found.mentions())
        .extracting(mention -> mention.number().value())
        .containsExactly("AJ24817");
    assertThat(found.quotedAmbiguous()).isFalse();
  }

  @Test
  void several_numbers_in_the_newest_quoted_mail_are_ambiguous() {
    var found =
        find(
            AMessage.with(
                new Subject("", Subject.Origin.OWN), "It broke.", "AJ24817 and AJ24102 are done"));
    assertThat(found.quotedAmbiguous()).isTrue();
  }

  @Test
  void quoted_numbers_are_silent_where_the_new_text_names_one() {
    var found =
        find(AMessage.with(new Subject("", Subject.Origin.OWN), "AJ24817 broke.", "AJ24102"));
    assertThat(found.mentions())
        .extracting(mention -> mention.number().value())
        .containsExactly("AJ24817");
  }

  @Test
  void ten_thousand_numbers_are_read_quickly_and_cut() {
    String text =
        IntStream.range(10_000, 20_000).mapToObj(i -> "AJ" + i).collect(Collectors.joining(" "));
    assertThat(find(AMessage.saying(text)).mentions()).hasSize(50);
  }

  @Test
  void a_shop_without_orders_takes_a_short_number_that_is_given_as_an_order_s() {
    var found =
        new OrderNumberFinder().find(AMessage.saying("order 1001 is broken"), Optional.empty());
    assertThat(found.mentions())
        .extracting(mention -> mention.number().value())
        .containsExactly("1001");
  }

  private static Stream<DynamicTest> cases(String table) {
    List<String[]> rows =
        table.lines().filter(line -> !line.isBlank()).map(line -> line.split(" => ")).toList();
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () ->
                        assertThat(numbers(AMessage.saying(row[0])))
                            .isEqualTo(row[1].equals("-") ? "" : sorted(row[1]))));
  }

  private static OrderNumberFinder.Found find(Message message) {
    return new OrderNumberFinder().find(message, Optional.of(FORM));
  }

  private static String numbers(Message message) {
    return find(message).mentions().stream()
        .map(mention -> mention.number().value())
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static String sorted(String numbers) {
    return Arrays.stream(numbers.split(",")).sorted().collect(Collectors.joining(","));
  }
}
