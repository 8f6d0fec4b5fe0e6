package com.amijose.carebot.understanding;

import java.util.regex.Pattern;

/**
 * Words by which people take back what they have just written. Which of the wishes then holds is
 * for a person to say, however sure the models are.
 */
public final class SecondThoughts {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)\\b(?:no,? wait|wait,? no|or no\\b|actually,? no\\b|scrap that|forget (?:all|what i)|on second thoughts?"
              + "|i take (?:that|it) back|or (?:just )?leave it|ignore (?:that|the above))");

  private SecondThoughts() {}

  /** Does the text hold such words? */
  public static boolean in(String newText) {
    return WORDS.matcher(newText).find();
  }
}
