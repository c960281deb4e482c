package dev.sortie.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A way to the engine with a bounded number of commands on it. */
final class Lane {

  private final InFlight places;
  private final Courier courier;
  private final Duration patience;

  Lane(InFlight places, Courier courier, Duration patience) {
    this.places = places;
    this.courier = courier;
    this.patience = patience;
  }

  /** Sends it as soon as there is room, for which the caller waits; the stage tells the rest. */
  <T> CompletionStage<T> send(Command<T> command) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      if (!places.enter(patience)) {
        answer.completeExceptionally(EngineAwayException.because("too many commands under way"));
        return answer;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      answer.completeExceptionally(EngineAwayException.because("interrupted"));
      return answer;
    }
    Thread.ofVirtual().name("engine-", 0).start(() -> settle(command, answer));
    return answer;
  }

  /** Sends it on a place that the caller has, and waits for the answer. */
  <T> T carryOut(Command<T> command, Duration patience) {
    return courier.carryOut(command, patience, places);
  }

  InFlight places() {
    return places;
  }

  private <T> void settle(Command<T> command, CompletableFuture<T> answer) {
    T result;
    try {
      result = courier.carryOut(command, patience, places);
    } catch (RuntimeException failure) {
      places.leave();
      answer.completeExceptionally(failure);
      return;
    }
    places.leave();
    answer.complete(result);
  }
}
