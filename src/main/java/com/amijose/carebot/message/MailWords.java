package com.amijose.carebot.message;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words that mail programs put around other people's mail, in the languages that they are sold
 * in. A table: each word is one that a program writes, none is a customer's.
 */
final class MailWords {
  enum Label {
    FROM,
    DATE,
    TO,
    SUBJECT,
    OTHER
  }

  /** Header labels of quoted mail, in lower case, to what they stand for. */
  static final Map<String, Label> LABELS = labels();

  /** "Wrote", as it stands in the line above a quoted mail. */
  static final Set<String> WROTE =
      words(
          "wrote,writes,said,schrieb,schreef,geschreven,écrit,ecrit,écrivait,escribió,"
              + "escribio,escrito,escreveu,scritto,scrive,skrev,følgende,kirjoitti,napisał,"
              + "napisała,napisał(a),pisze,napsal,napsala,napsal(a),napísal,napísal(a),írta,"
              + "yazdı,yazmış,написал,написала,написал(а),пишет,написав,пише,написа,έγραψε,"
              + "scris,escriure,escrigué,napisao,napisala,napisao/la,napisal,kirjutas,"
              + "rakstīja,rašė,menulis,viết,geskryf,geskrywe,כתב,כתבה,كتب,写道,寫道,作成,書きました,작성,"
              + "작성함,idatzi,skrifaði,verfasste,ysgrifennodd,sulat,raksta,shkroi,เขียนว่า");

  /** How the line above a quoted mail begins: "On …". */
  static final Set<String> ON =
      words(
          "on,am,le,el,em,il,op,den,på,w,dnia,dne,dňa,dana,в,от,на,d.,ngày,pada,la,in,"
              + "at,vào,στις,ב,בתאריך,في,pe,a,um,ter,mnamo,dia,an,ar,de,mon,tue,wed,thu,fri,"
              + "sat,sun,from,am:,ven,lun,mar,mer,jeu,sam,dim,mo,di,mi,do,fr,sa,so,vs,zo,ma,"
              + "wo,vr,za");

  /** A word in the line that says "original message" or "forwarded message". */
  static final String[] MESSAGE = {
    "message",
    "messaggio",
    "mensaje",
    "mensagem",
    "missatge",
    "nachricht",
    "mail",
    "bericht",
    "meddelande",
    "besked",
    "melding",
    "meddelelse",
    "wiadomo",
    "zpráv",
    "správ",
    "сообщен",
    "повідомл",
    "viesti",
    "üzenet",
    "ileti",
    "mesaj",
    "courrier",
    "μήνυμα",
    "poruk",
    "sporočil",
    "צורפ",
    "הודעה",
    "رسالة",
    "邮件",
    "郵件",
    "メッセージ",
    "메시지",
    "원본",
    "письм",
    "correo",
    "thư",
    "pesan",
    "kiri",
    "žinut"
  };

  /** Words of which one stands beside {@link #MESSAGE} in such a line. */
  static final String[] ORIGINAL = {
    "origin",
    "ursprüng",
    "urspr",
    "forward",
    "fwd",
    "weitergeleitet",
    "transfér",
    "transmis",
    "reenviad",
    "réexpédi",
    "encaminhad",
    "inoltrat",
    "doorgestuurd",
    "oorspronkelijk",
    "vidarebef",
    "videresend",
    "oprindelig",
    "opprinnelig",
    "przekaza",
    "przesłan",
    "oryginaln",
    "pierwotn",
    "původní",
    "přeposlan",
    "pôvodn",
    "пересыл",
    "пересла",
    "исходн",
    "оригинал",
    "перенаправ",
    "välitetty",
    "alkuperäinen",
    "eredeti",
    "továbbított",
    "orijinal",
    "iletilen",
    "yönlendir",
    "asal",
    "πρωτότυπο",
    "προωθ",
    "izvor",
    "prvotn",
    "转发",
    "轉寄",
    "原始",
    "转发的",
    "転送",
    "元の",
    "전달",
    "원본",
    "מקורי",
    "מועבר",
    "أصلية",
    "reply",
    "reenvi",
    "réponse",
    "antwort",
    "respuesta",
    "isi",
    "gốc",
    "chuyển tiếp",
    "algne",
    "edasi",
    "embedded",
    "quoted"
  };

