package com.amijose.carebot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amijose.carebot.casework.SendLimits;
import com.amijose.carebot.desk.HttpSettings;
import com.amijose.carebot.mailbox.ImapSettings;
import com.amijose.carebot.outbox.SmtpSettings;
import com.amijose.carebot.policy.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code config/carebot.yml} shows every key that there is, with its default. */
class ShippedConfigurationTest {
  private static final Path SHIPPED = Path.of("config/carebot.yml");
  private static final Home HOME = new Home(Path.of(""));
  private static final Map<String, String> SECRETS =
      Map.of("CAREBOT_IMAP_PASSWORD", "one", "CAREBOT_SMTP_PASSWORD", "two");
  private static final Pattern KEY = Pattern.compile("( *)([a-z][a-z-]*):(.*)");

  @TempDir Path folder;

  /** A key of the file by its whole path. */
  private record Key(String path, int line, boolean section, String rest) {}

  @Test
  void it_is_usable_with_the_two_passwords_and_holds_the_defaults() {
    RunSettings settings = SettingsReader.forRun(SHIPPED, HOME, SECRETS::get);

    assertThat(settings.imap().timeouts()).isEqualTo(ImapSettings.Timeouts.STANDARD);
    assertThat(settings.imap().folders()).isEqualTo(ImapSettings.Folders.USUAL);
    assertThat(settings.imap().poll()).isEqualTo(ImapSettings.POLL);
    assertThat(settings.smtp().timeouts()).isEqualTo(SmtpSettings.Timeouts.STANDARD);
    assertThat(settings.safety().limits()).isEqualTo(SendLimits.STANDARD);
    assertThat(settings.http()).contains(HttpSettings.STANDARD);
    assertThat(settings.middle().limits()).isEqualTo(Limits.PUBLISHED);
  }

  @Test
  void without_the_passwords_it_names_the_keys_that_lack_them() {
    UnusableConfigurationException refused =
        catchThrowableOfType(
            UnusableConfigurationException.class,
            () -> SettingsReader.forRun(SHIPPED, HOME, name -> null));

    assertThat(refused.faults().stream().map(Fault::key))
        .containsExactly("imap.password", "smtp.password");
  }

  /** Each section is asked for what it knows by a key that none has. */
  @Test
  void it_has_every_key_that_the_program_asks_for() throws IOException {
    List<String> lines = Files.readAllLines(SHIPPED);
    Set<String> shown = new TreeSet<>();
    List<String> probed = new ArrayList<>(lines);
    int added = 0;
    for (Key key : keys(lines)) {
      shown.add(key.path());
      if (!key.section()) continue;
      String indent = " ".repeat(2 * key.path().split("\\.").length);
      probed.add(key.line() + 1 + added++, indent + "zzz: 1");
    }
    probed.add("zzz: 1");
    Path file = folder.resolve("carebot.yml");
    Files.write(file, probed);

    UnusableConfigurationException refused =
        catchThrowableOfType(
            UnusableConfigurationException.class,
            () -> SettingsReader.forRun(file, HOME, SECRETS::get));

    Set<String> known = new TreeSet<>();
    for (Fault fault : refused.faults()) {
      String section = fault.key().replaceAll("zzz$", "");
      Matcher list = Pattern.compile("known here: (.*)").matcher(fault.what());
      assertThat(list.find()).as(fault.toString()).isTrue();
      for (String key : list.group(1).split(", ")) known.add(section + key);
    }
    assertThat(shown).isEqualTo(known);
  }

  @Test
  void every_key_has_a_comment() throws IOException {
    List<String> lines = Files.readAllLines(SHIPPED);
    Set<String> bare = new LinkedHashSet<>();
    for (Key key : keys(lines)) {
      boolean above = key.line() > 0 && lines.get(key.line() - 1).strip().startsWith("#");
      if (!key.section() && !key.rest().contains(" # ") && !above) bare.add(key.path());
    }
    assertThat(bare).isEmpty();
  }

  private static List<Key> keys(List<String> lines) {
    List<Key> keys = new ArrayList<>();
    List<String> path = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      Matcher matcher = KEY.matcher(lines.get(line));
      if (!matcher.matches()) continue;
      int depth = matcher.group(1).length() / 2;
      while (path.size() > depth) path.remove(path.size() - 1);
      path.add(matcher.group(2));
      String value = matcher.group(3).replaceAll("(^|\\s)#.*", "").strip();
      keys.add(new Key(String.join(".", path), line, value.isEmpty(), matcher.group(3)));
    }
    return keys;
  }
}
