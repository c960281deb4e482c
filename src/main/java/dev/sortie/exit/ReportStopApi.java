package dev.sortie.exit;

import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems tell that a contact may not be written to any more. */
@RestController
final class ReportStopApi {

  private static final int LONGEST_KEY = 200;

  private final Stops stops;
  private final ContactNames contacts;
  private final Campaigns campaigns;
  private final LeaveTopic topics;

  ReportStopApi(Stops stops, ContactNames contacts, Campaigns campaigns, LeaveTopic topics) {
    this.stops = stops;
    this.contacts = contacts;
    this.campaigns = campaigns;
    this.topics = topics;
  }

  /** Answers when the contact is stopped; the same key again is answered with the same receipt. */
  @PostMapping("/api/contacts/{idOrAddress}/stops")
  ResponseEntity<ReceiptJson> report(
      @PathVariable String idOrAddress,
      @RequestBody ReportedStop reported,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    StopReason reason = reported.meaning(campaigns);
    ContactId contact = contacts.resolve(idOrAddress);
    String name = "api/" + (key == null ? UUID.randomUUID() : checked(key));
    boolean isKnown = stops.known(name).isPresent();
    Receipt receipt = stop(contact, reason, name);
    if (!receipt.contact().equals(contact) || !receipt.reason().equals(reason)) {
      throw InvalidStopException.keyUsedOtherwise(String.valueOf(key));
    }
    URI location = URI.create("/api/stops/" + receipt.id());
    return (isKnown ? ResponseEntity.ok() : ResponseEntity.created(location))
        .body(ReceiptJson.of(receipt));
  }

  private Receipt stop(ContactId contact, StopReason reason, String name) {
    return reason instanceof StopReason.LeftTopic left
        ? topics.leave(contact, left, name)
        : stops.stop(new StopRequest(contact, reason, name));
  }

  private static String checked(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw InvalidStopException.key(LONGEST_KEY);
    }
    return key;
  }
}
