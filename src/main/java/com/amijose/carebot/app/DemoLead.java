package com.amijose.carebot.app;

import com.amijose.carebot.desk.Role;
import com.amijose.carebot.desk.people.People;
import com.amijose.carebot.desk.people.People.Newcomer;
import com.amijose.carebot.desk.people.SignIn;
import java.security.SecureRandom;
import java.time.Instant;

/** Whom the demo's desk knows. */
record DemoLead(String login, String password) {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  static DemoLead addTo(People people, String domain, Instant at) {
    DemoLead lead = new DemoLead("lead@" + domain, random());
    people.addFirst(
        new Newcomer(lead.login(), "Lena Lead", Role.LEAD), SignIn.hash(lead.password()), at);
    return lead;
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int letter = 0; letter < 16; letter++) {
      if (letter > 0 && letter % 4 == 0) text.append('-');
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** Does not show the password by accident. */
  @Override
  public String toString() {
    return "DemoLead " + login;
  }
}