  private MailWords() {}

  /** The words of a text, parted by commas. */
  static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(",")));
  }

  private static Map<String, Label> labels() {
    Map<String, Label> all = new HashMap<>();
    put(
        all,
        Label.FROM,
        "from,von,de,da,van,fra,från,od,lähettäjä,от,от кого,від,від кого,feladó,kimden,gönderen,"
            + "mittente,remitente,expéditeur,remetente,afzender,avsändare,afsender,avsender,nadawca,"
            + "odesílatel,odosielateľ,отправитель,από,发件人,寄件者,寄件人,差出人,送信者,보낸 사람,보낸사람,보내는 사람,"
            + "발신,מאת,من,dari,từ,expeditor,de la,pošiljatelj,šalje,saatja,no,nuo,igork,frá,sender,"
            + "absender,author,autor");
    put(
        all,
        Label.DATE,
        "sent,date,gesendet,datum,envoyé,envoyé le,date d'envoi,enviado,enviado el,enviada,"
            + "enviada em,fecha,data,inviato,verzonden,verstuurd,sendt,skickat,dato,wysłano,wysłane,"
            + "odesláno,odoslané,отправлено,дата,надіслано,lähetetty,päiväys,pvm,elküldve,dátum,küldve,"
            + "gönderildi,gönderme tarihi,tarih,gönderilen,ημερομηνία,στάλθηκε,发送时间,发送日期,日期,時間,寄件日期,"
            + "送信日時,日時,日付,보낸 날짜,보낸날짜,날짜,보낸 시간,נשלח,תאריך,تاريخ,تاريخ الإرسال,dikirim,tanggal,"
            + "ngày,đã gửi,trimis,poslano,poslato,saadetud,nosūtīts,išsiųsta,sent at,time,data invio,"
            + "expédié,data wysłania,send date,dagsetning");
    put(
        all,
        Label.TO,
        "to,an,à,para,a,per,aan,til,till,do,komu,кому,vastaanottaja,címzett,kime,alıcı,"
            + "destinataire,destinatario,destinatário,empfänger,ontvanger,geadresseerde,mottagare,"
            + "modtager,mottaker,odbiorca,adresat,příjemce,получатель,προς,收件人,宛先,받는 사람,받는사람,받는이,אל,"
            + "إلى,kepada,đến,către,za,prima,saaja,kam,kam:,kas,pour,recipient,recipients");
    put(
        all,
        Label.SUBJECT,
        "subject,betreff,objet,asunto,assunto,oggetto,onderwerp,emne,ämne,temat,předmět,predmet,"
            + "тема,aihe,tárgy,konu,θέμα,主题,主旨,件名,標題,제목,נושא,الموضوع,subyek,subjek,perihal,chủ đề,"
            + "subiect,zadeva,naslov,teema,tēma,tema,assumpte,gaia,efni,sujet,re,betrifft,tema:");
    put(
        all,
        Label.OTHER,
        "cc,kopie,copie,copia,kopia,kopi,bcc,reply-to,reply to,antwort an,répondre à,organization,"
            + "organisation,newsgroups,x-mailer,message-id,importance,priority,attachments,anlagen,"
            + "pièces jointes,kopija,копия,másolat,抄送,副本,참조,bilgi,cópia,kópia,priorité,priorität,"
            + "wichtigkeit,mailed-by,signed-by,return-path,sent by,responder a,rispondi a,antwoord aan,"
            + "kopie an,message,in-reply-to,references,list-id");
    return Map.copyOf(all);
  }

  private static void put(Map<String, Label> all, Label label, String words) {
    for (String word : words.split(",")) all.putIfAbsent(word, label);
  }
}
