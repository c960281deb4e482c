package dev.sortie.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server whose answer never ends, and of which a letter comes ten times a second. */
final class SlowHeaders implements AutoCloseable {

  private final ServerSocket server;
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final Semaphore calls = new Semaphore(0);
  private final AtomicInteger letters = new AtomicInteger();

  SlowHeaders() throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  WebhookCall call() {
    return new WebhookCall(
        "a", URI.create("http://127.0.0.1:" + server.getLocalPort() + "/slow"), "{}");
  }

  void awaitCalls(int count) throws InterruptedException {
    calls.acquire(count);
  }

  int letters() {
    return letters.get();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(US_ASCII));
        var unused = pace.scheduleAtFixedRate(() -> letter(socket), 0, 100, TimeUnit.MILLISECONDS);
        calls.release();
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Throws when the caller has left, so that no further one is written. */
  private void letter(Socket socket) {
    try {
      socket.getOutputStream().write('a');
      letters.incrementAndGet();
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  @Override
  public void close() throws IOException {
    pace.shutdownNow();
    server.close();
  }
}
