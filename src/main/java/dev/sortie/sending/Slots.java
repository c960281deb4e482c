package dev.sortie.sending;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * As many places as there are connections. A mail is decided only once it has one, so that none is
 * TRANSMITTING that waits for a connection: those are what a stop waits for and a crash makes
 * UNKNOWN.
 */
@Component
final class Slots {

  private final Semaphore free;

  Slots(MailSettings settings) {
    this.free = new Semaphore(settings.connections(), true);
  }

  /** Waits for a place; who took one gives it back. */
  void take() throws InterruptedException {
    free.acquire();
  }

  void giveBack() {
    free.release();
  }
}
