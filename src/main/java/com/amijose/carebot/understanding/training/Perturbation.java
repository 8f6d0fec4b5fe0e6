package com.amijose.carebot.understanding.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A change to a mail that means nothing; the decision about it must stay as it was. */
public enum Perturbation {
  CASE("other case"),
  TYPOS("typing errors"),
  GREETING("a greeting more"),
  HTML("HTML instead of text"),
  SIGNATURE("a signature"),
  QUOTED_TAIL("a quoted tail"),
  SPELLING("American for British spelling");

  private static final String TAIL =
      "On Mon, 3 Jun 2024 at 10:02, Customer Care <care@shop.example> wrote:\n"
          + "> Thank you for your order. If a piece arrives damaged or you change your mind,\n"
          + "> you can return or exchange it; to cancel, write before it is shipped.";
  private static final String HEADED_TAIL =
      "From: Customer Care <care@shop.example>\nSent: Monday, 3 June 2024 10:02\nTo: Sam\n"
          + "Subject: Your order\n\nThank you for your order. A return or refund is possible within\n"
          + "30 days. Is anything broken or missing? Tell us.";

  private static final Map<Pattern, String> AMERICAN = american();

  private final String inWords;

  Perturbation(String inWords) {
    this.inWords = inWords;
  }

  /**
   * A mail as a mail program would send it.
   *
   * @param html the body is to be sent as HTML, not as text
   */
  public record Letter(String subject, String body, boolean html) {}

  public String inWords() {
    return inWords;
  }

  /** The word of the JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private List<Letter> changed(LabelledMail mail) {
    String body = mail.body();
    return switch (this) {
      case CASE -> texts(mail, body.toLowerCase(Locale.ROOT), body.toUpperCase(Locale.ROOT));
      case TYPOS -> texts(mail, withTypos(body, 60), withTypos(body, 37));
      case GREETING ->
          texts(mail, "Hello,\n\n" + body, "Good morning, I hope this finds you well.\n\n" + body);
      case HTML -> List.of(new Letter(mail.subject(), body, true));
      case SIGNATURE ->
          texts(
              mail,
              withEnd(body, "-- \nSam Lee\nTel: 01632 960 118"),
              withEnd(body, "Many thanks\nSam"),
              withEnd(body, "Sent from my iPhone"));
      case QUOTED_TAIL -> texts(mail, body + "\n\n" + TAIL, body + "\n\n" + HEADED_TAIL);
      case SPELLING -> List.of(new Letter(american(mail.subject()), american(body), false));
    };
  }

  private static List<Letter> texts(LabelledMail mail, String... bodies) {
    return Stream.of(bodies).map(body -> new Letter(mail.subject(), body, false)).toList();
  }

  /** The mail as it stands. */
  public static Letter plain(LabelledMail mail) {
    return new Letter(mail.subject(), mail.body(), false);
  }

  /** The mail with this change; nothing where the change finds nothing to change. */
  public List<Letter> of(LabelledMail mail) {
    List<Letter> letters = new ArrayList<>(changed(mail));
    letters.removeIf(plain(mail)::equals);
    return letters;
  }

  /** Below what was written now and above what is quoted, where a program puts it. */
  private static String withEnd(String body, String end) {
    String written = NewWords.of(body);
    return written + "\n\n" + end + "\n" + body.substring(body.indexOf(written) + written.length());
  }

  /** Two letters swapped inside a word, now and then, always at the same places. */
  private static String withTypos(String body, int every) {
    StringBuilder typed = new StringBuilder(body);
    for (int i = every; i + 2 < typed.length(); i += every) {
      boolean inside =
          Character.isLetter(typed.charAt(i - 1))
              && Character.isLetter(typed.charAt(i))
              && Character.isLetter(typed.charAt(i + 1))
              && Character.isLetter(typed.charAt(i + 2));
      if (!inside) continue;
      char letter = typed.charAt(i);
      typed.setCharAt(i, typed.charAt(i + 1));
      typed.setCharAt(i + 1, letter);
    }
    return typed.toString();
  }

  private static String american(String text) {
    String out = text;
    for (Map.Entry<Pattern, String> word : AMERICAN.entrySet()) {
      Matcher found = word.getKey().matcher(out);
      if (found.find()) out = found.replaceAll(word.getValue());
    }
    return out;
  }

  private static Map<Pattern, String> american() {
    Map<Pattern, String> all = new LinkedHashMap<>();
    String pairs =
        "olour=olor,avourite=avorite,ewellery=ewelry,ancelled=anceled,ancelling=anceling,"
            + "pologise=pologize,ersonalise=ersonalize,ealise=ealize,rganise=rganize,ecognise=ecognize,"
            + "atalogue=atalog,entre\\b=enter,\\bgrey=gray,\\bGrey=Gray,heque\\b=heck,labelled=labeled,"
            + "travelling=traveling,odour=odor,onour=onor,eighbour=eighbor,umour=umor,efence=efense,"
            + "licence=license,\\bprogramme=program,luminium=luminum,artefact=artifact,\\bmould=mold,"
            + "fulfil\\b=fulfill,\\btyre=tire,plough=plow,sceptical=skeptical,whilst=while,learnt=learned";
    for (String pair : pairs.split(",")) {
      int equals = pair.indexOf('=');
      all.put(Pattern.compile(pair.substring(0, equals)), pair.substring(equals + 1));
    }
    return all;
  }
}
