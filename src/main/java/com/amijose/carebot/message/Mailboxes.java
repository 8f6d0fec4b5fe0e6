package com.amijose.carebot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of a From, To or Reply-To field (RFC 5322 §3.4), read strictly: what may be read in
 * two ways is no address.
 *
 * @param parties each with an address that could be read
 * @param others entries that are none: groups, routes, broken addresses
 */
record Mailboxes(List<Party> parties, int others) {
  private static final int MOST = 500;

  Mailboxes {
    parties = List.copyOf(parties);
  }

  /** {@code raw} has one char a byte; never fails. */
  static Mailboxes parse(String raw) {
    List<Party> parties = new ArrayList<>();
    int others = 0;
    for (String entry : entries(raw)) {
      if (entry.isBlank()) continue;
      Optional<Party> party = party(entry);
      if (party.isPresent() && parties.size() < MOST) parties.add(party.get());
      else others++;
    }
    return new Mailboxes(parties, others);
  }

  /** The one address, where there is exactly one and nothing else. */
  Optional<Party> single() {
    return parties.size() == 1 && others == 0 ? Optional.of(parties.get(0)) : Optional.empty();
  }

  boolean isEmpty() {
    return parties.isEmpty() && others == 0;
  }

  private static List<String> entries(String raw) {
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    boolean quoted = false;
    int comment = 0;
    for (int i = 0; i < raw.length() && entries.size() <= MOST; i++) {
      char c = raw.charAt(i);
      if (c == '\\' && (quoted || comment > 0) && i + 1 < raw.length()) {
        entry.append(c).append(raw.charAt(++i));
        continue;
      }
      if (c == '"' && comment == 0) quoted = !quoted;
      if (!quoted && c == '(') comment++;
      if (!quoted && c == ')' && comment > 0) comment--;
      if (c == ',' && !quoted && comment == 0) {
        entries.add(entry.toString());
        entry.setLength(0);
      } else {
        entry.append(c);
      }
    }
    entries.add(entry.toString());
    return entries;
  }

  private static Optional<Party> party(String entry) {
    Scan scan = new Scan(entry);
    Optional<EmailAddress> address =
        scan.angles > 1 || scan.group || scan.trailing
            ? Optional.empty()
            : EmailAddress.parse(EncodedWords.decode(scan.address()));
    return address.map(known -> new Party(known, scan.name()));
  }

  /** One entry, taken apart into what is inside the angle, quoted, commented, and bare. */
  private static final class Scan {
    private final StringBuilder bare = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private int angles;
    private boolean group;
    private boolean trailing;

    Scan(String entry) {
      boolean quoted = false;
      boolean inAngle = false;
      int depth = 0;
      for (int i = 0; i < entry.length(); i++) {
        char c = entry.charAt(i);
        StringBuilder into = depth > 0 ? comment : inAngle ? angle : bare;
        if (c == '\\' && (quoted || depth > 0) && i + 1 < entry.length()) {
          into.append(entry.charAt(++i));
        } else if (c == '"' && depth == 0 && !inAngle) {
          quoted = !quoted;
        } else if (quoted) {
          into.append(c);
        } else if (c == '(') {
          if (depth++ > 0) comment.append(c);
        } else if (c == ')' && depth > 0) {
          if (--depth > 0) comment.append(c);
        } else if (depth == 0 && c == '<') {
          inAngle = true;
          angles++;
        } else if (depth == 0 && c == '>' && inAngle) {
          inAngle = false;
        } else {
          trailing |= angles > 0 && depth == 0 && !inAngle && c > ' ';
          group |= depth == 0 && !inAngle && (c == ':' || c == ';');
          into.append(c);
        }
      }
    }

    String address() {
      return (angles == 1 ? angle : bare).toString().strip();
    }

    Optional<String> name() {
      String written = angles == 1 ? bare.toString() : "";
      String name = EncodedWords.decode(written.isBlank() ? comment.toString() : written);
      return name.isBlank() ? Optional.empty() : Optional.of(name);
    }
  }
}
