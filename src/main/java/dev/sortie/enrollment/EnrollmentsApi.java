package dev.sortie.enrollment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignNotFoundException;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.ContactNotFoundException;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.EmailAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems ask who is in which campaign. */
@RestController
final class EnrollmentsApi {

  /**
   * A page, the newest first.
   *
   * @param before what to ask for to get the next page; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<EnrollmentJson> enrollments, @Nullable UUID before) {}

  private final Enrollments enrollments;
  private final Contacts contacts;

  EnrollmentsApi(Enrollments enrollments, Contacts contacts) {
    this.enrollments = enrollments;
    this.contacts = contacts;
  }

  @GetMapping("/api/enrollments")
  Page search(
      @RequestParam(required = false) @Nullable String contact,
      @RequestParam(required = false) @Nullable String campaign,
      @RequestParam(required = false) @Nullable List<String> state,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "50") int limit) {
    EnrollmentQuery query =
        new EnrollmentQuery(
            contact == null ? null : contact(contact),
            campaign == null ? null : campaign(campaign),
            state == null ? Set.of() : states(state),
            before == null ? null : new EnrollmentId(id(before)),
            limit);
    List<EnrollmentJson> found =
        enrollments.search(query).stream().map(EnrollmentJson::of).toList();
    return new Page(found, found.size() < query.limit() ? null : found.getLast().id());
  }

  private ContactId contact(String text) {
    try {
      return ContactId.of(text);
    } catch (IllegalArgumentException e) {
      EmailAddress address = EmailAddress.parse(text);
      return contacts
          .find(address)
          .map(Contact::id)
          .orElseThrow(() -> ContactNotFoundException.forAddress(address));
    }
  }

  private static CampaignKey campaign(String text) {
    return CampaignKey.tryParse(text).orElseThrow(() -> CampaignNotFoundException.forKey(text));
  }

  private static Set<EnrollmentState> states(List<String> names) {
    Set<EnrollmentState> states = EnumSet.noneOf(EnrollmentState.class);
    names.forEach(name -> states.add(state(name)));
    return states;
  }

  private static EnrollmentState state(String name) {
    Optional<EnrollmentState> state =
        Arrays.stream(EnrollmentState.values())
            .filter(known -> known.name().equalsIgnoreCase(name))
            .findFirst();
    return state.orElseThrow(() -> EnrollmentRequestException.unknownState(name));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw EnrollmentRequestException.noId(text);
    }
  }
}
