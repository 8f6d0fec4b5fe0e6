package com.amijose.carebot.config;

import com.amijose.carebot.casework.Sha256;
import com.amijose.carebot.desk.policy.PolicyFile;
import com.amijose.carebot.desk.policy.PolicyNumbers;
import com.amijose.carebot.policy.Limits;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The configuration file of the running bot.
 *
 * <p>Where it can die: before the last step the file is as it was, with a copy or a half-made one
 * beside it; the last step is one rename.
 */
public final class ConfigurationFile implements PolicyFile {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;
  private final Home home;
  private final Function<String, @Nullable String> environment;
  private final Limits running;

  /**
   * @param running what the bot was started with
   */
  public ConfigurationFile(
      Path file, Home home, Function<String, @Nullable String> environment, Limits running) {
    this.file = file;
    this.home = home;
    this.environment = environment;
    this.running = running;
  }

  @Override
  public synchronized Seen look() {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String trouble =
          Files.isWritable(file.toRealPath().getParent())
              ? ""
              : "The bot may not write beside " + file + ": change the file by hand.";
      return new Seen(file.toString(), Sha256.hex(bytes), limitsOf(file), trouble);
    } catch (IOException unreadable) {
      return new Seen(
          file.toString(), "", running, file + " cannot be read any more: look after it first.");
    } catch (UnusableConfigurationException broken) {
      return new Seen(
          file.toString(),
          "",
          running,
          file + " has a fault by now: " + broken.faults().get(0) + ". Correct it first.");
    }
  }

  private Limits limitsOf(Path path) {
    return SettingsReader.forRun(path, home, environment).middle().limits();
  }

  @Override
  public synchronized Saved save(Limits limits, String seen, Instant now) {
    Seen here = look();
    if (!here.trouble().isEmpty()) return new Saved.Refused(here.trouble());
    if (!here.fingerprint().equals(seen)) {
      return new Saved.Refused("The file was changed meanwhile, so nothing was saved.");
    }
    Map<String, String> changes = changes(here.limits(), limits);
    if (changes.isEmpty()) return new Saved.Refused("The file has these numbers already.");
    try {
      Path target = file.toRealPath();
      String text = Files.readString(target, StandardCharsets.UTF_8);
      return put(target, PolicyBlock.changed(text, changes), limits, now);
    } catch (IllegalArgumentException byHand) {
      return new Saved.Refused(String.valueOf(byHand.getMessage()));
    } catch (IOException failed) {
      return new Saved.Refused(
          "The file could not be written, and is as it was: " + failed.getMessage());
    }
  }

  private static Map<String, String> changes(Limits before, Limits after) {
    Map<String, String> old = PolicyNumbers.of(before);
    Map<String, String> changes = new LinkedHashMap<>(PolicyNumbers.of(after));
    changes.entrySet().removeIf(entry -> entry.getValue().equals(old.get(entry.getKey())));
    return changes;
  }

  private Saved put(Path target, String text, Limits limits, Instant now) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try {
      write(fresh, text);
      sameRights(target, fresh);
      if (!isAsWanted(fresh, limits)) {
        return new Saved.Refused(
            "The file is written in a way that only a person should change: do it by hand.");
      }
      Path backup = backup(target, now);
      Files.copy(target, backup, StandardCopyOption.COPY_ATTRIBUTES);
      move(fresh, target);
      return new Saved.Done(backup.getFileName().toString());
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private boolean isAsWanted(Path fresh, Limits limits) {
    try {
      return limitsOf(fresh).equals(limits);
    } catch (UnusableConfigurationException broken) {
      return false;
    }
  }

  private static void write(Path fresh, String text) throws IOException {
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void sameRights(Path from, Path to) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (rights != null) Files.setPosixFilePermissions(to, rights.readAttributes().permissions());
  }

  private static Path backup(Path target, Instant now) {
    String name = target.getFileName() + ".before-" + STAMP.format(now);
    Path backup = target.resolveSibling(name);
    for (int again = 2; Files.exists(backup); again++) {
      backup = target.resolveSibling(name + "-" + again);
    }
    return backup;
  }

  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException noRename) {
      throw new IOException("the disk cannot replace it in one step", noRename);
    }
  }
}
