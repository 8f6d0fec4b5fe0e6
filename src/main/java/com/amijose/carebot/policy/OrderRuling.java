package com.amijose.carebot.policy;

import java.util.List;
import java.util.Set;

/** What one order adds to the decision on a message. */
record OrderRuling(List<ItemDecision> items, Set<Outcome> outcomes, Set<Missing> missing) {}
