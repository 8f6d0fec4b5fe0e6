package com.amijose.carebot.message;

import java.util.EnumMap;
import java.util.Map;

/**
 * What machines and absent people say, by idea, in the languages that customers write in. A table:
 * each phrase is the beginning of what is said, or with a $ all of it; none decides alone.
 */
final class MachineWords {
  /** An idea that a text can hold; {@link Voice} weighs them together. */
  enum Sign {
    /** Somebody is away, gone for good, or a place is closed. */
    AWAY,
    /** Until when. */
    BACK,
    /** Mail is not read, not passed on, or answered later. */
    LATER,
    /** Whom to turn to instead, or where it is urgent. */
    INSTEAD,
    /** Mail has come in. */
    RECEIVED,
    /** It will be answered. */
    PROMISE,
    /** Says of itself that no person wrote it, or that nobody reads an answer. */
    MACHINE,
    /** Mail was not delivered. */
    REFUSED,
    /** Tells the reader to do what only a notice asks for. */
    CALL,
    /** Speaks of what belongs to the reader. */
    YOURS,
    /** A person speaks of themselves. */
    MINE,
    /** Asks for something, as customers do. */
    ASKS,
    /** Tells what they did, or will do about it, as customers do. */
    TELLS,
    /** A desk with people behind it. */
    DESK,
    /** Speaks of a piece, a parcel or money, as customers do. */
    GOODS
  }

  static final Map<Sign, String> PHRASES = new EnumMap<>(Sign.class);

