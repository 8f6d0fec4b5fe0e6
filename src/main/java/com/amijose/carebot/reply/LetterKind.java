package com.amijose.carebot.reply;

import com.amijose.carebot.policy.Decision;
import com.amijose.carebot.policy.ItemDecision;
import com.amijose.carebot.policy.Remedy;
import com.amijose.carebot.understanding.Request;
import java.util.Locale;

/** The letters that the shop writes; each has a template for text and one for HTML. */
enum LetterKind {
  APPROVED,
  CANCELLED,
  PARTIAL,
  DENIED,
  NEEDS_INFO,
  REVIEW,
  NOT_COVERED,
  QUESTION,
  ACKNOWLEDGEMENT;

  /** The template's name without its ending, such as {@code needs-info}. */
  String template() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static LetterKind of(LetterWriter.Letter letter) {
    return letter
        .decision()
        .fold(LetterKind::ruled, unruled -> asked(letter.understanding().request().value()));
  }

  /** Whether the letter gives each item its final answer, so that approved ones may be posted. */
  boolean settlesItems() {
    return this == APPROVED || this == PARTIAL || this == NEEDS_INFO;
  }

  private static LetterKind ruled(Decision.Ruled ruled) {
    return switch (ruled.result()) {
      case APPROVED ->
          ruled.items().stream().allMatch(LetterKind::isCancelled) ? CANCELLED : APPROVED;
      case DENIED -> DENIED;
      case PARTIAL -> PARTIAL;
      case NEEDS_INFO -> NEEDS_INFO;
      case REVIEW -> REVIEW;
      case NOT_COVERED -> NOT_COVERED;
    };
  }

  private static boolean isCancelled(ItemDecision item) {
    return item.remedies().contains(Remedy.CANCEL_REFUND);
  }

  private static LetterKind asked(Request request) {
    return request == Request.QUESTION ? QUESTION : ACKNOWLEDGEMENT;
  }
}
