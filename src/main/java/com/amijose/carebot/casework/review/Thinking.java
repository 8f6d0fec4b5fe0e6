package com.amijose.carebot.casework.review;

import com.amijose.carebot.casework.Postbag;
import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.triage.Rethinker;
import java.util.function.Function;

/**
 * What stands between a case and its reply, without touching the world.
 *
 * @param read bytes to message
 * @param rethinker message to answer
 * @param postbag letter to frozen bytes
 */
public record Thinking(Function<RawMessage, Message> read, Rethinker rethinker, Postbag postbag) {}
