package com.amijose.carebot.desk;

import java.util.List;

/**
 * Where the bot answers over HTTP.
 *
 * @param bind the local address, 127.0.0.1 unless configured
 * @param port 0 for any free one
 * @param health whether /health and /metrics are there
 * @param hosts names under which it may be asked besides the bind address and localhost
 */
public record HttpSettings(String bind, int port, boolean health, List<String> hosts) {
  public static final HttpSettings STANDARD = new HttpSettings("127.0.0.1", 8080, true, List.of());

  public HttpSettings {
    hosts = List.copyOf(hosts);
    if (port < 0 || port > 65535) throw new IllegalArgumentException("not a port: " + port);
  }
}
