package dev.sortie.crash;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the next client that says a command waiting for the answer. */
public final class Hold {

  private static final int LONGEST_SECONDS = 240;

  private final String command;
  private final String recipient;
  private final CompletableFuture<String> arrived = new CompletableFuture<>();
  private final CountDownLatch released = new CountDownLatch(1);

  /**
   * @param recipient only of mails to this address; empty for any
   */
  Hold(String command, String recipient) {
    this.command = command;
    this.recipient = recipient;
  }

  boolean isAt(String said, String to) {
    return command.equals(said) && (recipient.isEmpty() || recipient.equals(to));
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
