package com.amijose.carebot.app;

import com.amijose.carebot.casework.CaseBook;
import com.amijose.carebot.casework.Drafts;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.Progress;
import com.amijose.carebot.mailbox.Cabinet;
import com.amijose.carebot.mailbox.Cabinet.Extent;
import com.amijose.carebot.mailbox.Cabinet.Shelf;
import com.amijose.carebot.mailbox.Kept;
import com.amijose.carebot.message.MessageId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices what people sent: our draft, or an answer of their own, which wins over ours (reliability
 * I11). How far Sent was seen is kept in the casebook, so that what was sent while the bot was down
 * is noticed, too.
 */
final class SentWatch {
  private static final Pattern IN_REPLY_TO =
      Pattern.compile("(?im)^In-Reply-To:[ \\t]*(?:\\r?\\n[ \\t]+)?(<[^\\s<>]+>)");
  private static final String SENT = "Sent";

  private final CaseBook cases;
  private final Drafts drafts;
  private final Cabinet cabinet;
  private final CasebookLedger.Place place;
  private final Clock clock;

  SentWatch(
      CaseBook cases, Drafts drafts, Cabinet cabinet, CasebookLedger.Place place, Clock clock) {
    this.cases = cases;
    this.drafts = drafts;
    this.cabinet = cabinet;
    this.place = place;
    this.clock = clock;
  }

  /** One step: looks at what is new in Sent. Returns how many drafts or cases it closed. */
  int lookOnce() {
    Extent extent = cabinet.extent(Shelf.SENT);
    Optional<Progress> seen =
        cases
            .progress(place.account(), SENT)
            .filter(progress -> progress.folder().uidValidity() == extent.uidValidity());
    int closed = 0;
    long highest = extent.uidNext() - 1;
    if (seen.isPresent()) {
      if (seen.get().highestUid() >= highest) return 0;
      for (Kept sent : cabinet.list(Shelf.SENT, seen.get().highestUid() + 1)) {
        highest = Math.max(highest, sent.uid());
        if (notice(sent)) closed++;
      }
    }
    Folder folder = new Folder(place.account(), SENT, extent.uidValidity());
    cases.advance(new Progress(folder, Math.max(0, highest), clock.instant()));
    return closed;
  }

  private boolean notice(Kept sent) {
    for (String token : DraftWatch.tokens(sent)) {
      if (token.length() < 16) continue;
      if (drafts.isUnsent(token)) return drafts.sentElsewhere(token, clock.instant());
    }
    // Our own copy of what the courier sent.
    if (sent.headers().toLowerCase(Locale.ROOT).contains("x-returns-ref:")) return false;
    Matcher answered = IN_REPLY_TO.matcher(sent.headers());
    return answered.find()
        && MessageId.parse(answered.group(1)).map(this::answeredByAPerson).orElse(false);
  }

  private boolean answeredByAPerson(MessageId id) {
    List<Long> uids = cabinet.findInInbox(id);
    // RFC 4549 §4.2: where a Message-ID names several messages, it names none.
    if (uids.size() != 1) return false;
    return cases
        .progress(place.account(), place.inbox())
        .map(progress -> progress.folder().message(uids.get(0)))
        .map(key -> drafts.answeredElsewhere(key, clock.instant()))
        .orElse(false);
  }
}
