package com.amijose.carebot.understanding.learned;

/** A sentence and where it stands: {@code text} is exactly {@code [start, end)} of the whole. */
public record Sentence(String text, int start, int end) {}
