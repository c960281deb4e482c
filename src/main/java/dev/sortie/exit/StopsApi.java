package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.EraseContact;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Receipts, and the stop that ends in forgetting. */
@RestController
final class StopsApi {

  private final Stops stops;
  private final Contacts contacts;
  private final ContactNames names;
  private final EraseContact erasing;

  StopsApi(Stops stops, Contacts contacts, ContactNames names, EraseContact erasing) {
    this.stops = stops;
    this.contacts = contacts;
    this.names = names;
    this.erasing = erasing;
  }

  @GetMapping("/api/stops/{id}")
  ReceiptJson receipt(@PathVariable String id) {
    return stopId(id)
        .flatMap(stops::receipt)
        .map(ReceiptJson::of)
        .orElseThrow(() -> StopNotFoundException.forText(id));
  }

  /**
   * Erases a contact: everything that runs for them ends first, and the receipt proves it. By id it
   * may be said again, also when it was done; the receipt is the same.
   */
  @DeleteMapping("/api/contacts/{idOrAddress}")
  ReceiptJson erase(@PathVariable String idOrAddress) {
    var erased = ContactNames.id(idOrAddress).flatMap(id -> stops.known(erasureKey(id)));
    if (erased.isPresent() && contacts.find(erased.get().contact()).isEmpty()) {
      return ReceiptJson.of(erased.get());
    }
    ContactId contact = names.resolve(idOrAddress);
    Receipt receipt =
        stops.stop(new StopRequest(contact, new StopReason.Erased("api"), erasureKey(contact)));
    erasing.erase(contact);
    return ReceiptJson.of(receipt);
  }

  private static String erasureKey(ContactId contact) {
    return "erasure/" + contact;
  }

  private static Optional<StopId> stopId(String text) {
    try {
      return Optional.of(new StopId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
