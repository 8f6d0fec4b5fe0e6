package com.amijose.carebot.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What staff are told: an address that keeps whatever is posted to it. */
final class Hook implements AutoCloseable {
  final List<String> told = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 204;

  Hook() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          if (status == 204) told.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** From now on it answers so. */
  void answering(int otherStatus) {
    status = otherStatus;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
