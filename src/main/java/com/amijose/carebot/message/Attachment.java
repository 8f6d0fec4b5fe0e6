package com.amijose.carebot.message;

/**
 * A part that is not the mail's text.
 *
 * @param name the file name, one line, never a path; empty where it has none
 * @param type the media type in lower case, without parameters
 * @param bytes its decoded size
 * @param inline whether the mail shows it among its text
 */
public record Attachment(String name, String type, long bytes, boolean inline) {}