  static {
    PHRASES.put(
        Sign.AWAY,
        "away on,day off,days off,out sick,not at work,not working this,away this week,away for,shut for,shut until,is shut,are shut,annual shutdown,winding down,keinen zugriff,freie tage,freien tage,urlaubszeit,auf urlaub,jours de repos,días libres,giorni liberi,dias de folga,de folga,vrije dag,vrij tot,bortrejst,rejser på,på reise,lediga dagar,ledig fram,wolne dni,mam wolne,mám volno,не будет в офисе,меня не будет,в отъезде,yurt dışında,off-site,出張のため,席を外し,外出して,不在办公,正在度假,休息中,쉬는 날,out of the office,out of office,out of my office,not in the office,not in office,ooo$,away from my desk,"
            + "away from the office,away until,away till,away from work,i am away,i'm away,will be away,am currently away,"
            + "i am out$,i'm out$,i will be out$,i'll be out$,out until,out till,on leave,on annual leave,on parental leave,"
            + "on maternity leave,on paternity leave,on sick leave,on study leave,maternity cover,parental leave,"
            + "on holiday,on holidays,on vacation,on my vacation,off sick,off work,off duty,a few days off,weeks off$,months off$,"
            + "on sabbatical,sabbatical until,gone fishing,am travelling,am traveling,i'm travelling,i'm traveling,"
            + "be travelling,be traveling,attending a conference,at a conference,in court,in meetings all,do not work on,"
            + "don't work on,not working on,only work,i work part,am unavailable,be unavailable,currently unavailable,"
            + "no longer work,no longer with,no longer employed,no longer at$,has left,have left,left the company,have retired,"
            + "has retired,am retired,finished my placement,no longer in use,no longer active,no longer monitored,"
            + "no longer read,no longer used,is closed,are closed,be closed,now closed,currently closed,closed for,"
            + "closed until,closed over,closed from,closed today,offices close,stocktaking,i've moved to,have moved to,"
            + "new email address,new e-mail address,"
            + "nicht im büro,nicht im haus,nicht am platz,nicht an meinem,nicht erreichbar,nicht verfügbar,im urlaub,in urlaub,"
            + "urlaub bis,in elternzeit,im mutterschutz,abwesend,abwesenheit,außer haus,ausser haus,auf dienstreise,auf reisen,"
            + "verreist,nicht mehr für unser,nicht mehr bei uns,nicht mehr in unserem,ausgeschieden,im ruhestand,geschlossen,"
            + "betriebsferien,betriebsurlaub,krankgeschrieben,nicht mehr gelesen,nicht mehr genutzt,"
            + "en congé,en vacances,en déplacement,absent,absence du bureau,hors du bureau,indisponible,congé maternité,"
            + "congé parental,en arrêt,est fermé,sont fermé,sera fermé,seront fermé,fermeture,quitté le,quitté la,quitté l',"
            + "ne fait plus partie,ne travaille plus,n'est plus relevée,n'est plus consultée,"
            + "de vacaciones,fuera de la oficina,fuera de oficina,fuera del despacho,ausente,ausencia,de viaje,de baja,"
            + "de permiso,ya no trabaja,no trabajo ya,cerrado por,cerrada por,permanecerá cerrad,estamos cerrados,"
            + "in ferie,in vacanza,fuori ufficio,fuori sede,assente,assenza,in viaggio,in maternità,in malattia,"
            + "non lavora più,resterà chiuso,rimarrà chiuso,rimarranno chiusi,siamo chiusi,chiusura estiva,chiuso per,"
            + "de férias,fora do escritório,ausência,encontro-me ausente,estou ausente,em viagem,de licença,"
            + "já não trabalha,não trabalha mais,estamos encerrados,encerrado para,fechado para,"
            + "op vakantie,met vakantie,met verlof,afwezig,niet aanwezig,niet op kantoor,niet bereikbaar,buiten kantoor,"
            + "niet meer bij ons,werkt niet meer,niet meer werkzaam,zijn gesloten,is gesloten,uit dienst,"
            + "på semester,har semester,föräldraledig,är ledig,tjänstledig,inte på kontoret,bortrest,frånvarande,slutat på,"
            + "på ferie,holder ferie,har ferie,har fri$,barsel,i permisjon,ikke på kontoret,fraværende,bortreist,"
            + "holder lukket,sluttet i,sluttet hos,lomalla,vuosiloma,poissa,en ole toimistolla,virkavapaa,"
            + "na urlopie,nieobecn,poza biurem,na zwolnieniu,w delegacji,nie pracuje już,już nie pracuje,jest zamknięt,"
            + "čerpám dovolenou,na dovolené,na dovolenke,mimo kancelář,mimo kanceláře,nejsem v kanceláři,nepřítom,"
            + "в отпуске,в командировке,вне офиса,отсутству,не работает,больше не работа,на больничном,"
            + "у відпустці,у відрядженні,відсутн,izindeyim,izinde olac,izinliyim,ofis dışında,tatildeyim,"
            + "szabadságon,házon kívül,távol vagyok,nem tartózkodom,σε άδεια,εκτός γραφείου,απουσιάζω,"
            + "în concediu,plecat în,nu sunt la birou,u otpuski,u uredu nisam,на отпуска,на одмору,de vacances,fora de l'oficina,"
            + "בחופשה,מחוץ למשרד,في إجازة,خارج المكتب,"
            + "休業,休暇,不在に,不在と,お休みを,退職いた,出張中,出張のため,休假,出差,不在办公室,外出,年假,已离职,"
            + "휴가,출장 중,부재 중,자리를 비,퇴사");
    PHRASES.put(
        Sign.BACK,
        "until,till$,til$,back on,back in,back at,back from,back then,be back,reopen,re-open,return on,return to the,"
            + "returning,on my return,upon my return,i return,when i return,i get back,come back,from now,as of,end of the month,"
            + "bis zum,bis einschließlich,bis$,ab dem,ab oktober,wieder für sie,wieder da,wieder im,wieder erreichbar,vom$,"
            + "jusqu'au,jusqu’au,à partir du,de retour,mon retour,dès la réouverture,réouverture,du 1er,à compter,"
            + "hasta el,a partir del,mi regreso,mi vuelta,regreso,vuelvo,fino al,al mio rientro,rientr,dal 1,dal 2,riapertura,"
            + "até,retorno,regresso,volto,tot en met,tot$,vanaf,weer bereikbaar,weer terug,tillbaka,åter den,till den,"
            + "tilbage,tilbake,retur på,til og med,asti$,saakka,palaan,do dnia,do$,wracam,po powrocie,od dnia,"
            + "до$,по$,с$,вернусь,после возвращ,zpět,od$,kadar,itibaren,έως,μέχρι,până,pe$,fins,עד,حتى,"
            + "から,まで,以降,返回,回来,까지,부터");
    PHRASES.put(
        Sign.LATER,
        "answered again,answering emails,answering e-mails,get answered,be answered,be dealt with,looking after my inbox,looking after my mail,melde mich,wird beantwortet,sera traité,ne lirai pas,no leeré,leggerò la posta,saltuariamente,wordt beantwoord,volgende week beantwoord,nur sporadisch,ograniczony dostęp,не смогу ответить,お電話ください,not be read,not read,not be reading,not reading,won't be read,not being read,not be monitored,not monitored,not be checked,"
            + "not been forwarded,not be forwarded,won't be forwarded,not forwarded,been forwarded,automatically forwarded,"
            + "limited access,no access,intermittent,sporadic,be slow,be delayed,slower than,will reply,will respond,"
            + "will answer,respond to your,reply to your,reply as soon,respond as soon,get back to you,come back to you,"
            + "deal with your,read your,switched off,unable to respond,unable to reply,no email$,with no email,no wifi,"
            + "answered in the order,please update your,speak to you,"
            + "nicht weitergeleitet,nicht gelesen,wird gelesen,werde ich,beantworte,keinen zugriff,melde mich,werden bearbeitet,"
            + "prendrai connaissance,répondrai,répondrons,traiterons,traiterai,accès limité,pas accès,consulterai,"
            + "responderé,contestaré,no tendré acceso,acceso limitado,leeré,risponderò,risponderemo,leggerò,saranno lette,"
            + "accesso limitato,responderei,acesso limitado,sem acesso,lees mijn mail,niet gelezen,beantwoord,beperkt toegang,"
            + "svarar,läser inte,læst,læser ikke,svarer,leser ikke,en lue,vastaan,odpowiem,nie czyta,dostępu do,nebudu mít,"
            + "odpovím,отвечу,доступ к,відповім,yanıt,cevap,nem olvas,válaszol,θα απαντήσω,răspun,respondré,us respondr,"
            + "ご返信,ご連絡,返信は,尽快回复,回复您,회신,답장,답변");
    PHRASES.put(
        Sign.INSTEAD,
        "get in touch with the,dringendes,bitte an,sekretariat,para asuntos,fale com,is het dringend,bel dan,позвоните,急ぎの場合,代表番号,if it is urgent,if it's urgent,if your matter,if your enquiry,urgent,emergenc,can't wait,cannot wait,immediate assistance,immediate attention,in my absence,during my absence,in the meantime contact,"
            + "my colleague,contact my,please contact,please email,please e-mail,kindly direct,direct your,please direct,"
            + "please use,please write to,please speak to,please text,please telephone,please send all,send all enquiries,"
            + "write to the,reach us,covering my,for business matters,for anything,ring the,please call,please ring,dial$,"
            + "dringend,notfall,notfäll,vertret,meine kolleg,unsere kolleg,wenden sie sich,kontaktieren sie,"
            + "en cas d'urgence,urgence,vous pouvez écrire,vous pouvez joindre,vous pouvez contacter,joindre le,contacter,"
            + "urgente,urgenti,urgenze,urgentes,mi compañer,contacte,contactar,póngase en,diríjase,rivolger,contattare,la collega,"
            + "il collega,em caso de urgência,minha colega,meu colega,contactar,bij spoed,spoed,kunt u bellen,neem contact,"
            + "stuur uw,mijn collega,brådskande,kontakta,växeln,haster,kontakt$,ta kontakt,sentralbord,henvend,kiireellis,"
            + "ottakaa yhteyttä,w pilnych,pilne,proszę o kontakt,naléhav,kontaktujte,volejte,neodkladn,"
            + "срочн,обращайтесь,обратитесь,термінов,звертайтеся,acil,sürgős,keresse,forduljon,επείγ,επικοινων,urgențe,urgențe,"
            + "contactați,sunați,urgents,דחופ,לפנות,للأمور العاجلة,العاجلة,يرجى الاتصال,"
            + "御用の方,お急ぎ,緊急,ご了承,ご迷惑,代表まで,急事,紧急,请联系,请致电,급한,긴급,연락 바랍,문의");
    PHRASES.put(
        Sign.RECEIVED,
        "thanks for emailing,thank you for emailing,has been opened for you,have opened a,request was,bien arrivé,ha sido recibid,è stata ricevuta,foi recebida,wir kümmern uns,ihre nachricht ist,ihr anliegen,we've got it,reached us,arrived safely,has been logged,has been registered,has been passed to,otrzymania,wiadomość została,thank you for your e,thank you for your mess,thank you for your enq,thank you for your inq,thank you for your req,"
            + "thank you for your int,thank you for contacting,thank you for writing,thank you for getting,thank you for reaching,"
            + "thanks for your e,thanks for your mess,thanks for contacting,thanks for writing,thanks for getting in,thanks for reaching,"
            + "have received your,we received your,we've received your,we got your,have got your,been received,was received,"
            + "received a request,request has been,ticket has been,acknowledge,has landed,email has been,a ticket,"
            + "dank für ihre,dank für deine,danke für ihre,ist bei uns eingegangen,haben wir erhalten,ihre anfrage wird,ihre anfrage ist,"
            + "merci de votre,merci pour votre,merci de nous,bien reçu votre,bien reçu vos,accusé de réception,accusons réception,"
            + "gracias por,hemos recibido,hemos registrado,acuse de recibo,grazie per aver,grazie per averci,grazie per il,presa in carico,"
            + "abbiamo ricevuto,richiesta è stata,conferma ricezione,obrigado por,obrigada por,obrigado pelo,obrigado pela,recebemos,"
            + "foi registado,foi registrado,foi recebid,bedankt voor uw,bedankt voor je,in goede orde ontvangen,hebben wij ontvangen,"
            + "hebben uw,ontvangstbevestiging,tack för att du,tack för ditt,tack för ert,har tagit emot,ditt ärende,ärende har,tak for din,"
            + "takk for din,vi har modtaget,vi har mottatt,din henvendelse,kiitos viesti,kiitos yhteyden,olemme vastaanottaneet,dziękujemy za,"
            + "zostało zarejestrowane,otrzymaliśmy,potwierdzamy,děkujeme za,obdrželi jsme,přijali jsme,спасибо за ваше,ваше обращение,получили ваше,"
            + "ваш запрос,дякуємо за,mesajınız,alınmıştır,köszönjük megkeres,megkaptuk,λάβαμε,am primit,mulțumim pentru,"
            + "お問い合わせいただき,お問合せいただき,受け付けました,受付けました,受付いたしました,已收到,感谢您的来信,感谢您的邮件,문의해 주셔서,접수되었");
    PHRASES.put(
        Sign.PROMISE,
        "answer most,a little longer,longer than usual,longer than normal,as quickly as,shortly,melden uns,um ihr anliegen,vous répond,lo antes posible,te contestará,le contestará,il prima possibile,assim que possível,zo snel als,staff will,team will,agent will,be dealt with,back to you,will be reviewed,will be reviewing,being reviewed,be reviewing,will review,will respond,will reply,will get back,get back to you,will contact,be in touch,"
            + "aim to,endeavour to,endeavor to,strive to,on it$,a full response,personal response,within 24,within 48,within 1,within 2,within 3,"
            + "within 5,within one,within two,within three,working days,business days,business hours,as soon as possible,as soon as we,passed to,"
            + "come back to you,your request number,ticket number,case number,reference number,quote reference,please quote,add additional comments,"
            + "under the number,while you wait,in due course,up to 3 days,take us up,take over shortly,"
            + "ticketnummer,vorgangsnummer,wird unter,werden uns,bearbeitet,schnellstmöglich,in kürze,so bald wie,werktag,"
            + "reviendra vers vous,reviendrons vers,vous répondr,dans les meilleurs délais,dans les plus brefs,ouvrées,ouvrés,sous 24,sous 48,"
            + "te responderemos,le responderemos,en un plazo,a la brevedad,con el número,nos pondremos en,le risponderemo,ti risponderemo,"
            + "numero pratica,giorni lavorativi,al più presto,quanto prima,responderemos,responderá,maior brevidade,com o número,em breve,dias úteis,"
            + "streven ernaar,werkdagen,zo spoedig,zo snel mogelijk,nemen wij contact,återkommer,så snart,svarer dig,svarer deg,vender tilbage,"
            + "hurtigst mulig,så raskt,palaamme,mahdollisimman pian,odpowiemy,pod numerem,najszybciej,jak najszybciej,odpovíme,co nejdříve,"
            + "ответим,в ближайшее,под номером,відповімо,en kısa sürede,hamarosan,mielőbb,σύντομα,το συντομότερο,cât mai curând,"
            + "営業日以内,担当者より,追って,尽快,工作日内,빠른 시일,순차적으로");
    PHRASES.put(
        Sign.MACHINE,
        "please don't reply,please do not reply,do not reply to,automatically forwarded,to have it delivered,message has been held,message is waiting,has been held,on hold,to manage who,has been marked as solved,has been solved,digest,tentatively,on behalf of,this is an automat,this is an auto,automatically generated,automatic message,automated message,automated response,automated reply,"
            + "automatic response,automated email,auto-generated,auto generated,autogenerated,computer generated,system generated,"
            + "do not reply to this,don't reply to this,not reply to this,do not respond to this,do not answer unless,not monitored,unmonitored,"
            + "cannot receive,can't receive replies,cannot accept,send-only,virtual assistant,sent automatically,automatically sent,"
            + "tentatively accepted,declined this inv,accepted this inv,declined the meeting,accepted the meeting,has accepted your inv,"
            + "deleted without being read,no delivery notification was sent,was generated by,was sent by an auto,"
            + "confirm that you are a person,guest list,protected from spam,awaiting moderat,held until,list moderator,mailing list submissions,this mailbox is not,this inbox is not,"
            + "subscription confirm,non-members,"
            + "automatisch generiert,automatisch erstellt,automatisch versandt,automatisch erzeugt,automatische antwort,automatische nachricht,"
            + "nicht auf diese,nicht überwacht,antworten sie nicht,wurde am,message automatique,réponse automatique,généré automatiquement,envoyé automatiquement,"
            + "ne pas répondre,a été lu le,mensaje automático,respuesta automática,generado automáticamente,no responda,fue leído,"
            + "messaggio automatico,risposta automatica,generato automaticamente,non rispondere,mensagem automática,resposta automática,gerada automaticamente,"
            + "não responda,automatisch bericht,automatisch antwoord,automatisch gegenereerd,automatisch verzonden,niet beantwoorden,automatiskt svar,"
            + "automatiskt meddelande,automatiskt genererat,automatisk svar,automatisk gener,automaattinen,wiadomość automatyczna,wygenerowan,"
            + "prosimy nie odpowiadać,automatická odpověď,automaticky vygenerov,автоматическ,не отвечайте на,автоматичн,otomatik,automatikus,"
            + "αυτόματ,mesaj automat,自動送信,自動返信,自動応答,自動的に,送信専用,自动回复,自动发送,请勿回复,请不要直接回复,자동으로,자동 응답,발신 전용");
    PHRASES.put(
        Sign.REFUSED,
        "a virus was found,virus found,message was not,not get through,nicht gefunden,fehler beim senden,impossible de remettre,boîte aux lettres,failed to deliver,delivery has been delayed,not delivered,not been delivered,was not delivered,not be delivered,undeliverable,undelivered,was blocked,been blocked,was rejected,been rejected,"
            + "been refused,was refused,was returned,was stopped,could not deliver,couldn't deliver,unable to deliver,couldn't be delivered,wasn't delivered,"
            + "did not reach,could not be reached,no such mailbox,no such user,user unknown,mailbox unavailable,mailbox is full,mailbox full,over quota,"
            + "exceeds the size,too large,due to policy,delivery error,delivery failure,address not found,recipient rejected,"
            + "nicht zugestellt,nicht zustellbar,unzustellbar,konnte nicht erreicht,n'a pas pu être,non distribu,non remis,"
            + "no ha podido ser,no pudo ser entreg,no se pudo entreg,no se ha podido,devuelto,no fue entreg,buzón está llen,"
            + "non è stato consegnato,mancata consegna,impossibile consegnare,casella inesistente,casella piena,não foi entregue,não pôde ser entregue,"
            + "niet worden afgeleverd,onbestelbaar,niet worden bezorgd,kunde inte levereras,kunne ikke leveres,ei voitu toimittaa,nie została dostarczona,"
            + "nie można dostarczyć,nebylo možné doručit,nedoručiteln,не было доставлено,не доставлено,не удалось доставить,teslim edilemedi,"
            + "nem kézbesíthet,δεν παραδόθηκε,nu a putut fi livrat,配信できません,送信できません,宛先不明,被退回,无法投递,退信,전달되지");
    PHRASES.put(
        Sign.CALL,
        "click,sign in,log in,track it,track your,view your,view it,view request,confirm your address,activate your,manage your,expires in,valid for,"
            + "rate it,rate the,your settings,notification settings,complete your,unsubscribe,no longer want these,is available in,now available,"
            + "help centre,help center,never share,ignore this,if it was not you,if you did not,should arrive,out for delivery,keep this message,"
            + "for your records,is attached as,is attached$,attached document,was scanned,job$,scheduled,errors$,removed$,hier klicken,"
            + "abmelden,anmelden,cliquez,se désabonner,haga clic,clicca qui,clique aqui,klik hier,klicka här,klik her,kliknij");
    PHRASES.put(
        Sign.YOURS,
        "your$,yours$,you$,ihre,ihr$,ihren,ihrer,votre,vos$,su$,sus$,tu$,tus$,vostra,vostre,sua$,seu$,uw$,je$,ditt,din$,deres,ваш,您");
    PHRASES.put(
        Sign.MINE,
        "i$,i'm$,i've$,i'd$,i'll$,my$,me$,mine$,ich$,mein,mir$,mich$,j'ai,je$,mon$,ma$,mes$,moi$,yo$,mi$,mis$,estoy,he$,puedo,quiero,"
            + "io$,mio$,mia$,mi$,sono$,ho$,eu$,meu,minha,estou,ik$,mijn,jag$,min$,mitt$,jeg$,minä,minun,jestem,mój,moja,moje,jsem,"
            + "я$,мой,моя,мне$,меня,ben$,benim,私は,私の,我的,我在,我回,저는,제가");
    PHRASES.put(
        Sign.ASKS,
        "post it,send it,return it$,bring it,drop it,can i$,could i$,may i$,can you$,could you$,would you$,will you$,can we$,could we$,i would like,i should like,we should like,i'd like,we would like to r,we would like to e,we would like the,we would like a,we would like our,we'd like,"
            + "i want,we want,i wish to,i need,we need,i expect,i require,i demand,i'd love,i am trying,what now,please advise,please don't send,please do not send,please keep,please hold,please leave,please wait,please change,please stop,please check,please refund,please cancel,"
            + "please exchange,please replace,please ship,please deliver,please send it,please send me,please send the,please send a$,please let me,"
            + "please tell,please confirm my,please confirm that,please use my,please help,just refund,refund me,take me off,unsubscribe me,"
            + "kindly confirm,reinstate,send it again,möchte,hätte gern,will den,will die,will das,bitte um,bitte senden,bitte schicken,können sie mir,können sie das,können sie bitte,könnten sie,"
            + "kann ich,geht das,je voudrais,je souhaite,j'aimerais,je veux,pouvez-vous,pourriez-vous,est-ce que,est-il possible,puis-je,"
            + "quiero,quisiera,me gustaría,puedo,podría,me pueden,pueden enviarme,pueden decirme,vorrei,voglio,posso,mi potete,potete inviar,potete rimbors,potete dirmi,potrei,è possibile,gostaria,quero,posso,podem enviar,podem dizer,podem-me,poderia,"
            + "ik wil,wil graag,kan ik,kunt u mij,graag terug,jag vill,kan jag,skulle vilja,kan ni,jeg vil,kan jeg,ønsker å,kan dere,haluaisin,haluan,"
            + "voinko,voisitteko,chciał,chcę,czy mogę,czy można,chci,chtěl,mohu,můžete mi,хочу,хотел,можно ли,можно верн,могу ли,прошу вернуть,хочу вернуть,istiyorum,"
            + "isterim,szeretn,θα ήθελα,θέλω,aș dori,vreau,vull,voldria,אני רוצה,אפשר,أريد,"
            + "お願いできますか,でしょうか,したいです,希望します,可以吗,请问,我想,我要,할 수 있나요,원합니다,싶습니다");
    PHRASES.put(
        Sign.TELLS,
        "i had$,i was$,i came$,i did$,i bought,i ordered,i tried,i opened,i wanted,i thought,i got some,was closed,were closed,was away,were away,"
            + "will sort,will do$,will try,will send,will post,will take,will drop,will bring,will pick,i'll sort,i'll do$,i'll try,i'll send,i'll post,"
            + "i'll take,i'll drop,i'll bring,i'll pick,have to wait,deal with it,speak monday,no worries,"
            + "ich war$,ich hatte,ich konnte,ich wollte,ich habe mir,ich schicke,werde ich schicken,j'étais,j'avais,je voulais,je vais,je ferai,"
            + "estaba,estuve,quería,enviaré,mandaré,ero$,avevo,volevo,manderò,spedirò,estava,queria,enviarei,ik was$,ik had$,ik stuur,jag var,jag hade,"
            + "jag skickar,jeg var,jeg havde,jeg hadde,jeg sender,byłem,byłam,miałem,wyślę,byl jsem,byla jsem,pošlu,я был,я была,я хотел,отправлю,"
            + "受け取れません,送ります,寄回,收不到");
    PHRASES.put(
        Sign.DESK,
        "our team,our small team,tiny team,small team,our staff,support staff,member of staff,member of our,an agent,our agents,our specialists,"
            + "representative,our advis,an advis,customer service,customer care,working day,business day,business hours,office hours,ticket,case number,"
            + "reference number,new case,unser team,unsere mitarbeit,kundenservice,ticketnummer,vorgangsnummer,werktag,conseiller,notre équipe,notre petite équipe,"
            + "service client,jours ouvrés,heures ouvrées,nuestro equipo,un agente,atención al cliente,días hábiles,nostro team,operatore,giorni lavorativi,"
            + "nossa equipa,nossa equipe,dias úteis,klantenservice,onze medewerker,werkdagen,kundtjänst,kundeservice,zgłoszenie,dni robocz,biuro obsługi,"
            + "служба поддержки,рабочих дн,担当者,営業日,工作日,客服,담당자,영업일");
    PHRASES.put(
        Sign.GOODS,
        "parcel,package,refund,my ring,the ring$,a ring$,this ring,new ring,ring is,ring of,rings$,necklace,bracelet,earring,pendant,chain$,chains$,clasp,charm$,charms$,brooch,studs$,hoops$,jewel,anklet,"
            + "cufflink,pearls,replacement,my order,return slip,return label,return the,exchange it,swap it,faulty,broken,cracked,scratched,"
            + "my complaint,photos,receipt$,invoice in,the box,discount,my gift,membership,stock$,"
            + "paket$,pakets,der ring$,den ring$,einen ring,mein ring,meinen ring,ringe$,ringen$,kette,armband,ohrring,erstatt,umtausch,zurückschick,zurücksend,zurückgeb,"
            + "colis,bague,collier,boucle,rembours,retourner,renvoyer,paquete,anillo,collar$,pulsera,pendientes,reembols,devolver,"
            + "pacco,anello,collana,bracciale,orecchin,rimbors,rendere,restituire,encomenda,anel$,colar$,pulseira,brinco,"
            + "pakket,ketting,oorbel,terugbetal,terugstur,paketet,halsband,örhäng,återbetal,pakken,halskæde,kjede,armbånd,ørering,refusjon,"
            + "paczk,pierścion,naszyjnik,bransolet,kolczyk,odesła,посылк,кольц,серьг,цепочк,браслет,вернуть,"
            + "yüzük,kolye,küpe,荷物,返品,返金,指輪,ネックレス,ピアス,包裹,戒指,项链,退款,退货,耳环,반품,환불,반지,목걸이");
  }

  private MachineWords() {}
}
