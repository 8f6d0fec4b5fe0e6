package com.amijose.carebot.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes sockets and remembers them, so that a watchdog can close one on which another thread waits:
 * the library holds its locks while it waits, and its read timeout does not cover IDLE (reliability
 * M5). What is remembered is the bare TCP socket below any TLS, since closing that never waits for
 * the other side.
 */
final class TrackedSockets {
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

  /** For connections that begin in the clear. */
  SocketFactory plain() {
    return new Plain();
  }

  /** For TLS, which the library puts over the sockets that this makes. */
  SSLSocketFactory under(SSLSocketFactory tls) {
    return new Under(tls);
  }

  /** Closes all, from whichever thread; who waits on one gets an exception. */
  void closeAll() {
    for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
      try {
        socket.close();
      } catch (IOException alreadyBroken) {
        // Closing was the aim; a socket that cannot even be closed is of no use to anybody.
        continue;
      }
    }
  }

  private Socket track(Socket socket) {
    open.removeIf(Socket::isClosed);
    open.add(socket);
    return socket;
  }

  private final class Plain extends SocketFactory {
    @Override
    public Socket createSocket() {
      return track(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return track(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return track(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return track(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return track(new Socket(host, port, local, localPort));
    }
  }

  private final class Under extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final SocketFactory plain = new Plain();

    Under(SSLSocketFactory tls) {
      this.tls = tls;
    }

    @Override
    public Socket createSocket() throws IOException {
      return plain.createSocket();
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose)
        throws IOException {
      return tls.createSocket(below, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return over(plain.createSocket(host, port), host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return over(plain.createSocket(host, port, local, localPort), host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return over(plain.createSocket(host, port), host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return over(plain.createSocket(host, port, local, localPort), host.getHostName(), port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return tls.getSupportedCipherSuites();
    }

    private Socket over(Socket below, String host, int port) throws IOException {
      return tls.createSocket(below, host, port, true);
    }
  }
}
