package com.amijose.carebot.app;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.OutgoingMessage;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.triage.Known;
import com.amijose.carebot.triage.Rethinker;
import com.amijose.carebot.triage.Verdict;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the bot can do with a mail, without touching the world; all of it may be used by several
 * threads.
 *
 * @param read bytes to message
 * @param triage for what is known: message to verdict
 * @param rethink for what is known: message, as it was read and corrected, to answer
 * @param write a mail of ours to its bytes
 */
public record Skills(
    Function<RawMessage, Message> read,
    Function<Known, BiFunction<Message, Occasion, Verdict>> triage,
    Function<Known, Rethinker> rethink,
    Function<OutgoingMessage, byte[]> write) {}
