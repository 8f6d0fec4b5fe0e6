package com.amijose.carebot.casework;

import java.time.Duration;

/**
 * When a running bot drafts what triage would send (reliability I7, I10, I19, I21).
 *
 * @param verifiedSendersOnly only a pass in our own server's Authentication-Results counts
 * @param oldest a mail that arrived longer ago is not answered without a person
 */
public record SafetyRules(SendLimits limits, boolean verifiedSendersOnly, Duration oldest) {
  public static final SafetyRules STANDARD =
      new SafetyRules(SendLimits.STANDARD, true, Duration.ofHours(72));
}
