package com.amijose.carebot.message;

import java.util.Optional;

/** The fields of the shop's contact form besides its message field, which is the new text. */
public record ContactForm(Optional<String> name, Optional<EmailAddress> email) {}
