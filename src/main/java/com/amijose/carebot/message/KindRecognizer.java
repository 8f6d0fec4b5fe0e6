package com.amijose.carebot.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what sort of mail it is: own, bounce, auto_reply, bulk, else a customer's. What a standard
 * header says decides; without one, several weak signs of different sorts must come together.
 */
final class KindRecognizer {
  private static final Pattern ROBOT =
      Pattern.compile(
          "(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|donotreply|nicht[._-]?antworten|ne[._-]?pas[._-]?repondre|"
              + "no[._-]?responder|nao[._-]?responda|noreply|autoreply|auto[._-]?responder|autoresponse|robot|"
              + "mailbot|bounces?|notifications?|notify|alerts?)(?:[._+-].*)?|(?:root|cron|nagios|monitoring|scanner|copier|printer|fax|pbx|voicemail|backup)\\d{0,3}");
  private static final Pattern DAEMON =
      Pattern.compile("(?:mailer[._-]?daemon|mail[._-]?daemon|mdaemon)(?:[._+-].*)?");

  /** Addresses that several people, or none, sit behind. */
  private static final Pattern DESK =
      Pattern.compile(
          "(?:.*[._+-])?(?:support|help|help[._-]?desk|desk|services?|info|hello|hi|contact|contacto|contatto|kontakt|enquir(?:y|ies)"
              + "|inquir(?:y|ies)|office|customer.*|care|orders?|sales|shop|billing|accounts?|payments?|invoices?|admin|team"
              + "|messages?|jobs|careers|news|newsletter|letter|login|security|invite|tracking|digital|assistant|kunden.*|kund.*"
              + "|clientes?|client.*|assistenza|klant.*|bok|biuro|center|apoio|atencion|servicio|forum|jira|rt|tickets?"
              + "|abuse|system|gateway|filter)(?:[._+-].*)?");

  private static final Pattern LISTS =
      Pattern.compile("owner-.*|.*-(?:request|bounces?|owner)|listserv|majordomo");

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
  private static final Pattern PARAMETERS = Pattern.compile(";.*");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

  private final ReaderSettings settings;

  KindRecognizer(ReaderSettings settings) {
    this.settings = settings;
  }

  /**
   * What is known of a mail before its kind.
   *
   * @param types the media types of all parts, each between spaces
   */
  record Traits(
      HeaderBlock header,
      Optional<Party> from,
      Subject subject,
      String text,
      String newText,
      String types) {

    String localPart() {
      return from.map(party -> party.address().local().toLowerCase(Locale.ROOT)).orElse("");
    }

    String fromField() {
      return EncodedWords.decode(header.first("from").orElse("")).toLowerCase(Locale.ROOT);
    }

    /** RFC 3834 §2 and RFC 5321 §4.5.5: nobody wrote this who could be answered. */
    boolean hasNullReturnPath() {
      Optional<String> path = header.first("return-path");
      return path.isPresent() && path.get().replace(" ", "").equals("<>");
    }
  }

  Kind recognize(Traits mail) {
    if (isOwn(mail)) return Kind.OWN;
    if (BounceSigns.isBounce(mail)) return Kind.BOUNCE;
    if (AutoReplySigns.isAutomatic(mail)) return Kind.AUTO_REPLY;
    return BulkSigns.isBulk(mail) ? Kind.BULK : Kind.CUSTOMER;
  }

  private boolean isOwn(Traits mail) {
    // Only we write this field: it is our own mail, come back through a rewriting provider.
    if (mail.header.has("x-returns-ref")) return true;
    return mail.from.filter(party -> isOwnAddress(party.address())).isPresent();
  }

  boolean isOwnAddress(EmailAddress address) {
    if (address.isSameAs(settings.ownAddress())) return true;
    for (String alias : settings.aliases()) {
      String bare = alias.strip().toLowerCase(Locale.ROOT);
      boolean same =
          bare.indexOf('@') > 0
              ? EmailAddress.parse(bare).filter(address::isSameAs).isPresent()
              : address.domain().equals(bare.replace("@", ""));
      if (same) return true;
    }
    return false;
  }

  static boolean isRobot(String localPart) {
    return ROBOT.matcher(localPart).matches()
        || isDaemon(localPart)
        || LISTS.matcher(localPart).matches()
        || localPart.equals("postmaster");
  }

  static boolean isUnread(String localPart) {
    return ROBOT.matcher(localPart).matches() || LISTS.matcher(localPart).matches();
  }

  static boolean isDesk(String localPart) {
    return DESK.matcher(localPart).matches();
  }

  static boolean isNoReply(String localPart) {
    String letters = NO_LETTER.matcher(localPart).replaceAll("");
    return letters.startsWith("noreply")
        || letters.endsWith("noreply")
        || letters.contains("donotreply");
  }

  static boolean isDaemon(String localPart) {
    return DAEMON.matcher(localPart).matches();
  }

  /** Keywords of one-word fields, in lower case, without comments and parameters. */
  static List<String> keywords(List<String> values) {
    return values.stream()
        .map(v -> PARAMETERS.matcher(COMMENT.matcher(v).replaceAll(" ")).replaceAll(""))
        .map(v -> v.strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}
