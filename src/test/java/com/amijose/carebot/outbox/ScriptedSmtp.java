package com.amijose.carebot.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A mail server that does at each step what the test says, and keeps the truth about it. */
final class ScriptedSmtp implements AutoCloseable {
  enum At {
    GREETING,
    EHLO,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    BODY,
    DOT,
    QUIT
  }

  static final String EOF = "EOF";
  static final String RESET = "RESET";
  static final String STALL = "STALL";
  static final String GARBAGE = "what?\r\n";
  static final String HALF = "HALF";

  final List<String> accepted = new CopyOnWriteArrayList<>();
  final List<String> ended = new CopyOnWriteArrayList<>();
  final List<String> commands = new CopyOnWriteArrayList<>();
  private final Map<At, String> script = new EnumMap<>(At.class);
  private final ServerSocket server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final boolean auth;
  private volatile Duration dotPause = Duration.ZERO;

  ScriptedSmtp(boolean auth) throws IOException {
    this.auth = auth;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread accepting = new Thread(this::accept, "scripted-smtp");
    accepting.setDaemon(true);
    accepting.start();
  }

  ScriptedSmtp on(At at, String reply) {
    synchronized (script) {
      script.put(at, reply);
    }
    return this;
  }

  /** The reply to the end of the data takes its time. */
  ScriptedSmtp slowAtDot(Duration pause) {
    dotPause = pause;
    return this;
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread talking = new Thread(() -> talk(socket), "scripted-smtp-talk");
        talking.setDaemon(true);
        talking.start();
      } catch (IOException over) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      if (!say(socket, At.GREETING, "220 here\r\n")) return;
      String line = in.readLine();
      while (line != null && obey(socket, in, line)) line = in.readLine();
    } catch (IOException hungUp) {
      ended.add("connection broken");
    }
  }

  private boolean obey(Socket socket, BufferedReader in, String line) throws IOException {
    commands.add(line);
    String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
    return switch (verb) {
      case "EHLO", "HELO" ->
          say(
              socket,
              At.EHLO,
              "250-here\r\n" + (auth ? "250-AUTH PLAIN\r\n" : "") + "250 SIZE 50000\r\n");
      case "AUTH" -> say(socket, At.AUTH, "235 welcome\r\n");
      case "MAIL" -> say(socket, At.MAIL, "250 fine\r\n");
      case "RCPT" -> say(socket, At.RCPT, "250 fine\r\n");
      case "DATA" -> say(socket, At.DATA, "354 go on\r\n") && takeData(socket, in);
      case "QUIT" -> {
        say(socket, At.QUIT, "221 bye\r\n");
        yield false;
      }
      default -> say(socket, null, "250 fine\r\n");
    };
  }

  private boolean takeData(Socket socket, BufferedReader in) throws IOException {
    synchronized (script) {
      if (!scripted(At.DATA, "354").startsWith("354")) return true;
    }
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) return finish(socket, mail);
      mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      if (!scripted(At.BODY, "").isEmpty()) return say(socket, At.BODY, "");
    }
    ended.add("no end of data");
    return false;
  }

  private boolean finish(Socket socket, StringBuilder mail) throws IOException {
    ended.add("end of data");
    LockSupport.parkNanos(dotPause.toNanos());
    if (scripted(At.DOT, "250 ").startsWith("250 ")) accepted.add(mail.toString());
    return say(socket, At.DOT, "250 taken\r\n");
  }

  private String scripted(At at, String usual) {
    synchronized (script) {
      return script.getOrDefault(at, usual);
    }
  }

  /** False where the connection is over. */
  private boolean say(Socket socket, At at, String usual) throws IOException {
    String reply = at == null ? usual : scripted(at, usual);
    if (reply.equals(STALL)) return stall();
    if (reply.equals(EOF)) return false;
    if (reply.equals(RESET)) {
      socket.setSoLinger(true, 0);
      return false;
    }
    OutputStream out = socket.getOutputStream();
    if (reply.equals(HALF)) {
      out.write("25".getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return false;
    }
    out.write(reply.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return true;
  }

  private boolean stall() {
    try {
      closed.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
