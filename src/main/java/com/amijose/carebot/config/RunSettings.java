package com.amijose.carebot.config;

import com.amijose.carebot.casework.SafetyRules;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.policy.PolicyFile;
import com.amijose.carebot.desk.trust.TrustRule;
import com.amijose.carebot.mailbox.ImapSettings;
import com.amijose.carebot.outbox.SmtpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The configuration of a running bot.
 *
 * @param middle what a dry run needs, too
 * @param database a JDBC URL
 * @param probe whether the provider is tried with a mail to ourselves before the first automatic
 *     reply
 * @param ordersMaxWait how long an unknown number above the highest known one waits for the next
 *     orders file
 * @param http where /health and /metrics answer; empty where neither they nor the desk are wanted
 * @param undo how long a reply that was approved at the desk can be taken back
 * @param webhook told of what a person must see at once; empty where none is configured
 * @param trust from when on a kind of answer is offered to be sent by itself
 * @param policyFile this very file, to save the policy's numbers into
 */
public record RunSettings(
    Settings middle,
    ImapSettings imap,
    SmtpSettings smtp,
    String database,
    boolean probe,
    SafetyRules safety,
    Duration ordersMaxWait,
    Optional<HttpSettings> http,
    Duration undo,
    Optional<URI> webhook,
    TrustRule trust,
    PolicyFile policyFile) {}
