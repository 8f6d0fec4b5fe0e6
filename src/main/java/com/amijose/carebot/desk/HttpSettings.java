package com.amijose.carebot.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the bot answers over HTTP, and what.
 *
 * @param bind the local address, 127.0.0.1 unless configured
 * @param port 0 for any free one
 * @param health whether /health and /metrics are there
 */
public record HttpSettings(String bind, int port, boolean health, Pages pages, Names names) {
  public static final HttpSettings STANDARD =
      new HttpSettings("127.0.0.1", 8080, true, Pages.ON, Names.NONE);

  public HttpSettings {
    if (port < 0 || port > 65535) throw new IllegalArgumentException("not a port: " + port);
  }

  /** Everything on any free port of this machine. */
  public static HttpSettings onThisMachine() {
    return new HttpSettings("127.0.0.1", 0, true, Pages.ON, Names.NONE);
  }

  /** For the demo. */
  public static HttpSettings ofTheDemo() {
    return new HttpSettings("127.0.0.1", 0, true, Pages.WITHOUT_SECOND_STEP, Names.NONE);
  }

  /** Whether the care desk is there. */
  public enum Pages {
    OFF,
    ON,
    /** For a demo: a lead may do without the second step of the sign-in. */
    WITHOUT_SECOND_STEP
  }

  /** Whether browsers reach it by https, so that its cookies may be for https alone. */
  boolean isBehindHttps() {
    return names.address().map(address -> "https".equals(address.getScheme())).orElse(false);
  }

  /**
   * How it is called from outside.
   *
   * @param hosts names under which it may be asked besides the bind address and localhost
   * @param address what people type where a proxy stands before it; its host is one of ours, too
   * @param proxies addresses of proxies whose X-Forwarded-For is believed
   */
  public record Names(List<String> hosts, Optional<URI> address, List<String> proxies) {
    public static final Names NONE = new Names(List.of(), Optional.empty(), List.of());

    public Names {
      hosts = List.copyOf(hosts);
      proxies = List.copyOf(proxies);
    }
  }
}
