package com.amijose.carebot.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header vectors of RFC 3834 and its forerunners: which mail is a machine's. */
class AutomaticMailHeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: Auto-Replied",
        "Auto-Submitted: auto-replied (vacation)",
        "Auto-Submitted: (x) auto-replied",
        "Auto-Submitted: auto-replied; owner-email=\"a@b\"",
        "Auto-Submitted: auto-notified; x=y",
        "Auto-Submitted: x-future",
        "Auto-Submitted:",
        "Auto-Submitted: auto-generated\nAuto-Submitted: no",
        "Auto-Submitted: no\nAuto-Submitted: no",
        "auto-submitted: AUTO-GENERATED",
        "X-Autoreply: yes",
        "X-Autorespond: out",
        "Precedence: auto_reply",
        "Return-Path: <>",
        "Return-Path: < >",
        "Subject: Automatic reply: your mail",
        "Subject: Abwesenheitsnotiz: Ihre Nachricht",
        "Subject: =?utf-8?q?R=C3=A9ponse_automatique_=3A_bonjour?=",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
        "Content-Type: text/calendar; method=REPLY"
      })
  void these_headers_make_it_automatic(String header) {
    assertThat(Readers.mail(header, "I want to return my ring.").kind()).isEqualTo(Kind.AUTO_REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Auto-Submitted: No",
        "Auto-Submitted: no (typed by hand)",
        "Subject: hello",
        "Subject: Re: Automatic reply: your mail",
        "Subject: Fwd: Undelivered Mail Returned to Sender",
        "Subject: My parcel was not delivered",
        "Subject: Delivery failed, where is my ring?",
        "Feedback-ID: 1:user:mail",
        "Precedence: first-class",
        "Return-Path: <jo@example.test>",
        "X-Auto-Response-Suppress: All",
        "Subject: Holiday gift to return"
      })
  void these_headers_leave_it_a_customer_s(String header) {
    assertThat(Readers.mail(header, "I want to return my ring.").kind()).isEqualTo(Kind.CUSTOMER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List-Id: news <news.example.test>",
        "List-Unsubscribe: <mailto:stop@example.test>",
        "Precedence: bulk",
        "Precedence: list"
      })
  void lists_and_mailings_are_bulk(String header) {
    assertThat(Readers.mail(header, "Our offers.").kind()).isEqualTo(Kind.BULK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "customercare@amijose.com | OWN",
        "CustomerCare@AMIJOSE.com | OWN",
        "care@amijose.com | OWN",
        "anyone@amijose.com | OWN",
        "customercare@amijose.com.example.test | CUSTOMER",
        "customercare@shop.amijose.com | CUSTOMER",
        "noreply@example.test | AUTO_REPLY",
        "do-not-reply@example.test | AUTO_REPLY",
        "norah.reply@example.test | CUSTOMER"
      })
  void the_sender_s_address_can_tell(String from, Kind kind) {
    assertThat(
            Readers.read("From: " + from + "\nTo: customercare@amijose.com\n\nI return my ring.")
                .kind())
        .isEqualTo(kind);
  }
}
