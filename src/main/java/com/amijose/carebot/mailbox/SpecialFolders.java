package com.amijose.carebot.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.ListInfo;

/**
 * Which folders are Drafts and Sent: those that the server marks so (RFC 6154), else those with the
 * configured or a usual name, else new ones.
 */
final class SpecialFolders {
  private static final List<String> USUAL_DRAFTS = List.of("Drafts", "Draft");
  private static final List<String> USUAL_SENT =
      List.of("Sent", "Sent Items", "Sent Messages", "Sent Mail");

  private SpecialFolders() {}

  static IMAPFolder find(IMAPStore store, Cabinet.Shelf shelf, ImapSettings.Folders names)
      throws MessagingException {
    String attribute = shelf == Cabinet.Shelf.DRAFTS ? "\\Drafts" : "\\Sent";
    String configured = shelf == Cabinet.Shelf.DRAFTS ? names.drafts() : names.sent();
    List<ListInfo> all = list(store);
    for (ListInfo info : all) {
      boolean marked = Arrays.stream(info.attrs).anyMatch(attribute::equalsIgnoreCase);
      if (marked && info.canOpen) return (IMAPFolder) store.getFolder(info.name);
    }
    List<String> candidates = new ArrayList<>(List.of(configured));
    candidates.addAll(shelf == Cabinet.Shelf.DRAFTS ? USUAL_DRAFTS : USUAL_SENT);
    for (String candidate : candidates) {
      for (ListInfo info : all) {
        if (info.canOpen && isNamed(info, candidate)) {
          return (IMAPFolder) store.getFolder(info.name);
        }
      }
    }
    return created(store, configured);
  }

  /** By the whole name, or by the last part of one that lies under INBOX or a provider's folder. */
  private static boolean isNamed(ListInfo info, String candidate) {
    String name = info.name.toLowerCase(Locale.ROOT);
    String wanted = candidate.toLowerCase(Locale.ROOT);
    return name.equals(wanted)
        || info.separator != 0
            && (name.equals("inbox" + info.separator + wanted)
                || name.equals("[gmail]" + info.separator + wanted));
  }

  private static IMAPFolder created(IMAPStore store, String name) throws MessagingException {
    IMAPFolder folder = (IMAPFolder) store.getFolder(name);
    if (folder.create(Folder.HOLDS_MESSAGES)) return folder;
    // Some servers allow personal folders under INBOX alone.
    char separator = store.getDefaultFolder().getSeparator();
    IMAPFolder under = (IMAPFolder) store.getFolder("INBOX" + separator + name);
    if (under.create(Folder.HOLDS_MESSAGES)) return under;
    throw new MessagingException("there is no folder " + name + ", and none can be created");
  }

  /** RFC 6154 §2 lets a server keep its marks for those who ask for them. */
  private static List<ListInfo> list(IMAPStore store) throws MessagingException {
    boolean asks = store.hasCapability("SPECIAL-USE") && store.hasCapability("LIST-EXTENDED");
    String command = asks ? "LIST \"\" \"*\" RETURN (SPECIAL-USE)" : "LIST \"\" \"*\"";
    IMAPFolder root = (IMAPFolder) store.getFolder("INBOX");
    Object infos =
        root.doCommand(
            protocol -> {
              List<ListInfo> found = new ArrayList<>();
              Response[] all = protocol.command(command, null);
              protocol.handleResult(all[all.length - 1]);
              for (Response response : all) {
                if (response instanceof IMAPResponse imap && imap.keyEquals("LIST")) {
                  found.add(new ListInfo(imap));
                }
              }
              return found;
            });
    @SuppressWarnings("unchecked")
    List<ListInfo> found = (List<ListInfo>) infos;
    return found;
  }
}
