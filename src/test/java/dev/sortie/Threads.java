package dev.sortie;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work that really goes on at the same time: the common pool has one thread on two cores. */
public final class Threads {

  private static final Executor NEW_THREAD = work -> Thread.ofPlatform().daemon().start(work);

  private Threads() {}

  public static CompletableFuture<Void> run(Runnable work) {
    return CompletableFuture.runAsync(work, NEW_THREAD);
  }

  public static <T> CompletableFuture<T> supply(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, NEW_THREAD);
  }
}
