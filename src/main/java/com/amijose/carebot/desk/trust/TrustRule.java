package com.amijose.carebot.desk.trust;

/**
 * From when on a kind of answer is offered to be sent by itself.
 *
 * @param level the lower bound of the share sent unedited must be above it; 0 to below 1
 * @param least so many answers of the kind must have been decided about
 */
public record TrustRule(double level, int least) {
  public static final TrustRule STANDARD = new TrustRule(0.99, 50);

  public TrustRule {
    if (!(level >= 0 && level < 1) || least < 1) {
      throw new IllegalArgumentException("no rule to trust by: " + level + ", " + least);
    }
  }

  public boolean isMetBy(Evidence evidence) {
    return evidence.decided() >= least && evidence.bound() > level;
  }

  /** How many more answers in a row must go out unedited. */
  public long missing(Evidence evidence) {
    return Math.max(
        least - evidence.decided(), Wilson.missing(evidence.unedited(), evidence.decided(), level));
  }
}
