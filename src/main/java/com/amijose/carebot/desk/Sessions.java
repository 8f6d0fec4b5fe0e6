package com.amijose.carebot.desk;

import java.time.Duration;
import java.util.Optional;

/** Who is behind a browser's cookie. */
public interface Sessions {
  String COOKIE = "carebot";

  /** Without any use. */
  Duration IDLE = Duration.ofHours(12);

  /** However busy. */
  Duration LONGEST = Duration.ofDays(7);

  /** Nobody where the token is unknown, over, or its person may not come in any more. */
  Optional<SignedIn> find(String token);
}
