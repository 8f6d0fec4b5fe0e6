package com.amijose.carebot.triage;

/** Which kinds of answers a lead has allowed to go out by themselves; a dry run knows of none. */
public interface TrustedKinds {
  TrustedKinds NONE = kind -> false;

  boolean includes(AnswerKind kind);
}
