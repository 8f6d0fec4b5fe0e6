package com.amijose.carebot.understanding;

import java.util.Optional;

/**
 * One sentence of the customer's that says something about a piece or a wish, in the order of the
 * text.
 *
 * @param request what it asks for, if it asks
 * @param reason the reason it gives, if it gives one
 * @param worn it says that the piece was worn (trying on is not wearing)
 * @param customersFault it says that the customer broke it
 */
public record Statement(
    Quote words,
    Optional<Request> request,
    Optional<Reason> reason,
    boolean worn,
    boolean customersFault) {}
