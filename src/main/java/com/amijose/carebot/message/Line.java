package com.amijose.carebot.message;

/** A line of a mail's visible text, with what its HTML says of it; plain text says nothing. */
record Line(String text, Mark mark) {

  enum Mark {
    /** Nothing but the words themselves tells what it is. */
    PLAIN,
    /** Inside an element that mail programs put quoted mail into. */
    QUOTED,
    /** The quoted mail begins here and goes on to the end. */
    REST_QUOTED,
    /** Inside an element that mail programs put a signature into. */
    SIGNATURE
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
