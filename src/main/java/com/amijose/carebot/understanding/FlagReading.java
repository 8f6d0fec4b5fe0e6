package com.amijose.carebot.understanding;

/** A flag and the words that raise it. */
public record FlagReading(Flag flag, Quote evidence) {}
