package com.amijose.carebot.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whose words a subject is, by the prefixes of mail programs in many languages. */
final class SubjectLine {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^\\s*(?:\\[[^\\]]{1,40}\\]\\s*){0,3}([\\p{L}.]{1,12})(?:\\[\\d+\\]|\\(\\d+\\)|\\*\\d+|\\^\\d+)?\\s?[:：]");

  private static final Set<String> REPLY =
      MailWords.words(
          "re,aw,antw,antwort,sv,vs,odp,rif,r,ref,res,ynt,ha,vá,σχετ,απ,回复,答复,回覆,返信,"
              + "atb,ats,rep,rép,réf,bls,ad,на,отв,ответ,hl,re.,réponse,svar,yanıt,reply,تم,"
              + "رد,השב,תשובה,답장,回信");
  private static final Set<String> FORWARD =
      MailWords.words(
          "fw,fwd,wg,tr,rv,i,vl,vb,enc,doorst,pd,trs,ilt,i̇lt,転送,转发,轉寄,πρθ,továbbítás,"
              + "fs,přep,odg,переслать,пересл,fwd.,továbbítva,إعادة توجيه,vidarebefordrat,"
              + "videresendt,전달,הועבר");

  private SubjectLine() {}

  /** {@code text} is decoded and one line. */
  static Subject of(String text) {
    Matcher prefix = PREFIX.matcher(text);
    if (!prefix.find()) return new Subject(text, Subject.Origin.OWN);
    String word = prefix.group(1).toLowerCase(Locale.ROOT);
    if (REPLY.contains(word)) return new Subject(text, Subject.Origin.REPLY);
    if (FORWARD.contains(word)) return new Subject(text, Subject.Origin.FORWARD);
    return new Subject(text, Subject.Origin.OWN);
  }
}
