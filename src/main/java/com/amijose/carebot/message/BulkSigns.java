package com.amijose.carebot.message;

import com.amijose.carebot.message.MachineWords.Sign;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises mailings, newsletters and list mail (RFC 2369, RFC 2919, RFC 8058). */
final class BulkSigns {
  private static final List<String> LIST_FIELDS =
      List.of(
          "list-id",
          "list-unsubscribe",
          "list-unsubscribe-post",
          "list-post",
          "list-help",
          "list-subscribe",
          "list-owner",
          "list-archive",
          "x-mailing-list",
          "x-campaign",
          "x-campaignid",
          "x-campaign-id",
          "x-mailchimp-campaign",
          "x-csa-complaints",
          "x-mc-user",
          "x-list");
  private static final Pattern FOOTER =
      Pattern.compile(
          "unsubscribe|abbestellen|abmelden|se désabonner|désinscri\\p{L}*|darse de baja|cancelar (?:la )?suscripción|annulla (?:l')?iscrizione|uitschrijven|avregistrera|afmeld|wypisz|отписаться|manage (?:your )?(?:email )?preferences|退订");
  private static final Pattern MAILING =
      Pattern.compile(
          "you (?:receive|are receiving|received|got) this (?:e-?mail|message|letter|newsletter)|view (?:this )?(?:e-?mail )?in (?:your )?browser|im browser (?:ansehen|öffnen)|newsletter|version en ligne|©\\s?20\\d\\d|all rights reserved|terms and conditions apply|%\\s?off");

  private static final int SHORT = 500;

  private BulkSigns() {}

  static boolean isBulk(KindRecognizer.Traits mail) {
    for (String field : LIST_FIELDS) if (mail.header().has(field)) return true;
    for (String word : KindRecognizer.keywords(mail.header().all("precedence"))) {
      if (word.equals("bulk") || word.equals("junk") || word.equals("list")) return true;
    }
    if (!mail.subject().isOwn()) return false;
    if (!mail.text().contains("http")) return false;
    String text = mail.text();
    String looked = text.length() > 40_000 ? text.substring(0, 40_000) : text;
    looked = looked.toLowerCase(Locale.ROOT);
    if (!FOOTER.matcher(looked).find() || !MAILING.matcher(looked).find()) return false;
    // Somebody who speaks of a newsletter in a few words of their own sends none.
    Voice voice = Voice.of(looked);
    return looked.length() > SHORT || !(voice.says(Sign.MINE) && voice.isConcern());
  }
}
