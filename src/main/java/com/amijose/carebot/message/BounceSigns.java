package com.amijose.carebot.message;

import com.amijose.carebot.message.MachineWords.Sign;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises mail that says another mail was not delivered: by the structure of RFC 3464 and RFC
 * 6522, else by sender, subject, wording and the returned copy taken together.
 */
final class BounceSigns {
  private static final int ENOUGH = 4;
  private static final int LOOKED_AT = 6000;

  private static final Pattern SENDER =
      Pattern.compile(
          "mail(?:er)?[ ._-]?(?:delivery )?(?:daemon|administrator|subsystem|system)|mail delivery|"
              + "delivery (?:subsystem|system|status|notification)|postmaster|post[_-]master|internet mail delivery|"
              + "mail transfer|(?:content|mail)[ -]?filter|email gateway|returned mail|mta[ ._-]?admin|mailadmin|"
              + "microsoft exchange|system administrator|systemadministrator|administrateur syst|mail gateway|bounce");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)undeliver|unzustellbar|undelivrable|non[ -]?deliver|not? (?:be )?deliver|non remis|"
              + "non distribu|no (?:se )?(?:puede|pudo|ha podido|entreg)\\p{L}*|não (?:foi )?(?:entreg|pôde)\\p{L}*|"
              + "mancat\\p{L}* (?:recapito|consegna)|onbestelbaar|niet (?:worden )?(?:bezorgd|afgeleverd)|"
              + "olevererbar|ej levererat|kunne ikke leveres|uleverbar|недостав\\p{L}*|не доставлен\\p{L}*|"
              + "nie (?:można|udało|dostarcz)\\p{L}*|nedoruč\\p{L}*|teslim edilem\\p{L}*|kézbesíthetetlen|"
              + "退信|未送达|无法投递|配信不能|配信エラー|送信できません|전달되지|returned mail|return(?:ed)? to sender|"
              + "failure notice|fail(?:ed|ure)? (?:delivery|mail|message|to deliver|to send)|"
              + "(?:mail|message|delivery|e-?mail|sending|transport|routing) (?:is |has |was |status )?"
              + "(?:failed|failure|failing|error|problem|delayed|denied|rejected|bounced|refused|blocked|notification)|"
              + "delivery (?:report|unsuccessful|incomplete|status)|status notification|could ?n[o']t (?:be )?(?:send|sent|deliver)|"
              + "unable to (?:deliver|send)|mail system error|user unknown|unknown (?:user|address|recipient)|"
              + "rejected mail|mail rejected|bounce|échec|zustellung|zustellbenachrichtigung|fehlgeschlagen|"
              + "rejet|rebot|warning: (?:could not|message)|error (?:sending|delivering|de entrega)|message status|"
              + "nondeliverable|ndn:|ndr:|mail not delivered|quota exceeded|mailbox (?:full|over)");
  private static final Pattern WORDING =
      Pattern.compile(
          "(?:could|can|was|were|has|have|is|been)(?:n[o']t| not|not)(?: yet)? (?:be |been |able to |able )?(?:\\p{L}+ )?"
              + "(?:deliver|sent|send|relay|reach|processed|accept)\\p{L}*"
              + "|unable to deliver|wasn't able to deliver|failed to deliver|delivery (?:has |to |of |attempt)?\\p{L}* ?(?:failed|failure|fail|failing)"
              + "|undeliverable|undelivered|fail(?:ed|ure) (?:permanently|addresses|recipients)|permanent(?:ly)? (?:fatal )?(?:error|failure|failed)"
              + "|did not reach the following|following (?:address|recipient)\\p{L}*.{0,40}(?:fail|error|reject|problem)"
              + "|(?:had|have) (?:permanent|transient|temporary) (?:fatal )?(?:delivery )?errors?|no longer (?:exists|valid|available|in use)"
              + "|retry timeout exceeded|giving up|message (?:is |was |has been )?(?:rejected|refused|blocked|returned)"
              + "|unzustellbar|nicht zugestellt|konnte nicht|n'a pas pu être|n'a pu être|no (?:se )?(?:pudo|ha podido|puede) (?:ser )?entreg\\p{L}*"
              + "|não (?:foi|pôde) .{0,20}entreg\\p{L}*|impossibile (?:recapitare|consegnare)|niet (?:worden )?(?:bezorgd|afgeleverd)"
              + "|не (?:было|может быть|удалось) .{0,20}доставл?\\p{L}*|配信できません|送信できません|届けることができません|無法|无法");
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?<!\\d)(?:4\\d\\d|5\\d\\d)[ -](?:\\d\\.\\d{1,3}\\.\\d{1,3}|[a-z<#(\\[])|(?<!\\d)[45]\\.\\d\\.\\d{1,2}(?!\\d)"
              + "|user unknown|unknown user|no such (?:user|mailbox|recipient|address|account)|mailbox (?:is )?(?:full|unavailable|not found|disabled|exceeded)"
              + "|(?:over|exceeded) (?:the |his |her |their )?(?:\\p{L}+ )?quota|quota exceeded|host (?:unknown|not found)|recipient (?:address )?(?:rejected|unknown)"
              + "|does not (?:exist|have)|doesn't have|not listed in|no mailbox here|address (?:rejected|error)|relay(?:ing)? denied"
              + "|connection (?:timed out|refused)|invalid (?:recipient|mailbox|address)|account (?:is )?(?:disabled|inactive|has been)");
  private static final Pattern COPY =
      Pattern.compile(
          "(?m)^[\\s>|]{0,3}(?:received: (?:from|by) |return-path: ?<|message-id: ?<)"
              + "|(?:copy of|headers? (?:of|from|for)|text of|content of) (?:the |your )?(?:original |returned |undelivered )?(?:message|mail)"
              + "|below this line|original (?:message|mail) (?:follows|is|was|header|attached|below)|unsent message|returned message"
              + "|message header follows");
  private static final Pattern STATUS_FIELDS =
      Pattern.compile(
          "(?m)^(?:final-recipient|reporting-mta|diagnostic-code|x-postfix-queue-id): ");

  private BounceSigns() {}

  static boolean isBounce(KindRecognizer.Traits mail) {
    if (mail.types().contains(" message/delivery-status ")) return true;
    if (mail.types().contains(" message/global-delivery-status ")) return true;
    if (mail.types().startsWith(" multipart/report;delivery-status ")) return true;
    if (mail.header().has("x-failed-recipients")) return true;
    return isHumanThread(mail) ? false : weigh(mail) >= ENOUGH;
  }

  /** Somebody answers or forwards a bounce: the words are then what they quote. */
  private static boolean isHumanThread(KindRecognizer.Traits mail) {
    return !isServer(mail) && !mail.subject().isOwn();
  }

  private static int weigh(KindRecognizer.Traits mail) {
    int outside = weighOutside(mail);
    String text = head(mail.text()).toLowerCase(Locale.ROOT);
    boolean status = STATUS_FIELDS.matcher(text).find();
    // Words alone are never enough, and looking for them costs more than all the rest.
    if (outside == 0 && !status) return 0;
    Voice voice = Voice.of(mail.newText().isEmpty() ? mail.text() : mail.newText());
    boolean refused = voice.says(Sign.REFUSED) && !voice.says(Sign.MINE);
    boolean wording = refused || WORDING.matcher(text).find();
    boolean cause = CAUSE.matcher(text).find();
    boolean subject = SUBJECT.matcher(mail.subject().text()).find();
    int weight = outside;
    if (wording) weight++;
    if (refused) weight++;
    if (cause) weight++;
    if (wording && COPY.matcher(text).find()) weight++;
    if (status) weight += 2;
    // Servers say nothing of themselves; a customer whose parcel was not delivered does.
    if (!isServer(mail) && voice.isPersonal()) weight -= 2;
    // Away notices come with a null return path too; without a word of delivery it is none.
    return wording || cause || subject ? weight : 0;
  }

  private static boolean isServer(KindRecognizer.Traits mail) {
    return KindRecognizer.isDaemon(mail.localPart()) || mail.hasNullReturnPath();
  }

  private static int weighOutside(KindRecognizer.Traits mail) {
    int weight = 0;
    String from = mail.fromField();
    if (KindRecognizer.isDaemon(mail.localPart())) weight += 3;
    else if (from.isBlank() || from.equals("<>") || SENDER.matcher(from).find()) weight += 2;
    if (mail.hasNullReturnPath()) weight += 2;
    if (SUBJECT.matcher(mail.subject().text()).find()) weight += 2;
    boolean copy =
        mail.types().contains(" message/rfc822 ") || mail.types().contains("rfc822-headers");
    if (copy) weight++;
    if (mail.types().startsWith(" multipart/report")) weight++;
    return weight;
  }

  private static String head(String text) {
    return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
  }
}
