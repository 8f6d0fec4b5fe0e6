package com.amijose.carebot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.amijose.carebot.app.Bot;
import com.amijose.carebot.casework.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS from the first byte, with a certificate that only the configured authority vouches for. */
class TlsStoryTest {
  private static final String CARE = "care@shop.example";
  private static final String STORE = "greenmail.tls.keystore.file";
  private static final String SECRET = "greenmail.tls.keystore.password";

  @TempDir static Path certificates;
  @TempDir Path folder;

  /** Once, since the server reads its key store once in the life of a JVM. */
  @BeforeAll
  static void makeACertificate() throws Exception {
    keytool("-genkeypair", "-alias", "own", "-keyalg", "EC", "-groupname", "secp256r1")
        .with("-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-ext", "bc=ca:true")
        .with("-validity", "2", "-storetype", "PKCS12")
        .run();
    keytool("-exportcert", "-alias", "own", "-rfc", "-file", authority().toString()).run();
    System.setProperty(STORE, certificates.resolve("own.p12").toString());
    System.setProperty(SECRET, "changeit");
  }

  @AfterAll
  static void forget() {
    System.clearProperty(STORE);
    System.clearProperty(SECRET);
  }

  @Test
  void a_mail_is_answered_over_tls() {
    try (MailServer server = MailServer.overTls(CARE);
        Bot bot = shop(server, ", trust: \"" + authority() + "\"").open()) {
      server.receive(Customers.mail(0, CARE), Instant.now());
      Shop.awaitWorkedOff(bot, 1);

      assertThat(Shop.rows(bot).get(0).ending()).contains(Ending.REPLIED);
      assertThat(server.delivered()).hasSize(1);
    }
  }

  @Test
  void without_the_authority_nobody_is_talked_to_and_health_says_so() {
    try (MailServer server = MailServer.overTls(CARE);
        Bot bot = shop(server, "").bot()) {
      bot.start();
      Awaitility.await()
          .dontCatchUncaughtExceptions()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  bot.health().problems().stream()
                      .anyMatch(problem -> problem.contains("PKIX path building failed")));
      assertThat(bot.health().isUp()).isFalse();
    }
  }

  private static Path authority() {
    return certificates.resolve("ca.pem");
  }

  private Shop shop(MailServer server, String trust) {
    return new Shop(folder, CARE, Clock.systemUTC())
        .withServer(server, "tls", trust)
        .with("mode: auto")
        .with("authentication: {require: false}")
        .with("confidence: {request: 0.3, reason: 0.3}")
        .with("orders: {csv: \"" + Customers.orders(folder, 1, Instant.now()) + "\"}");
  }

  private static Keytool keytool(String... first) {
    return new Keytool(certificates.resolve("own.p12")).with(first);
  }

  private static final class Keytool {
    private final List<String> command = new ArrayList<>();

    Keytool(Path store) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
      with("-keystore", store.toString(), "-storepass", "changeit", "-noprompt");
    }

    Keytool with(String... words) {
      // The command of keytool comes first, whatever order it was said in.
      boolean verb = words[0].startsWith("-genkey") || words[0].startsWith("-export");
      command.addAll(verb ? 1 : command.size(), List.of(words));
      return this;
    }

    void run() throws IOException, InterruptedException {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String says = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(says).isZero();
    }
  }
}
