package dev.sortie.crash;

import dev.sortie.ApiCaller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * A program that calls the application and says the same again, with the same key, until it is
 * answered: what a careful program does whose call got lost in a crash.
 *
 * @param port of a node that may be alive, asked before each try
 */
record Caller(IntSupplier port, String key, Book book) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TOO_MANY = 429;

  interface Call {
    ApiCaller.Answer to(ApiCaller shop) throws IOException, InterruptedException;
  }

  /** The success; empty where the application refused, or the thread is to end. */
  Optional<ApiCaller.Answer> untilAnswered(String what, Call call) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        ApiCaller.Answer answer = call.to(new ApiCaller(port.getAsInt(), key));
        if (answer.status() < 300) {
          return Optional.of(answer);
        }
        if (isRefusal(answer.status())) {
          book.surprises.add(what + " was answered " + answer.status() + " " + answer.body());
          return Optional.empty();
        }
      } catch (IOException lost) {
        book.repeated.incrementAndGet();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return Optional.empty();
  }

  /** Clicks on the link that a mail's program follows for its reader (RFC 8058). */
  boolean untilLeft(String path) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (HTTP.send(click(path), HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
          return true;
        }
      } catch (IOException lost) {
        book.repeated.incrementAndGet();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return false;
  }

  private HttpRequest click(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
        .build();
  }

  private static boolean isRefusal(int status) {
    return status >= 400 && status < 500 && status != TOO_MANY;
  }
}
