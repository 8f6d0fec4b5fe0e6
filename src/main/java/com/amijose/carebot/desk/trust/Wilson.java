package com.amijose.carebot.desk.trust;

/**
 * How low a share may really be when only some trials were seen: the lower end of Wilson's interval
 * at 95 % (two-sided).
 */
public final class Wilson {
  /** The standard normal's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  private static final double Z2 = Z * Z;

  private Wilson() {}

  /** 0 where nothing was seen. */
  public static double lower(long successes, long trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials);
    }
    if (trials == 0) return 0;
    double share = (double) successes / trials;
    double centre = share + Z2 / (2 * trials);
    double spread = Z * Math.sqrt((share * (1 - share) + Z2 / (4 * trials)) / trials);
    return Math.max(0, (centre - spread) / (1 + Z2 / trials));
  }

  /**
   * How many more successes without a failure lift the bound over {@code level}.
   *
   * @param level from 0 to below 1
   */
  public static long missing(long successes, long trials, double level) {
    if (!(level >= 0 && level < 1)) throw new IllegalArgumentException("no level: " + level);
    if (lower(successes, trials) > level) return 0;
    long least = 0;
    long most = 1;
    while (lower(successes + most, trials + most) <= level) {
      least = most;
      most *= 2;
    }
    while (most - least > 1) {
      long middle = (least + most) / 2;
      if (lower(successes + middle, trials + middle) > level) most = middle;
      else least = middle;
    }
    return most;
  }
}
