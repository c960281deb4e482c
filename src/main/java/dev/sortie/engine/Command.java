package dev.sortie.engine;

import java.util.function.Supplier;

/**
 * One thing asked of the engine.
 *
 * @param name for messages and metrics
 * @param repeatable whether carrying it out twice is the same as once
 * @param carryOut asks once and waits for the answer; throws what {@link Answer} reads
 */
record Command<T>(String name, boolean repeatable, Supplier<T> carryOut) {

  static <T> Command<T> repeatable(String name, Supplier<T> carryOut) {
    return new Command<>(name, true, carryOut);
  }

  static <T> Command<T> once(String name, Supplier<T> carryOut) {
    return new Command<>(name, false, carryOut);
  }

  /** The same, but this kind of answer counts as done. */
  Command<T> takingAsDone(Class<? extends Answer> answer, T result) {
    return new Command<>(
        name,
        repeatable,
        () -> {
          try {
            return carryOut.get();
          } catch (RuntimeException failure) {
            if (answer.isInstance(Answer.of(failure))) {
              return result;
            }
            throw failure;
          }
        });
  }
}
