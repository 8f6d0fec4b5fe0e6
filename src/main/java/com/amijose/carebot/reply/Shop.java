package com.amijose.carebot.reply;

import com.amijose.carebot.message.EmailAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What letters and slips must know of the shop.
 *
 * @param returnAddress lines of the address that returns are posted to
 * @param numberExample what an order number looks like, for a customer who is asked for it
 *     ("AJ12345")
 */
public record Shop(
    String name,
    String company,
    EmailAddress address,
    List<String> returnAddress,
    Optional<String> phone,
    ZoneId timeZone,
    String numberExample,
    String statutoryRightsLine) {
  public Shop {
    returnAddress = List.copyOf(returnAddress);
  }
}
