package com.amijose.carebot.app;

import com.amijose.carebot.casework.CaseBook;
import com.amijose.carebot.casework.Chores;
import com.amijose.carebot.casework.Ending;
import com.amijose.carebot.casework.FetchedMessage;
import com.amijose.carebot.casework.Folder;
import com.amijose.carebot.casework.Intake;
import com.amijose.carebot.casework.Progress;
import com.amijose.carebot.mailbox.Fetched;
import com.amijose.carebot.mailbox.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Keeps the watcher's progress in the casebook and hands what it read to the workers. */
final class CasebookLedger implements Ledger {
  private final String account;
  private final String inbox;
  private final CaseBook cases;
  private final Chores chores;
  private final Intake intake;
  private final ExecutorService workers;
  private final Clock clock;
  private final Runnable onProgress;

  CasebookLedger(Place place, CaseBook cases, Chores chores, Intake intake, Crew crew) {
    this.account = place.account();
    this.inbox = place.inbox();
    this.cases = cases;
    this.chores = chores;
    this.intake = intake;
    this.workers = crew.workers();
    this.clock = crew.clock();
    this.onProgress = crew.onProgress();
  }

  /** Which mailbox it is. */
  record Place(String account, String inbox) {}

  /**
   * Who works, and by which clock.
   *
   * @param onProgress told after each batch, so that a long backlog does not look like a standstill
   */
  record Crew(ExecutorService workers, Clock clock, Runnable onProgress) {}

  @Override
  public Optional<Seen> seen() {
    return cases
        .progress(account, inbox)
        .map(
            progress ->
                new Seen(
                    progress.folder().uidValidity(),
                    progress.highestUid(),
                    progress.activatedAt()));
  }

  @Override
  public void keepAsBaseline(long uidValidity, Collection<Long> uids) {
    cases.setAside(
        folder(uidValidity),
        uids,
        Ending.BASELINE,
        "it was in the mailbox before the bot was switched on",
        clock.instant());
  }

  @Override
  public void begin(long uidValidity, long highestUid) {
    // RFC 4549 §4.1: what was to be done to the old UIDs is dropped, uploads are not.
    cases
        .progress(account, inbox)
        .filter(old -> old.folder().uidValidity() != uidValidity)
        .ifPresent(old -> chores.dropFlags(old.folder(), clock.instant()));
    // INTERNALDATE has whole seconds: a mail of this very second is a new one.
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    cases.advance(new Progress(folder(uidValidity), highestUid, now));
  }

  @Override
  public void take(long uidValidity, List<Fetched> fetched) {
    Folder folder = folder(uidValidity);
    List<Callable<Void>> takes = new ArrayList<>();
    for (Fetched each : fetched) {
      takes.add(
          () -> {
            each.fold(
                whole -> taken(folder, whole),
                vanished ->
                    aside(
                        folder,
                        vanished.uid(),
                        Ending.NO_REPLY,
                        "it vanished before it could be read"),
                unreadable ->
                    aside(folder, unreadable.uid(), Ending.QUARANTINED, unreadable.because()));
            return null;
          });
    }
    await(takes);
  }

  @Override
  public void advance(long uidValidity, long uid) {
    Instant now = clock.instant();
    Instant since = seen().map(Seen::answeredSince).orElse(now);
    cases.advance(new Progress(folder(uidValidity), uid, since));
    onProgress.run();
  }

  private boolean taken(Folder folder, Fetched.Whole whole) {
    intake.take(new FetchedMessage(folder.message(whole.uid()), whole.raw()));
    return true;
  }

  private boolean aside(Folder folder, long uid, Ending ending, String because) {
    return cases.setAside(folder, List.of(uid), ending, because, clock.instant()) > 0;
  }

  /** All of them are tried; the first trouble is thrown then, so that the batch is read again. */
  private void await(List<Callable<Void>> takes) {
    try {
      for (Future<Void> take : workers.invokeAll(takes)) take.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException trouble) throw trouble;
      throw new IllegalStateException("a message could not be taken in", failed.getCause());
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to stop while messages were taken in", told);
    }
  }

  private Folder folder(long uidValidity) {
    return new Folder(account, inbox, uidValidity);
  }
}
