package com.amijose.carebot.app;

import com.amijose.carebot.casework.SafetyRules;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.desk.policy.PolicyFile;
import com.amijose.carebot.desk.trust.TrustRule;
import com.amijose.carebot.mailbox.ImapSettings;
import com.amijose.carebot.message.Party;
import com.amijose.carebot.order.CategoryRules;
import com.amijose.carebot.outbox.SmtpSettings;
import com.amijose.carebot.policy.Limits;
import com.amijose.carebot.reply.Shop;
import com.amijose.carebot.triage.Autonomy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the running bot must know beside how mail is understood and answered.
 *
 * @param from whom replies come from
 * @param database a JDBC URL
 * @param probe whether the provider is tried with a mail to ourselves before the first automatic
 *     reply
 * @param http empty where nothing is to listen
 * @param orders where orders come from by themselves; empty where they come by import alone
 * @param ordersMaxWait how long a number above the highest known one waits for the next file
 * @param webhook told at once of what cannot wait; empty where nobody is to be told
 */
public record BotSettings(
    Party from,
    ImapSettings imap,
    SmtpSettings smtp,
    String database,
    boolean probe,
    SafetyRules safety,
    Optional<HttpSettings> http,
    Optional<OrdersSource> orders,
    Duration ordersMaxWait,
    Optional<URI> webhook,
    AtTheDesk atTheDesk,
    Whole whole,
    Pace pace) {

  /**
   * @param zone that moments are shown in
   * @param undo how long an approved reply can be taken back
   */
  public record AtTheDesk(ZoneId zone, Duration undo) {}

  /**
   * What people see of the whole at the desk, and may change.
   *
   * @param templates folder of the letters
   * @param obstacles why nothing would go out by itself although it is trusted, and what to do
   */
  public record Whole(
      Shop shop,
      Autonomy.Mode mode,
      Limits limits,
      Path templates,
      TrustRule trust,
      PolicyFile policyFile,
      List<String> obstacles) {
    public Whole {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** A file that is taken in at start and whenever it changes. */
  public record OrdersSource(Path file, CategoryRules categories) {}

  /**
   * @param workers how many messages are read at the same time; at least 1
   * @param backlog what becomes of mail that lay in the mailbox before the first start
   * @param draftsEvery how often Drafts and Sent are looked at
   * @param grace how long work in hand may take when the bot is told to stop
   */
  public record Pace(int workers, Backlog backlog, Duration draftsEvery, Duration grace) {
    public static final Pace STANDARD =
        new Pace(2, Backlog.BASELINE, Duration.ofSeconds(15), Duration.ofSeconds(15));

    public Pace {
      if (workers < 1) throw new IllegalArgumentException("a bot needs a worker");
    }
  }

  /** {@code --backlog}. */
  public enum Backlog {
    /** Recorded and left alone. */
    BASELINE,
    /** Read, and every reply drafted. */
    DRAFT
  }
}
