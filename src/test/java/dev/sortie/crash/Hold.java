package dev.sortie.crash;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the next client that says a command waiting for the answer. */
public final class Hold {

  private static final int LONGEST_SECONDS = 240;

  private final String command;
  private final CompletableFuture<String> arrived = new CompletableFuture<>();
  private final CountDownLatch released = new CountDownLatch(1);

  Hold(String command) {
    this.command = command;
  }

  boolean isAt(String said) {
    return command.equals(said);
  }

  /** Called by the server's thread: returns when the client may have its answer. */
  void keep(String client) throws InterruptedException {
    arrived.complete(client);
    released.await(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns when a client waits, with the name that it gave itself in EHLO. */
  public String awaitArrival() throws Exception {
    return arrived.get(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  public void release() {
    released.countDown();
  }
}
