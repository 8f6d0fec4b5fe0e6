package com.amijose.carebot.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the connection's sockets and remembers the last one, because two things can only be done at
 * the socket itself: waiting longer for the reply to the dot than for all others, and hanging up
 * without a word.
 */
final class Sockets extends SSLSocketFactory {
  private final SSLSocketFactory secure;
  private volatile @Nullable Socket last;

  Sockets(SSLSocketFactory secure) {
    this.secure = secure;
  }

  /** For connections in the clear, which STARTTLS may wrap by {@link #createSocket} later. */
  javax.net.SocketFactory plain() {
    return new Plain();
  }

  void readTimeout(Duration timeout) throws SocketException {
    Socket socket = last;
    if (socket != null) socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
  }

  /** No QUIT, no end of data: what was begun is abandoned. */
  void hangUp() {
    Socket socket = last;
    if (socket == null) return;
    try {
      // A reset, so that closing does not wait for a TLS farewell that the server must answer.
      socket.setSoLinger(true, 0);
    } catch (SocketException closedAlready) {
      return;
    }
    closeQuietly(socket);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException goneAnyway) {
      return; // hanging up is all that was wanted
    }
  }

  private Socket remember(Socket socket) {
    last = socket;
    return socket;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return secure.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return secure.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return remember(secure.createSocket());
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return remember(secure.createSocket(socket, host, port, autoClose));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return remember(secure.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return remember(secure.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return remember(secure.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return remember(secure.createSocket(host, port, local, localPort));
  }

  private final class Plain extends javax.net.SocketFactory {
    @Override
    public Socket createSocket() {
      return remember(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return remember(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return remember(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return remember(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return remember(new Socket(host, port, local, localPort));
    }
  }
}
