package com.amijose.carebot.desk;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title of the page, without the program's name
 * @param person nobody on the pages before the sign-in
 * @param tabs those that this person may open
 * @param notice a sentence about what was just done
 */
public record Layout(
    String title,
    Optional<SignedIn> person,
    List<NavTab> tabs,
    Optional<String> notice,
    Assets assets) {

  /**
   * A tab.
   *
   * @param counted whether it shows a number of waiting things, where there are any
   */
  public record NavTab(String word, String path, boolean current, boolean counted, long count) {}

  public String csrf() {
    return person.map(SignedIn::csrf).orElse("");
  }

  /** light, dark or system. */
  public String theme() {
    return taste().theme().word();
  }

  public String keys() {
    return taste().keys() ? "on" : "off";
  }

  /** Whether a button of this role is shown. */
  public boolean may(Role least) {
    return person.map(who -> who.may(least)).orElse(false);
  }

  /** The address of a style sheet, script or picture; it changes with its content. */
  public String asset(String name) {
    return assets.address(name);
  }

  private SignedIn.Taste taste() {
    return person.map(SignedIn::taste).orElse(SignedIn.Taste.STANDARD);
  }
}
