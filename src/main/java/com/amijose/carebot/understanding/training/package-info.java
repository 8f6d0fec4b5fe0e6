/**
 * Makes the models and measures them.
 *
 * <p>In come the corpora under {@code models/corpora}; out come the model files beside them, and
 * figures on writers that no model has seen.
 *
 * <p>Always true: the same corpora give the same bytes; a held-out writer never reaches a trainer,
 * nor a fold's own writers the fold's models.
 *
 * <p>May use the rest of {@code understanding}, {@code message}, {@code order}, and OpenNLP.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.understanding.training;
