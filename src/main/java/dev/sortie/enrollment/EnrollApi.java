package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignNotFoundException;
import dev.sortie.contact.ContactFilter;
import dev.sortie.contact.ContactId;
import dev.sortie.shared.EmailAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems let contacts in. */
@RestController
final class EnrollApi {

  private static final int MOST_NAMED = 10_000;

  /** Who is to be let in; either of the two. */
  record Body(@Nullable List<String> contacts, @Nullable Filter filter) {}

  /** Who is meant by what we know; all conditions together. Those we may not write to stay out. */
  record Filter(@Nullable String text, @Nullable Set<String> tags, @Nullable Locale language) {}

  private final EnrollContacts enrolling;

  EnrollApi(EnrollContacts enrolling) {
    this.enrolling = enrolling;
  }

  /** Answers at once; the work goes on and can be followed at the Location. */
  @PostMapping("/api/campaigns/{key}/enrollments")
  ResponseEntity<BatchJson> enroll(
      @PathVariable String key,
      @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
    CampaignKey campaign =
        CampaignKey.tryParse(key).orElseThrow(() -> CampaignNotFoundException.forKey(key));
    String name = idempotencyKey == null ? UUID.randomUUID().toString() : "api/" + idempotencyKey;
    EnrollmentBatch batch = enrolling.enroll(campaign, selection(body), name);
    return ResponseEntity.accepted()
        .location(URI.create("/api/jobs/" + batch.id()))
        .body(BatchJson.of(batch));
  }

  private static ContactSelection selection(Body body) {
    if (body.contacts() != null && body.filter() == null) {
      return named(body.contacts());
    }
    if (body.filter() != null && body.contacts() == null) {
      return new ContactSelection.Filtered(filter(body.filter()));
    }
    throw EnrollmentRequestException.noSelection();
  }

  private static ContactSelection named(List<String> texts) {
    if (texts.isEmpty()) {
      throw EnrollmentRequestException.noSelection();
    }
    if (texts.size() > MOST_NAMED) {
      throw EnrollmentRequestException.tooMany(texts.size(), MOST_NAMED);
    }
    List<ContactId> contacts = new ArrayList<>();
    List<EmailAddress> addresses = new ArrayList<>();
    for (String text : texts) {
      id(text).ifPresentOrElse(contacts::add, () -> addresses.add(EmailAddress.parse(text)));
    }
    return new ContactSelection.Named(contacts, addresses);
  }

  private static ContactFilter filter(Filter filter) {
    ContactFilter all = ContactFilter.everybody().withLanguage(filter.language());
    ContactFilter worded = filter.text() == null ? all : all.withText(filter.text());
    return filter.tags() == null ? worded : worded.withTags(filter.tags());
  }

  private static Optional<ContactId> id(String text) {
    try {
      return Optional.of(ContactId.of(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
