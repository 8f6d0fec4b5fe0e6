package com.amijose.carebot.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operating system's lock beside a SQLite file, held for life and given up by the system when
 * the process dies. A second file beside it says that there was a database: where there is none any
 * more, somebody lost it, and an empty one in its place would answer all mail again.
 */
final class FileLock implements AutoCloseable {
  private static final Set<String> NETWORK =
      Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "fuse.sshfs", "afs");
  private static final String MARK = "A Carebot database belongs beside this file.\n";

  /**
   * What this process holds. The system's lock cannot tell: a second look at the file by the same
   * process would give the lock up when that look is closed (POSIX fcntl).
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FileLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FileLock hold(Path database) {
    Path file = beside(database, ".lock").toAbsolutePath().normalize();
    if (!HELD.add(file)) throw heldBy(database);
    boolean held = false;
    try {
      FileLock lock = new FileLock(file, lock(database, file));
      held = true;
      return lock;
    } finally {
      if (!held) HELD.remove(file);
    }
  }

  private static FileChannel lock(Path database, Path file) {
    try {
      refuseNetwork(database);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw heldBy(database);
      }
      return channel;
    } catch (IOException failed) {
      throw new DatabaseRefusedException(
          "cannot lock " + file + ": make its folder writable for this user", failed);
    }
  }

  private static DatabaseRefusedException heldBy(Path database) {
    return new DatabaseRefusedException(
        "another bot process already holds "
            + database
            + ": stop it first, or use PostgreSQL to run several");
  }

  /** Refuses where a database was and is no more. */
  static void refuseLost(Path database) {
    try {
      Path file = beside(database, ".known");
      boolean was = Files.exists(file);
      boolean is = Files.exists(database) && Files.size(database) > 0;
      if (was && !is) {
        throw new DatabaseRefusedException(
            "the database "
                + database
                + " is gone: put it back, or delete "
                + file
                + " to begin with an empty one, which knows nothing of the mail answered so far");
      }
    } catch (IOException failed) {
      throw new DatabaseRefusedException("cannot look at " + database, failed);
    }
  }

  /** From now on there was a database. */
  static void mark(Path database) {
    try {
      Path file = beside(database, ".known");
      if (Files.exists(file)) return;
      try (FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(MARK.getBytes(StandardCharsets.US_ASCII)));
        out.force(true);
      }
    } catch (IOException failed) {
      throw new DatabaseRefusedException("cannot write beside " + database, failed);
    }
  }

  private static Path beside(Path database, String suffix) {
    return database.resolveSibling(database.getFileName() + suffix);
  }

  private static void refuseNetwork(Path database) throws IOException {
    String type =
        Files.getFileStore(database.toAbsolutePath().getParent()).type().toLowerCase(Locale.ROOT);
    if (NETWORK.contains(type)) {
      throw new DatabaseRefusedException(
          database + " is on a network disk (" + type + "): use a local one, or PostgreSQL");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException releasedByTheSystemAnyway) {
      throw new DatabaseRefusedException("cannot release the lock", releasedByTheSystemAnyway);
    } finally {
      HELD.remove(file);
    }
  }
}
