package com.amijose.carebot.desk;

import java.util.Optional;

/** Who is behind a browser's cookie. */
public interface Sessions {
  String COOKIE = "carebot";

  /** Nobody where the token is unknown, over, or its person may not come in any more. */
  Optional<SignedIn> find(String token);
}
