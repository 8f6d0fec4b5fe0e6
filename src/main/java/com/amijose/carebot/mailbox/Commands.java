package com.amijose.carebot.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * IMAP commands that speak of UIDs alone. The library's own message objects go by position, which
 * another client's deletion shifts.
 */
final class Commands {
  private Commands() {}

  /**
   * Sends one command and returns its untagged responses.
   *
   * @throws MessagingException also where the server refuses it
   */
  static List<Response> run(IMAPFolder folder, String command) throws MessagingException {
    Object responses =
        folder.doCommand(
            protocol -> {
              Response[] all = protocol.command(command, null);
              protocol.notifyResponseHandlers(all);
              protocol.handleResult(all[all.length - 1]);
              return List.of(all).subList(0, all.length - 1);
            });
    @SuppressWarnings("unchecked")
    List<Response> untagged = (List<Response>) responses;
    return untagged;
  }

  /** Ascending, without repeats; {@code criteria} is one of ours, never a sender's text. */
  static List<Long> search(IMAPFolder folder, String criteria) throws MessagingException {
    List<Long> found = new ArrayList<>();
    for (Response response : run(folder, "UID SEARCH " + criteria)) {
      if (!(response instanceof IMAPResponse imap) || !imap.keyEquals("SEARCH")) continue;
      for (long uid = imap.readLong(); uid != -1; uid = imap.readLong()) found.add(uid);
    }
    return found.stream().sorted().distinct().collect(Collectors.toList());
  }

  /**
   * The fetch responses to {@code items}; the server may leave some out and send others unasked.
   */
  static List<FetchResponse> fetch(IMAPFolder folder, List<Long> uids, String items)
      throws MessagingException {
    if (uids.isEmpty()) return Collections.emptyList();
    String command = "UID FETCH " + set(uids) + " (" + items + ")";
    return run(folder, command).stream()
        .filter(FetchResponse.class::isInstance)
        .map(FetchResponse.class::cast)
        .toList();
  }

  /** "4:7,9": runs as ranges, so that the line stays short. */
  static String set(List<Long> ascending) {
    StringBuilder set = new StringBuilder();
    int start = 0;
    for (int i = 1; i <= ascending.size(); i++) {
      if (i < ascending.size() && ascending.get(i) == ascending.get(i - 1) + 1) continue;
      if (set.length() > 0) set.append(',');
      set.append(ascending.get(start));
      if (i - 1 > start) set.append(':').append(ascending.get(i - 1));
      start = i;
    }
    return set.toString();
  }
}
