package com.amijose.carebot.desk;

import java.util.Locale;

/** What somebody of the team may do; each includes those before it. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Acts on cases. */
  AGENT,
  /** Also people, policy, templates, trust and the brake. */
  LEAD;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for a word that is no role's
   */
  public static Role of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) return role;
    }
    throw new IllegalArgumentException("no role: " + word);
  }
}
