package com.amijose.carebot.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Stands before a real server and changes lines of its answers; counts what is asked for. */
final class LyingServer implements AutoCloseable {
  final AtomicInteger bodiesAskedFor = new AtomicInteger();
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int behind;
  private final UnaryOperator<String> lie;

  LyingServer(int behind, UnaryOperator<String> lie) throws IOException {
    this.behind = behind;
    this.lie = lie;
    thread(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
        thread(() -> carry(client, server, this::counted));
        thread(() -> carry(server, client, lie));
      } catch (IOException over) {
        return;
      }
    }
  }

  private String counted(String line) {
    if (line.contains("BODY.PEEK[]")) bodiesAskedFor.incrementAndGet();
    return line;
  }

  private static void carry(Socket from, Socket to, UnaryOperator<String> changed) {
    try (from;
        to) {
      InputStream in = new BufferedInputStream(from.getInputStream());
      OutputStream out = to.getOutputStream();
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        line.write(next);
        if (next != '\n') continue;
        String text = line.toString(StandardCharsets.ISO_8859_1);
        out.write(changed.apply(text).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        line.reset();
      }
    } catch (IOException over) {
      return; // one side has hung up, and with it the other
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "lying-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
