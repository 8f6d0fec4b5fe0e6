package com.amijose.carebot.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A sentence for the next page of a session; forgotten when it is read, or by a restart. */
final class Notices {
  private static final int MOST = 1_000;

  private final Map<String, String> waiting =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > MOST;
            }
          });

  void leave(String session, String sentence) {
    waiting.put(session, sentence);
  }

  Optional<String> take(String session) {
    return Optional.ofNullable(waiting.remove(session));
  }
}
