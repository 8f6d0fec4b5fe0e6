package com.amijose.carebot.casework.review;

import com.amijose.carebot.casework.Amendment;

/** Putting another text in place of a reply; each is one transaction. */
public interface Rewrites {

  /** A person's own words take the draft's place. */
  Acted amend(Amendment amendment);

  /** The case was decided anew, and a new draft takes the place of the old one. */
  Acted redraft(Redraft redraft);

  /** Keeps what a person types, until it is sent off; empty words are forgotten. */
  void keepTyped(long caseId, String person, CaseFile.Typed typed);
}
