package dev.sortie.exit;

import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineMessage;
import dev.sortie.shared.Lease;
import dev.sortie.shared.Loop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands the messages of the outbox to the engine, each at least once, those of one contact in their
 * order. While the engine is away they wait here for as long as it takes.
 *
 * <p>It does not wait for an answer before it hands over more: a message that the engine is slow to
 * take holds up nobody but its own contact. What is answered is written down in the next round; an
 * answer that is lost with this node is one that the lease brings again.
 */
@Component
final class Relay implements Loop.Work {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final int MOST = 256;

  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final ExitMessageRepository messages;
  private final Engine engine;
  private final InstantSource time;
  private final Lease lease;
  private final Queue<UUID> taken = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> failed = new ConcurrentLinkedQueue<>();
  private volatile Runnable listener = () -> {};

  Relay(ExitMessageRepository messages, Engine engine, InstantSource time, Lease lease) {
    this.messages = messages;
    this.engine = engine;
    this.time = time;
    this.lease = lease;
  }

  /** Calls this whenever there is an answer to write down. */
  void onAnswer(Runnable listener) {
    this.listener = listener;
  }

  @Override
  public boolean once() {
    boolean written = settle();
    if (!engine.status().ready()) {
      return written;
    }
    Instant now = time.instant();
    List<ExitMessageRepository.Due> due = messages.claim(MOST, now, now.plus(lease.time()));
    due.forEach(this::publish);
    return written || !due.isEmpty();
  }

  private void publish(ExitMessageRepository.Due due) {
    Duration timeToLive = due.exit() ? Messages.EXIT_KEPT : Messages.ACTIVITY_KEPT;
    engine
        .publish(
            new EngineMessage(
                due.name(), due.correlationKey(), due.id().toString(), timeToLive, Map.of()))
        .whenComplete((taken, failure) -> answered(due.id(), failure));
  }

  private void answered(UUID id, @Nullable Throwable failure) {
    if (failure == null) {
      taken.add(id);
    } else {
      log.warn("Message {} is handed to the engine again in {}: {}", id, AGAIN, failure.toString());
      failed.add(id);
    }
    listener.run();
  }

  private boolean settle() {
    List<UUID> handedOver = drain(taken);
    List<UUID> again = drain(failed);
    Instant now = time.instant();
    if (!handedOver.isEmpty()) {
      messages.published(handedOver, now, now.plus(Sweeper.PATIENCE));
    }
    if (!again.isEmpty()) {
      messages.postpone(again, now.plus(AGAIN));
    }
    return !handedOver.isEmpty() || !again.isEmpty();
  }

  private static List<UUID> drain(Queue<UUID> answers) {
    List<UUID> drained = new ArrayList<>();
    for (UUID id = answers.poll(); id != null; id = answers.poll()) {
      drained.add(id);
    }
    return drained;
  }
}
