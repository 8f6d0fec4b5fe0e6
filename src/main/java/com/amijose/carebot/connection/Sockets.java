package com.amijose.carebot.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes sockets and remembers them, because some things can only be done at the socket itself:
 * breaking off a connection on which another thread waits (the mail library holds its locks while
 * it waits, and its read timeout does not cover IDLE: reliability M5), hanging up without a word,
 * and waiting longer for one reply than for all others. What is remembered is the bare TCP socket
 * below any TLS, since closing that never waits for the other side. Safe for several threads.
 */
public final class Sockets {
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private final SSLSocketFactory tls;

  /**
   * @param authority a PEM file with certificates to trust beside those of Java
   * @throws IllegalArgumentException where the file is missing or holds no certificate
   */
  public Sockets(Optional<Path> authority) {
    this.tls = Trust.sockets(authority);
  }

  /** For connections that begin in the clear, which STARTTLS may wrap later. */
  public SocketFactory plain() {
    return new Plain();
  }

  /** For TLS from the first byte, and for STARTTLS over a socket of {@link #plain}. */
  public SSLSocketFactory secure() {
    return new Secure();
  }

  /** How long a read on the open connections may take from now on. */
  public void readTimeout(Duration timeout) throws SocketException {
    for (Socket socket : open) {
      if (!socket.isClosed()) socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
    }
  }

  /** Breaks all off by a reset, from whichever thread; who waits on one gets an exception. */
  public void hangUp() {
    for (Socket socket = open.poll(); socket != null; socket = open.poll()) {
      try {
        socket.setSoLinger(true, 0);
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

  private final class Secure extends SSLSocketFactory {
    private final SocketFactory plain = new Plain();

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
