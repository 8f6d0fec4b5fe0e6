package com.amijose.carebot.message;

import java.util.List;
import java.util.Optional;

/**
 * What the reader must know of the shop.
 *
 * @param ownAddress the bot's own address
 * @param aliases more own addresses ("care@shop.test") and domains ("shop.test")
 * @param contactFormSenders addresses whose mail is the shop's contact form's
 * @param authservId whose Authentication-Results are believed; empty where none is configured
 */
public record ReaderSettings(
    EmailAddress ownAddress,
    List<String> aliases,
    List<String> contactFormSenders,
    Optional<String> authservId) {
  public ReaderSettings {
    aliases = List.copyOf(aliases);
    contactFormSenders = List.copyOf(contactFormSenders);
  }
}
