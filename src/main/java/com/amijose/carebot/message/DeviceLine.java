package com.amijose.carebot.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the line that a mail program or telephone adds about itself. */
final class DeviceLine {
  private static final int LONGEST = 110;

  /** A program's own line about itself: "Sent from my …", in the order verb, preposition, thing. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?iu)[\\s\\[(*_<>\"]{0,4}(?:from my (?:i?phone|ipad|android|samsung|blackberry) ?|(?:sent|written|typed|posted|composed)(?: this)?(?: e?-?mail)? "
              + "(?:from|via|by|with|using|on)|gesendet (?:von|mit|über)"
              + "|diese (?:nachricht|e-?mail) wurde (?:von|mit) mein\\p{L}+|envoyé (?:de|depuis|à partir|avec|via)"
              + "|envoye de|enviado (?:desde|do|da|con|com|via|a partir|de)|enviat des|inviato (?:da|dal|con|tramite)"
              + "|verzonden (?:vanaf|met|via|van)|verstuurd (?:vanaf|met|via|van)|skickat från|skickat med"
              + "|sendt fra|sendt (?:via|med)|lähetetty|wysłan\\p{L}+ (?:z|za)|odesláno (?:z|ze)|odoslané z"
              + "|отправлено (?:с|из|от)|надіслано (?:з|із)|trimis de|küldve|poslano (?:z|s|sa|iz)|στάλθηκε από"
              + "|dikirim dari|được gửi từ|enviat|נשלח מ|أرسل|mobil gesendet|get outlook for|outlook für"
              + "|télécharger outlook|obtener outlook|obtenha o outlook|scarica outlook|hämta outlook"
              + "|hent outlook|download outlook|holen sie sich outlook|发自|發自|从我的|從我的).{1,70}"
              + "|.{1,30}(?:から送信| gesendet|에서 보냄|'?\\p{L}{0,6}dan gönderildi|'?\\p{L}{0,6}den gönderildi|端末から送信)[\\s.]*"
              + "|.{0,20}(?:virus-free|virenfrei|sans virus|libre de virus|privo di virus)\\b.{0,40}");

  private static final Pattern THING =
      Pattern.compile(
          "(?iu).*(?:\\bmy (?:\\p{L}+ )?[\\p{L}-]*\\d\\p{Alnum}{0,6}[\\s.)]*$|phone|ipad|ipod|mac\\b|android|samsung|galaxy|blackberry|huawei|xiaomi|redmi|nokia|htc|"
              + "sony|motorola|moto |oneplus|pixel|nexus|windows|mobil|móvil|movil|handy|tablet|mail|outlook|"
              + "gmail|yahoo|aol|proton|tutanota|thunderbird|device|gerät|appareil|dispositivo|telefon|телефон|"
              + "smart|手机|スマート|outlook|app\\b|apple|avast|\\bTab\\b|cell|treo|palm|surface|web|fairphone|"
              + "posta|puhelimest|laitteest|wireless|4g|5g|lte|spark|superhuman|\\bhey\\b|boîte).*");

  /** The first letters of the words that such a line begins with. */
  private static final Set<String> BEGINNINGS =
      MailWords.words(
          "sen,wri,typ,pos,com,fro,ges,die,env,inv,ver,ski,läh,wys,odo,ods,отп,над,tri,kül,στά,dik,"
              + "đượ,נשל,أرس,mob,get,out,tél,obt,sca,häm,hen,dow,hol,发自,發自,从我,從我,发,發,从,從");

  /** Words of such lines that begin with the thing instead. */
  private static final List<String> INSIDE =
      List.of("送信", "gesendet", "보냄", "gönderildi", "virus", "virenfrei");

  private static final Pattern BUT = Pattern.compile("[,;.:!?]\\s");

  private DeviceLine() {}

  static boolean is(String line) {
    if (line.length() > LONGEST || !isPossible(line)) return false;
    if (!DEVICE.matcher(line).matches()) return false;
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.contains("virus") || lower.contains("viren")) return true;
    // "Sent from my desk, since my telephone is broken": what counts stands before the comma.
    String head = BUT.split(line, 2)[0];
    return THING.matcher(head).matches();
  }

  /** Cheap, since it is asked of every line. */
  private static boolean isPossible(String line) {
    int begin = 0;
    while (begin < line.length() && !Character.isLetter(line.charAt(begin))) begin++;
    if (begin == line.length()) return false;
    String lower = line.toLowerCase(Locale.ROOT);
    for (int length = 1; length <= 3 && begin + length <= lower.length(); length++) {
      if (BEGINNINGS.contains(lower.substring(begin, begin + length))) return true;
    }
    for (String word : INSIDE) if (lower.contains(word)) return true;
    return false;
  }
}
