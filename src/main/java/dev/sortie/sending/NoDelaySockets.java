package dev.sortie.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send small packets at once. SMTP is short lines to and fro; with Nagle's algorithm
 * each waits for a delayed acknowledgement, 45 ms per mail on the loopback address.
 */
final class NoDelaySockets extends SocketFactory {

  private final SocketFactory plain;

  NoDelaySockets(SocketFactory plain) {
    this.plain = plain;
  }

  @Override
  public Socket createSocket() throws IOException {
    return prompt(plain.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(plain.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(plain.createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(plain.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(plain.createSocket(host, port, from, fromPort));
  }

  private static Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
