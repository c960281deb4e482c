package dev.sortie.feedback;

import dev.sortie.contact.ContactErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drops what an erased contact wrote to the unsubscribe address. */
@Component
final class ForgettingSenders {

  private final LeaveMailRepository repository;

  ForgettingSenders(LeaveMailRepository repository) {
    this.repository = repository;
  }

  @EventListener
  void forget(ContactErased erased) {
    repository.forget(erased.contact(), erased.email());
  }
}
