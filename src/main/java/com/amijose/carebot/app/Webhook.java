package com.amijose.carebot.app;

import com.amijose.carebot.casework.Alert;
import com.amijose.carebot.casework.Alerts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells staff at once of what cannot wait, as one line of JSON without personal data. Trouble with
 * it is logged and stops nothing else.
 *
 * <p>Where it can die: after the telling and before it is recorded; then it is told once more.
 */
final class Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

  private final URI address;
  private final Alerts alerts;
  private final Clock clock;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private Instant notBefore = Instant.MIN;

  Webhook(URI address, Alerts alerts, Clock clock) {
    this.address = address;
    this.alerts = alerts;
    this.clock = clock;
  }

  /** One step: tells what nobody was told of yet. Returns how much that was. */
  int tellOnce() {
    Instant now = clock.instant();
    if (now.isBefore(notBefore)) return 0;
    int told = 0;
    for (Alert alert : alerts.listUntold(now)) {
      if (!post(alert)) {
        notBefore = now.plus(AFTER_TROUBLE);
        return told;
      }
      alerts.told(alert, now);
      told++;
    }
    return told;
  }

  /** All values are words and numbers of our own, so that nothing needs escaping. */
  static String line(Alert alert) {
    String flags =
        alert.flags().stream().map(flag -> '"' + flag + '"').collect(Collectors.joining(","));
    return "{\"case\":%d,\"alert\":\"%s\",\"flags\":[%s],\"since\":\"%s\"}"
        .formatted(alert.caseId(), alert.kind().word(), flags, alert.since());
  }

  private boolean post(Alert alert) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(line(alert)))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) return true;
      LOG.warn("case {}: the webhook answers {}; it is told again later", alert.caseId(), status);
    } catch (IOException unheard) {
      // Its address may hold a secret, and so may what the client says of it.
      String why = unheard.getClass().getSimpleName();
      LOG.warn("case {}: the webhook is not reached ({}); told later", alert.caseId(), why);
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
