package com.amijose.carebot.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions about all cases; asking changes nothing. */
public interface CaseList {

  /** Every case in the order in which it was seen; memory does not grow with their number. */
  void forEach(Consumer<CaseRow> row);

  Optional<CaseRow> find(MessageKey key);

  /** How many cases have which ending; those without one stand under {@code open}. */
  Map<String, Long> countByEnding();

  /** Likewise by kind, too; what was never read is of the kind {@code unknown}. */
  Map<Sort, Long> countByKindAndEnding();

  /** A kind and an ending, in the contract's words. */
  record Sort(String kind, String ending) {}

  /** When the oldest case that is still to be read was seen; empty where all were read. */
  Optional<Instant> oldestOpen();
}
