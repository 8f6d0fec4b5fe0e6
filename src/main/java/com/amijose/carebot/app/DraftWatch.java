package com.amijose.carebot.app;

import com.amijose.carebot.audit.Actor;
import com.amijose.carebot.casework.Drafts;
import com.amijose.carebot.casework.FrozenReply;
import com.amijose.carebot.casework.WaitingDraft;
import com.amijose.carebot.mailbox.Cabinet;
import com.amijose.carebot.mailbox.Cabinet.Shelf;
import com.amijose.carebot.mailbox.Kept;
import com.amijose.carebot.outbox.Outbox;
import com.amijose.carebot.outbox.Resolution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notices what people do with our drafts in their own mail programs: sent, edited, deleted.
 *
 * <p>What it remembers is lost with the process, and harmless: after a start each draft is compared
 * once more, and the ten minutes before a missing one counts as deleted begin anew.
 */
final class DraftWatch {
  /** Programs replace a draft when it is edited: for a while there is none. */
  static final Duration MISSING_IS_DELETED_AFTER = Duration.ofMinutes(10);

  private static final Pattern BETWEEN_TOKENS = Pattern.compile("[^A-Za-z0-9-]+");

  private final Drafts drafts;
  private final Outbox outbox;
  private final Cabinet cabinet;
  private final IntSupplier choresWaiting;
  private final Clock clock;
  private final Map<String, Instant> missingSince = new HashMap<>();
  private final Set<String> filedOnce = new HashSet<>();
  private final Map<String, Long> unchanged = new HashMap<>();

  /**
   * @param choresWaiting how many chores are not done; while there are any, a draft may be missing
   *     since it was not filed yet
   */
  DraftWatch(
      Drafts drafts, Outbox outbox, Cabinet cabinet, IntSupplier choresWaiting, Clock clock) {
    this.drafts = drafts;
    this.outbox = outbox;
    this.cabinet = cabinet;
    this.choresWaiting = choresWaiting;
    this.clock = clock;
  }

  /**
   * One step: compares all waiting drafts with the mailbox. Returns how many changes it noticed.
   */
  int lookOnce() {
    boolean allFiled = choresWaiting.getAsInt() == 0;
    Map<String, WaitingDraft> waiting =
        drafts.list().stream()
            .collect(Collectors.toMap(each -> each.reply().reference(), Function.identity()));
    forget(waiting.keySet());
    int noticed = resolveUncertain();
    if (waiting.isEmpty()) return noticed;
    Map<String, Kept> found = byReference(cabinet.list(Shelf.DRAFTS, 1), waiting.keySet());
    for (WaitingDraft draft : waiting.values()) {
      String reference = draft.reply().reference();
      Optional<Kept> kept = Optional.ofNullable(found.get(reference));
      if (kept.isPresent()) {
        noticed += present(draft.reply(), kept.get());
      } else if (allFiled || filedOnce.contains(reference)) {
        noticed += missing(reference);
      }
    }
    return noticed;
  }

  private int present(FrozenReply ours, Kept kept) {
    String reference = ours.reference();
    filedOnce.add(reference);
    missingSince.remove(reference);
    if (unchanged.getOrDefault(reference, 0L) == kept.uid()) return 0;
    Optional<byte[]> bytes = cabinet.read(Shelf.DRAFTS, kept.uid());
    if (bytes.isEmpty()) return 0;
    unchanged.put(reference, kept.uid());
    if (Arrays.equals(bytes.get(), ours.bytes())) return 0;
    return drafts.editedElsewhere(reference, bytes.get(), clock.instant()) ? 1 : 0;
  }

  private int missing(String reference) {
    Instant now = clock.instant();
    Instant since = missingSince.computeIfAbsent(reference, fresh -> now);
    if (now.isBefore(since.plus(MISSING_IS_DELETED_AFTER))) return 0;
    return drafts.deletedElsewhere(reference, now) ? 1 : 0;
  }

  /** Of several with one reference the newest is the one that was edited last. */
  private static Map<String, Kept> byReference(List<Kept> kept, Set<String> references) {
    Map<String, Kept> found = new HashMap<>();
    for (Kept each : kept) {
      for (String token : tokens(each)) if (references.contains(token)) found.put(token, each);
    }
    return found;
  }

  static List<String> tokens(Kept kept) {
    return BETWEEN_TOKENS.splitAsStream(kept.headers()).toList();
  }

  /**
   * A copy in Sent of a reply that nobody knows the fate of can only be the provider's own: we put
   * ours there after the server's yes. Exactly one is proof, several are not (RFC 4549 §4.2).
   */
  private int resolveUncertain() {
    int resolved = 0;
    for (String reference : outbox.uncertain()) {
      if (cabinet.count(Shelf.SENT, reference) != 1) continue;
      if (outbox.resolve(reference, Resolution.ARRIVED, Actor.BOT, clock.instant())) resolved++;
    }
    return resolved;
  }

  private void forget(Set<String> waiting) {
    missingSince.keySet().retainAll(waiting);
    filedOnce.retainAll(waiting);
    unchanged.keySet().retainAll(waiting);
  }
}
