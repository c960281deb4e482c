package dev.sortie.outbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Commits received mails, those of all connections together: one thread takes whatever waits and
 * writes it in one transaction, so that the disk is asked once for many mails.
 */
@Component
final class OutboxWriter implements SmartLifecycle {

  private static final int MOST_TOGETHER = 100;
  private static final int PHASE = InsideMailServer.PHASE - 1;

  private record Waiting(List<ReceivedMail> mails, CompletableFuture<Void> written) {}

  private final OutboxRepository repository;
  private final InstantSource time;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(1_000);
  private volatile boolean running;
  private Thread thread = Thread.ofPlatform().name("outbox-writer").unstarted(this::run);

  OutboxWriter(OutboxRepository repository, InstantSource time) {
    this.repository = repository;
    this.time = time;
  }

  /** Returns when the mail is committed, once per recipient; throws when it could not be. */
  void write(String sender, List<String> recipients, byte[] raw) {
    List<ReceivedMail> mails =
        recipients.stream()
            .map(recipient -> RawHeaders.received(time.instant(), sender, recipient, raw))
            .toList();
    Waiting mine = new Waiting(mails, new CompletableFuture<>());
    if (!running || !waiting.offer(mine)) {
      throw new IllegalStateException("Expected the outbox to take a mail, but it is full or shut");
    }
    try {
      mine.written().join();
    } catch (CompletionException exception) {
      throw new IllegalStateException("The outbox could not write", exception.getCause());
    }
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>();
    while (running) {
      try {
        batch.add(waiting.take());
        waiting.drainTo(batch, MOST_TOGETHER);
        commit(batch);
      } catch (InterruptedException stopping) {
        return;
      }
      batch.clear();
    }
  }

  private void commit(List<Waiting> batch) {
    try {
      repository.add(batch.stream().flatMap(one -> one.mails().stream()).toList());
      batch.forEach(one -> one.written().complete(null));
    } catch (RuntimeException exception) {
      batch.forEach(one -> one.written().completeExceptionally(exception));
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("outbox-writer").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    waiting.forEach(
        one -> one.written().completeExceptionally(new IllegalStateException("shutting down")));
    waiting.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
