package dev.sortie.exit;

import dev.sortie.contact.ContactId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The receipts of one contact. */
@RestController
final class ContactStopsApi {

  /** The newest first. */
  record Answer(List<ReceiptJson> stops) {}

  private final Stops stops;
  private final ContactNames names;

  ContactStopsApi(Stops stops, ContactNames names) {
    this.stops = stops;
    this.names = names;
  }

  /** By id it answers also after an erasure: the number is all that is left then. */
  @GetMapping("/api/contacts/{idOrAddress}/stops")
  Answer ofContact(@PathVariable String idOrAddress) {
    ContactId contact = ContactNames.id(idOrAddress).orElseGet(() -> names.resolve(idOrAddress));
    List<Receipt> receipts = stops.of(contact);
    if (receipts.isEmpty()) {
      var unused = names.resolve(idOrAddress);
    }
    return new Answer(receipts.stream().map(ReceiptJson::of).toList());
  }
}
