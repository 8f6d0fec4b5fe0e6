package com.amijose.carebot.message;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address as a person may be recognised by it. Two addresses are the same only as {@code
 * reliability} I26 says: domain by its A-label in lower case, local part without case only where
 * both are pure ASCII, no folding of dots or plus signs, and nothing that is not ASCII is ever the
 * same as anything.
 */
public record EmailAddress(String local, String domain) {

  public EmailAddress {
    if (local.isBlank() || domain.isBlank()) {
      throw new IllegalArgumentException("an address needs a local part and a domain");
    }
  }

  /**
   * The address in {@code text} ("jo@example.test"), trimmed; empty where it is not exactly one
   * plain address.
   */
  public static Optional<EmailAddress> parse(String text) {
    String trimmed = text.strip();
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || at == trimmed.length() - 1 || trimmed.length() > 320) return Optional.empty();
    String local = trimmed.substring(0, at);
    String domain = trimmed.substring(at + 1);
    if (trimmed.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == 0x7f))
      return Optional.empty();
    return aLabel(domain).map(ascii -> new EmailAddress(local, ascii));
  }

  /** Is this the same person's address? */
  public boolean isSameAs(EmailAddress other) {
    return isAscii(local)
        && isAscii(other.local)
        && domain.equals(other.domain)
        && lower(local).equals(lower(other.local));
  }

  /**
   * One spelling for all that are the same, to look up by; addresses that are the same as none keep
   * their own.
   */
  public String key() {
    return (isAscii(local) ? lower(local) : local) + "@" + domain;
  }

  /**
   * Whether it is a plain ASCII dot-atom (RFC 5322 §3.2.3), the only form that is written to
   * without a person.
   */
  public boolean isPlain() {
    return local.matches("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
        && domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }

  private static Optional<String> aLabel(String domain) {
    try {
      String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
      return ascii.isBlank() ? Optional.empty() : Optional.of(lower(ascii));
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String lower(String ascii) {
    return ascii.toLowerCase(Locale.ROOT);
  }
}
