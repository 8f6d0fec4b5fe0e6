package com.amijose.carebot.message;

/**
 * Something about a customer's mail that keeps a running bot from answering it without a person
 * (reliability I19, I20, F79 to F97).
 */
public enum Caution {
  NO_SINGLE_SENDER("it does not have exactly one plain From address"),
  PARSERS_DISAGREE("two readings of its headers disagree"),
  NULL_RETURN_PATH("its return path is empty"),
  NOT_ADDRESSED_TO_US("none of our addresses stands in To or Cc"),
  ROBOT_ADDRESS("its sender's address is one that nobody reads"),
  TOO_MANY_HOPS("it went through more than 50 servers"),
  SPAM("it is marked as spam"),
  UNDECODABLE("more than 1 % of its characters could not be decoded"),
  TEXT_AND_HTML_DIFFER("its text and its HTML do not say the same"),
  ENCRYPTED("it is encrypted"),
  AMBIGUOUS_STRUCTURE("its MIME structure can be read in two ways"),
  HIDDEN_CHARACTERS("invisible characters stand inside its words"),
  NO_TEXT("it has no text of its own"),
  TRUNCATED("it is too long to be read whole"),
  PERSONAL_ANSWER_UNWANTED("it asks for no automatic answer");

  private final String because;

  Caution(String because) {
    this.because = because;
  }

  /** The reason in plain words, to stand after "a person looks at it, since …". */
  public String because() {
    return because;
  }
}
