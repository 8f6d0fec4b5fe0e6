package com.amijose.carebot.mailbox;

import com.amijose.carebot.message.MessageId;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.Literal;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Drafts, Sent and marks over IMAP, on a connection of its own, since the watcher's waits in IDLE.
 *
 * <p>Where it can die: after an APPEND whose OK was lost, the mail is there; it is looked for by
 * our reference before it is added again (reliability F24). Marks may be set twice.
 */
public final class ImapCabinet implements Cabinet {
  private static final String KEYWORD = "$CarebotDone";
  private static final String TRACES = "X-Returns-Ref References In-Reply-To Message-ID";
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._@-]{1,200}");

  private final ImapSettings settings;
  private final ImapConnection connection;
  private final Map<Shelf, String> names = new EnumMap<>(Shelf.class);

  /**
   * @throws IllegalArgumentException where the trust file is unusable
   */
  public ImapCabinet(ImapSettings settings) {
    this.settings = settings;
    this.connection = new ImapConnection(settings);
  }

  @Override
  public void fileDraft(String reference, byte[] mail) {
    append(Shelf.DRAFTS, reference, mail, new Flags(Flags.Flag.DRAFT));
  }

  @Override
  public void copyToSent(String reference, byte[] mail) {
    append(Shelf.SENT, reference, mail, new Flags(Flags.Flag.SEEN));
  }

  @Override
  public void removeDraft(String reference) {
    connection.call(
        store ->
            in(
                shelf(store, Shelf.DRAFTS),
                Folder.READ_WRITE,
                folder -> {
                  List<Long> uids =
                      Commands.search(folder, "HEADER X-Returns-Ref " + quoted(reference));
                  if (uids.isEmpty()) return false;
                  String set = Commands.set(uids);
                  Commands.run(folder, "UID STORE " + set + " +FLAGS.SILENT (\\Deleted)");
                  // A plain EXPUNGE would remove what people marked as deleted, too.
                  if (store.hasCapability("UIDPLUS")) Commands.run(folder, "UID EXPUNGE " + set);
                  return true;
                }));
  }

  @Override
  public boolean mark(long uidValidity, List<Long> uids, Mark mark) {
    List<Long> ascending = uids.stream().sorted().distinct().toList();
    return connection.call(
        store ->
            in(
                (IMAPFolder) store.getFolder(settings.folders().inbox()),
                Folder.READ_WRITE,
                folder -> {
                  if (folder.getUIDValidity() != uidValidity) return false;
                  store(folder, ascending, mark);
                  return true;
                }));
  }

  @Override
  public Extent extent(Shelf shelf) {
    return connection.call(
        store ->
            in(
                shelf(store, shelf),
                Folder.READ_ONLY,
                folder -> new Extent(folder.getUIDValidity(), folder.getUIDNext())));
  }

  @Override
  public List<Kept> list(Shelf shelf, long from) {
    return connection.call(
        store ->
            in(
                shelf(store, shelf),
                Folder.READ_ONLY,
                folder -> {
                  List<Long> uids =
                      Commands.search(folder, "UID " + Math.max(1, from) + ":*").stream()
                          .filter(uid -> uid >= from)
                          .toList();
                  return kept(folder, uids);
                }));
  }

  @Override
  public Optional<byte[]> read(Shelf shelf, long uid) {
    return connection.call(
        store ->
            in(
                shelf(store, shelf),
                Folder.READ_ONLY,
                folder ->
                    Commands.fetch(folder, List.of(uid), "UID BODY.PEEK[]").stream()
                        .map(response -> response.getItem(BODY.class))
                        .filter(body -> body != null)
                        .map(ImapCabinet::bytes)
                        .findFirst()));
  }

  @Override
  public List<Long> findInInbox(MessageId id) {
    // A Message-ID has passed its own strict form; a quote or backslash in it is escaped here.
    return searchInbox("HEADER Message-ID " + quoted(id.value()));
  }

  @Override
  public int countInInbox(String reference) {
    return searchInbox("HEADER X-Returns-Ref " + quoted(checked(reference))).size();
  }

  @Override
  public int count(Shelf shelf, String reference) {
    String criteria = "HEADER X-Returns-Ref " + quoted(checked(reference));
    return connection.call(
        store ->
            in(
                shelf(store, shelf),
                Folder.READ_ONLY,
                folder -> Commands.search(folder, criteria).size()));
  }

  @Override
  public void close() {
    connection.close();
  }

  private List<Long> searchInbox(String criteria) {
    return connection.call(
        store ->
            in(
                (IMAPFolder) store.getFolder(settings.folders().inbox()),
                Folder.READ_ONLY,
                folder -> Commands.search(folder, criteria)));
  }

  private void append(Shelf shelf, String reference, byte[] mail, Flags flags) {
    String criteria = "HEADER X-Returns-Ref " + quoted(checked(reference));
    connection.call(
        store -> {
          IMAPFolder folder = shelf(store, shelf);
          boolean there =
              in(folder, Folder.READ_ONLY, open -> !Commands.search(open, criteria).isEmpty());
          if (there) return false;
          folder.doCommand(
              protocol -> {
                protocol.append(folder.getFullName(), flags, null, new Bytes(mail));
                return null;
              });
          return true;
        });
  }

  private IMAPFolder shelf(IMAPStore store, Shelf shelf) throws MessagingException {
    String known = names.get(shelf);
    if (known != null) {
      IMAPFolder folder = (IMAPFolder) store.getFolder(known);
      if (folder.exists()) return folder;
    }
    IMAPFolder found = SpecialFolders.find(store, shelf, settings.folders());
    names.put(shelf, found.getFullName());
    return found;
  }

  private static void store(IMAPFolder folder, List<Long> uids, Mark mark)
      throws MessagingException {
    Flags allowed = folder.getPermanentFlags();
    List<String> flags = new ArrayList<>();
    if (mark == Mark.ANSWERED && allowed.contains(Flags.Flag.ANSWERED)) flags.add("\\Answered");
    if (allowed.contains(Flags.Flag.USER) || allowed.contains(KEYWORD)) flags.add(KEYWORD);
    // A mailbox that lets nobody mark anything is fine: nothing here depends on marks.
    if (flags.isEmpty() || uids.isEmpty()) return;
    Commands.run(
        folder,
        "UID STORE " + Commands.set(uids) + " +FLAGS.SILENT (" + String.join(" ", flags) + ")");
  }

  private static List<Kept> kept(IMAPFolder folder, List<Long> uids) throws MessagingException {
    List<Kept> kept = new ArrayList<>();
    String items = "UID RFC822.SIZE BODY.PEEK[HEADER.FIELDS (" + TRACES + ")]";
    for (List<Long> batch : Batches.of(uids, 500)) {
      for (FetchResponse response : Commands.fetch(folder, batch, items)) {
        UID uid = response.getItem(UID.class);
        RFC822SIZE size = response.getItem(RFC822SIZE.class);
        BODY headers = response.getItem(BODY.class);
        if (uid == null || size == null || headers == null) continue;
        kept.add(
            new Kept(uid.uid, size.size, new String(bytes(headers), StandardCharsets.ISO_8859_1)));
      }
    }
    return kept;
  }

  private static byte[] bytes(BODY body) {
    ByteArrayInputStream stream = body.getByteArrayInputStream();
    return stream == null ? new byte[0] : stream.readAllBytes();
  }

  private static String checked(String reference) {
    if (!REFERENCE.matcher(reference).matches()) {
      throw new IllegalArgumentException("not a reference of ours");
    }
    return reference;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private interface Deed<T> {
    T on(IMAPFolder folder) throws MessagingException;
  }

  private static <T> T in(IMAPFolder folder, int mode, Deed<T> deed) throws MessagingException {
    folder.open(mode);
    try {
      return deed.on(folder);
    } finally {
      // Without expunging: that is never ours to do for a whole folder.
      if (folder.isOpen()) folder.close(false);
    }
  }

  /** The exact bytes, as the library wants them for an APPEND. */
  private static final class Bytes implements Literal {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int size() {
      return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out) throws java.io.IOException {
      out.write(bytes);
    }
  }
}
