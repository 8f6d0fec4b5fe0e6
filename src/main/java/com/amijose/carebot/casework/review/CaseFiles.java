package com.amijose.carebot.casework.review;

import java.util.Optional;

/** The recorded cases, to look at; looking changes nothing. */
public interface CaseFiles {

  /**
   * @param person whose typed words come along
   */
  Optional<CaseFile> find(long caseId, String person);
}
