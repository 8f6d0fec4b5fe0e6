package com.amijose.carebot.message;

/** A file to send along; the bytes are not copied and must not be changed. */
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingAttachment(String name, String type, byte[] bytes) {}
