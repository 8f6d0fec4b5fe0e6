package com.amijose.carebot.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.given.AMail;
import com.amijose.carebot.given.AnOrder;
import com.amijose.carebot.message.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy page's "Orders and people". */
class OrderMatcherTest {
  private static final AnOrder HERS =
      AnOrder.of("Nova Star Studs")
          .by("work@example.test")
          .shippedTo("Whitney Pilkington-Rhodes", "87501-2210", "US");

  @Test
  void the_address_that_ordered_is_the_customer_in_any_case() {
    assertThat(match(AMail.from("WORK@Example.test").build()))
        .isInstanceOf(OrderMatch.Matched.class);
  }

  @Test
  void another_address_is_somebody_else() {
    assertThat(match(AMail.from("w@example.test").saying("my order").build()))
        .isInstanceOf(OrderMatch.SomeoneElses.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Whitney Rhodes, Santa Fe 87501",
        "pilkington, 87501-2210",
        "PILKINGTON RHODES 87501",
        "Pílkington-Rhódes, NM 87501."
      })
  void postcode_and_surname_in_the_new_text_are_proof(String words) {
    assertThat(match(AMail.from("w@example.test").saying(words).build()))
        .isEqualTo(
            new OrderMatch.Matched(mention("AJ24817"), HERS.build(), OrderMatch.Proof.POSTCODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Whitney, 87501",
        "Rhodes, my order AJ87501",
        "Rhodes, tracking 9987501",
        "Rhodes",
        "Rhodesian, 87501"
      })
  void one_of_them_alone_is_none(String words) {
    assertThat(match(AMail.from("w@example.test").saying(words).build()))
        .isInstanceOf(OrderMatch.SomeoneElses.class);
  }

  @Test
  void the_surname_may_stand_in_the_display_name_and_the_postcode_in_the_signature() {
    Message mail =
        AMail.from("w@example.test", "W. Rhodes")
            .saying("a return")
            .signed("4 Mesa Ridge, 87501")
            .build();
    assertThat(match(mail)).isInstanceOf(OrderMatch.Matched.class);
  }

  @Test
  void quoted_mail_proves_nothing() {
    Message mail =
        AMail.from("w@example.test", "W. Rhodes")
            .saying("a return")
            .replyingTo("Re: Order", "87501 Santa Fe")
            .build();
    assertThat(match(mail)).isInstanceOf(OrderMatch.SomeoneElses.class);
  }

  @Test
  void a_double_surname_counts_by_either_part_where_people_carry_two() {
    Surname spanish = new Surname("Rocío Benavente Luque", "ES");
    assertThat(spanish.isIn("Rocio Benavente")).isTrue();
    assertThat(spanish.isIn("Rocio Luque")).isTrue();
    assertThat(spanish.isIn("Rocio")).isFalse();
    assertThat(new Surname("Mary Anne Smith", "GB").isIn("Mary Anne")).isFalse();
  }

  @Test
  void apostrophes_and_spaces_in_a_surname_do_not_matter() {
    assertThat(new Surname("Niamh O'Dowd", "GB").isIn("Niamh O Dowd")).isTrue();
    assertThat(new Surname("Niamh O’Dowd", "GB").isIn("odowd")).isTrue();
    assertThat(new Surname("Jan van der Berg", "NL").isIn("jan berg")).isTrue();
  }

  @Test
  void a_british_postcode_is_found_with_and_without_its_space() {
    assertThat(new Postcode("IP22 4AS").isIn("it is ip224as")).isTrue();
    assertThat(new Postcode("IP224AS").isIn("it is IP22 4AS")).isTrue();
    assertThat(new Postcode("IP22 4AS").isIn("it is IP22 4A")).isFalse();
    assertThat(new Postcode("").isIn("anything")).isFalse();
  }

  @Test
  void a_form_whose_two_addresses_differ_proves_nobody() {
    Message mail =
        AMail.from("mailer@shopify.test")
            .answerTo("work@example.test")
            .byForm("other@example.test")
            .build();
    assertThat(match(mail)).isInstanceOf(OrderMatch.SomeoneElses.class);
  }

  @Test
  void a_number_that_the_shop_does_not_have_is_unknown() {
    assertThat(
            matcher(HERS)
                .match(List.of(mention("AJ99999")), AMail.from("work@example.test").build()))
        .containsExactly(new OrderMatch.Unknown(mention("AJ99999")));
  }

  @Test
  void the_only_open_order_of_the_last_90_days_is_inferred() {
    OrderMatcher orders = matcher(recent("AJ1", 10), recent("AJ2", 91), recent("AJ3", 20).closed());
    assertThat(orders.infer(AMail.from("jo@example.test").build(), order -> true))
        .hasValueSatisfying(match -> assertThat(match.mention().number().value()).isEqualTo("AJ1"));
  }

  @Test
  void none_is_inferred_among_several_nor_against_the_piece_that_is_named() {
    Message mail = AMail.from("jo@example.test").build();
    assertThat(matcher(recent("AJ1", 10), recent("AJ2", 90)).infer(mail, order -> true)).isEmpty();
    assertThat(matcher(recent("AJ1", 10)).infer(mail, order -> false)).isEmpty();
    assertThat(matcher(recent("AJ1", 91)).infer(mail, order -> true)).isEmpty();
    assertThat(matcher(recent("AJ1", -1)).infer(mail, order -> true)).isEmpty();
  }

  private static AnOrder recent(String number, int daysAgo) {
    return AnOrder.of("Ring").numbered(number).placed(Duration.ofDays(daysAgo));
  }

  private static OrderMatch match(Message mail) {
    return matcher(HERS).match(List.of(mention("AJ24817")), mail).get(0);
  }

  private static OrderMatcher matcher(AnOrder... orders) {
    return new OrderMatcher(
        new ListedOrders(Arrays.stream(orders).map(AnOrder::build).toList()), AnOrder.LONDON);
  }

  private static Mention mention(String number) {
    return new Mention(new OrderNumber(number), Mention.Where.BODY);
  }
}
