package com.amijose.carebot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.policy.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalutationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jo Bloggs|Jo Bloggs|Hello Jo,",
        "Bloggs, Jo|Jo Bloggs|Hello Jo,",
        "JO|Jo Bloggs|Hello Jo,",
        "Zoe Muller|Zoë Müller|Hello Zoë,",
        "Mrs Jo Bloggs|Mrs. Jo Bloggs|Hello Jo,",
        "Tom Bloggs|Jo Bloggs|Hello,",
        "Bloggs|Jo Bloggs|Hello,",
        "J Bloggs|J Bloggs|Hello,",
        "<script>alert(1)</script>|Jo Bloggs|Hello,"
      })
  void the_orders_first_name_is_used_where_the_mail_bears_it_too(
      String shown, String onTheOrder, String greeting) {
    AnItem item = AnItem.called("Ring").sentTo(onTheOrder).decidedBy("1").forAPerson();
    Reply reply = ALetter.to(shown).of(item).write(Outcome.REVIEW);
    assertThat(reply.text().lines().findFirst()).contains(greeting);
  }
}
