package com.amijose.carebot.desk.trust;

import com.amijose.carebot.triage.AnswerKind;
import java.time.Instant;
import java.util.Optional;

/**
 * One kind of answer, what people did with it, and whether it is trusted.
 *
 * @param evidence counted since the trust was last taken back, else from the beginning
 * @param standing empty where it was never turned on
 */
public record KindRecord(AnswerKind kind, Evidence evidence, Optional<Standing> standing) {

  /**
   * @param by who turned it on or off; {@code carebot} where it was taken back
   * @param because why it is off, in plain words; empty while it is on
   */
  public record Standing(boolean isOn, Instant since, String by, String because) {}

  public boolean isOn() {
    return standing.map(Standing::isOn).orElse(false);
  }
}
