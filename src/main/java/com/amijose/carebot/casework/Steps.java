package com.amijose.carebot.casework;

import com.amijose.carebot.message.Message;
import com.amijose.carebot.message.OutgoingMessage;
import com.amijose.carebot.message.RawMessage;
import com.amijose.carebot.order.OrderBook;
import com.amijose.carebot.reply.Occasion;
import com.amijose.carebot.triage.Verdict;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The pure steps between a claimed message and its filing.
 *
 * @param read bytes to message
 * @param triage message to verdict
 * @param write a mail of ours to its bytes
 */
public record Steps(
    Function<RawMessage, Message> read,
    BiFunction<Message, Occasion, Verdict> triage,
    Function<OutgoingMessage, byte[]> write,
    OrderBook orders) {}
