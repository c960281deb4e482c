package dev.sortie.exit.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything at once and remembers only for whom and when. */
final class CountingSink implements AutoCloseable {

  /** A mail; {@code begunNanos} is when the client asked to hand it over. */
  record Mail(String recipient, long begunNanos) {}

  private final ServerSocket server;
  private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  CountingSink() {
    try {
      server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  int count() {
    return count.get();
  }

  List<Mail> mails() {
    return List.copyOf(mails);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      OutputStream out = socket.getOutputStream();
      answer(out, "220 sink.example");
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (command.equals("RCPT")) {
          recipient = line.replaceAll(".*<(.*)>.*", "$1");
        }
        if (command.equals("DATA")) {
          mails.add(new Mail(recipient, System.nanoTime()));
          count.incrementAndGet();
          answer(out, "354 go on");
          skipToDot(in);
        }
        answer(out, "250 ok");
      }
    } catch (IOException gone) {
      // The client hung up.
    }
  }

  private static void skipToDot(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  private static void answer(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }
}
