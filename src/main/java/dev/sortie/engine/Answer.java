package dev.sortie.engine;

import io.grpc.Status;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a failed command means for the one who sent it, read from the gRPC status. */
sealed interface Answer {

  /** The engine has too much to do; certainly not carried out. */
  record Busy(String reason) implements Answer {}

  /** It never reached the engine; certainly not carried out. */
  record NotSent(String reason) implements Answer {}

  /** Nobody knows whether it was carried out. */
  record Unknown(String reason) implements Answer {}

  /** What it is about is not there, or not any more. */
  record Missing(String reason) implements Answer {}

  /** The same is there already. */
  record AlreadyThere() implements Answer {}

  /** The engine will never take it. */
  record Refused(String reason) implements Answer {}

  static Answer of(Throwable failure) {
    Throwable cause = unwrapped(failure);
    Status status = Status.fromThrowable(cause);
    String reason =
        status.getDescription() == null ? String.valueOf(cause) : status.getDescription();
    return switch (status.getCode()) {
      case RESOURCE_EXHAUSTED -> new Busy(reason);
      case UNAVAILABLE -> neverConnected(cause) ? new NotSent(reason) : new Unknown(reason);
      case NOT_FOUND -> new Missing(reason);
      case ALREADY_EXISTS -> new AlreadyThere();
      case INVALID_ARGUMENT,
          FAILED_PRECONDITION,
          OUT_OF_RANGE,
          UNIMPLEMENTED,
          PERMISSION_DENIED,
          UNAUTHENTICATED ->
          new Refused(reason);
      case OK, CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, ABORTED, INTERNAL, DATA_LOSS ->
          new Unknown(reason);
    };
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapper =
        failure instanceof CompletionException || failure instanceof ExecutionException;
    return wrapper && cause != null ? unwrapped(cause) : failure;
  }

  private static boolean neverConnected(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return true;
      }
    }
    return false;
  }
}
