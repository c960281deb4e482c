package dev.sortie.engine;

import java.time.Duration;
import java.util.Map;

/**
 * A message for the one process instance that waits for this name with this correlation key.
 *
 * <p>The engine gives it to at most one instance of each process id, and keeps it for those that do
 * not wait yet until its time to live is over.
 *
 * @param messageId while the engine keeps the message, another one with the same name, correlation
 *     key and id is taken as the same: publishing twice does it once
 * @param timeToLive never zero: subscriptions open asynchronously, a message that is not kept can
 *     miss them
 * @param variables become variables of the instance; ids and flags only
 */
public record EngineMessage(
    String name,
    String correlationKey,
    String messageId,
    Duration timeToLive,
    Map<String, Object> variables) {

  public EngineMessage {
    variables = Map.copyOf(variables);
    if (timeToLive.isNegative() || timeToLive.isZero()) {
      throw new IllegalArgumentException("Expected a time to live, but was " + timeToLive);
    }
  }
}
