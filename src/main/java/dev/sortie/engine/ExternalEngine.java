package dev.sortie.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A cluster of somebody's own: we can only talk to it. */
record ExternalEngine(URI gateway) implements EngineSite {

  @Override
  public Optional<UUID> identity() {
    return Optional.empty();
  }

  @Override
  public void launch() {}

  @Override
  public Optional<Duration> startLimit() {
    return Optional.empty();
  }

  @Override
  public void giveUp() {}

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public CompletableFuture<String> gone() {
    return new CompletableFuture<>();
  }

  @Override
  public boolean movableTime() {
    return false;
  }

  @Override
  public void align(Duration ahead) {}

  @Override
  public boolean diskFull() {
    return false;
  }

  @Override
  public @Nullable BrokerReport report() {
    return null;
  }

  @Override
  public @Nullable BrokerProcess process() {
    return null;
  }

  @Override
  public @Nullable Storage storage() {
    return null;
  }

  @Override
  public String place() {
    return gateway.toString();
  }

  @Override
  public void close() {}
}
