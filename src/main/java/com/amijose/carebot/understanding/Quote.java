package com.amijose.carebot.understanding;

/**
 * The customer's own words that show something: {@code text} stands at {@code [start, end)} of the
 * new text, or of the subject where {@code inSubject}.
 */
public record Quote(String text, int start, int end, boolean inSubject) {}
