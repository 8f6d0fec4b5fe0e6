package com.amijose.carebot.desk;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells all open pages that something is new, by server-sent events. What is told is a topic and an
 * id, never what stands in a mail; a page then asks for what it shows.
 *
 * <p>Where it can break: an event to a page that is just reconnecting is lost. A page that comes
 * back therefore asks for everything anew.
 */
public final class Events implements AutoCloseable {
  static final int MOST_PAGES = 200;
  private static final int MOST_UNSENT = 100;
  private static final long HEARTBEAT_SECONDS = 20;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ExecutorService senders = Executors.newCachedThreadPool(Events::thread);
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(Events::thread);
  private final AtomicBoolean beating = new AtomicBoolean();

  /**
   * To every open page; from any thread, and never waiting for a slow browser.
   *
   * @param topic a word of our own, such as {@code queue} or {@code case}
   * @param id which one; may be empty
   */
  public void publish(String topic, String id) {
    if (!(topic + id).matches("[A-Za-z0-9_.:-]+")) {
      throw new IllegalArgumentException("no topic and id: " + topic + " " + id);
    }
    offer("{\"topic\":\"" + topic + "\",\"id\":\"" + id + "\"}");
  }

  public void publish(String topic, long id) {
    publish(topic, Long.toString(id));
  }

  /** Ends the streams of somebody whose session is over. */
  public void closeOf(long personId) {
    listeners.stream().filter(one -> one.personId == personId).forEach(Listener::end);
  }

  int openPages() {
    return listeners.size();
  }

  void listen(SseClient client, SignedIn person) {
    if (listeners.size() >= MOST_PAGES) {
      client.close();
      return;
    }
    if (beating.compareAndSet(false, true)) {
      pulse.scheduleAtFixedRate(
          () -> offer(""), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }
    client.keepAlive();
    Listener listener = new Listener(client, person.personId());
    listeners.add(listener);
    client.onClose(() -> listeners.remove(listener));
    listener.offer("{\"topic\":\"hello\",\"id\":\"\"}");
  }

  /** Events are no page: proxies must not hold them back. */
  static void headers(Context context) {
    context.header("X-Accel-Buffering", "no");
  }

  @Override
  public void close() {
    pulse.shutdownNow();
    listeners.forEach(Listener::end);
    senders.shutdownNow();
  }

  private void offer(String data) {
    for (Listener listener : listeners) listener.offer(data);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "desk-events");
    thread.setDaemon(true);
    return thread;
  }

  /** One open page, with what it has not been sent yet; an empty text is a heartbeat. */
  private final class Listener {
    private final SseClient client;
    private final long personId;
    private final Deque<String> unsent = new ArrayDeque<>();
    private final AtomicInteger sending = new AtomicInteger();

    Listener(SseClient client, long personId) {
      this.client = client;
      this.personId = personId;
    }

    void offer(String data) {
      synchronized (unsent) {
        // A browser so far behind is gone or asleep; it reconnects when it wakes.
        if (unsent.size() >= MOST_UNSENT) {
          end();
          return;
        }
        unsent.add(data);
      }
      if (sending.getAndIncrement() == 0) begin();
    }

    private void begin() {
      try {
        senders.execute(this::send);
      } catch (RejectedExecutionException closing) {
        end();
      }
    }

    private void send() {
      int seen = sending.get();
      do {
        for (String data = next(); data != null; data = next()) {
          if (client.terminated()) {
            end();
            return;
          }
          if (data.isEmpty()) client.sendComment("still here");
          else client.sendEvent(data);
        }
        seen = sending.addAndGet(-seen);
      } while (seen > 0);
    }

    private @org.jspecify.annotations.Nullable String next() {
      synchronized (unsent) {
        return unsent.poll();
      }
    }

    void end() {
      listeners.remove(this);
      client.close();
    }
  }
}
