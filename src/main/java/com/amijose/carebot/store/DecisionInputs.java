package com.amijose.carebot.store;

import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.understanding.Understanding;

/** What a decision was made from; the table of its version gives the same one for it again. */
public record DecisionInputs(Understanding understanding, PolicyQuestion question) {}
