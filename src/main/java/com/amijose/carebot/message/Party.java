package com.amijose.carebot.message;

import java.util.Optional;

/**
 * Somebody in a From or Reply-To field: the address and, where there is one, the display name
 * (decoded, one line).
 */
public record Party(EmailAddress address, Optional<String> name) {}
