package dev.sortie.exit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.enrollment.EnrollmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems tell what contacts do. */
@RestController
final class EventsApi {

  /** Clocks of other systems may be ahead of ours, but not by much. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  /**
   * An event.
   *
   * @param contact id or address
   * @param occurredAt now, if absent
   * @param id the teller's own, so that telling it twice is harmless; else the Idempotency-Key,
   *     else every call is another event
   */
  record Body(
      @Nullable String contact,
      @Nullable String name,
      @Nullable Map<String, @Nullable Object> properties,
      @Nullable Instant occurredAt,
      @Nullable String id) {}

  /** What it set off. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(String id, boolean isNew, List<UUID> told, @Nullable ReceiptJson stop) {}

  private final ReportEvent events;
  private final ContactNames contacts;
  private final InstantSource time;

  EventsApi(ReportEvent events, ContactNames contacts, InstantSource time) {
    this.events = events;
    this.contacts = contacts;
    this.time = time;
  }

  @PostMapping("/api/events")
  Answer report(
      @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    ContactEvent event = event(body, key);
    ReportEvent.Outcome outcome = events.report(event);
    Receipt receipt = outcome.receipt();
    return new Answer(
        event.id(),
        outcome.isNew(),
        outcome.told().stream().map(EnrollmentId::value).toList(),
        receipt == null ? null : ReceiptJson.of(receipt));
  }

  private ContactEvent event(Body body, @Nullable String key) {
    String contact = required("contact", body.contact());
    String name = required("name", body.name());
    Instant now = time.instant();
    Instant occurredAt = body.occurredAt() == null ? now : body.occurredAt();
    if (occurredAt.isAfter(now.plus(CLOCK_SKEW))) {
      throw InvalidEventException.inFuture(occurredAt);
    }
    String id = body.id() != null ? body.id() : key != null ? key : UUID.randomUUID().toString();
    Map<String, Object> properties = ContactEvent.properties(body.properties());
    return new ContactEvent(contacts.resolve(contact), name, properties, occurredAt, id);
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw InvalidEventException.missing(field);
    }
    return value;
  }
}
