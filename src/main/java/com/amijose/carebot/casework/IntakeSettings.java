package com.amijose.carebot.casework;

import com.amijose.carebot.message.Party;
import java.time.Duration;

/**
 * @param owner names this process; no two ever share a name
 * @param from whom replies come from; its domain is that of their Message-IDs
 * @param ordersMaxWait how long a number above the highest known one waits for the next orders file
 *     before it counts as unknown; zero for not at all
 */
public record IntakeSettings(String owner, Party from, SafetyRules rules, Duration ordersMaxWait) {}
