package dev.sortie.exit;

import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineMessage;
import dev.sortie.shared.Lease;
import dev.sortie.shared.Loop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands the messages of the outbox to the engine, each at least once, those of one contact in their
 * order. While the engine is away they wait here for as long as it takes.
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

  Relay(ExitMessageRepository messages, Engine engine, InstantSource time, Lease lease) {
    this.messages = messages;
    this.engine = engine;
    this.time = time;
    this.lease = lease;
  }

  @Override
  public boolean once() {
    if (!engine.status().ready()) {
      return false;
    }
    Instant now = time.instant();
    List<ExitMessageRepository.Due> due = messages.claim(MOST, now, now.plus(lease.time()));
    Map<UUID, CompletableFuture<Void>> answers = new LinkedHashMap<>();
    due.forEach(message -> answers.put(message.id(), publish(message)));
    settle(answers);
    return !due.isEmpty();
  }

  private CompletableFuture<Void> publish(ExitMessageRepository.Due due) {
    Duration timeToLive = due.exit() ? Messages.EXIT_KEPT : Messages.ACTIVITY_KEPT;
    return engine
        .publish(
            new EngineMessage(
                due.name(), due.correlationKey(), due.id().toString(), timeToLive, Map.of()))
        .toCompletableFuture();
  }

  private void settle(Map<UUID, CompletableFuture<Void>> answers) {
    List<UUID> taken = new ArrayList<>();
    List<UUID> failed = new ArrayList<>();
    answers.forEach((id, answer) -> (succeeds(id, answer) ? taken : failed).add(id));
    Instant now = time.instant();
    if (!taken.isEmpty()) {
      messages.published(taken, now, now.plus(Sweeper.PATIENCE));
    }
    if (!failed.isEmpty()) {
      messages.postpone(failed, now.plus(AGAIN));
    }
  }

  private static boolean succeeds(UUID id, CompletableFuture<Void> answer) {
    try {
      answer.join();
      return true;
    } catch (CompletionException | CancellationException e) {
      log.warn("Message {} is handed to the engine again in {}: {}", id, AGAIN, e.toString());
      return false;
    }
  }
}
