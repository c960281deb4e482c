package dev.sortie.enrollment;

import dev.sortie.campaign.Campaign;
import dev.sortie.contact.ContactFilter;
import dev.sortie.shared.Deed;
import dev.sortie.shared.Deeds;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Takes requests to enroll on, each once. */
@Component
final class EnrollmentRequests {

  private final EnrollmentBatchRepository batches;
  private final Deeds deeds;
  private final InstantSource time;

  EnrollmentRequests(EnrollmentBatchRepository batches, Deeds deeds, InstantSource time) {
    this.batches = batches;
    this.deeds = deeds;
    this.time = time;
  }

  /** Somebody asks for it. */
  void asked(String idempotencyKey, EnrollmentBatchRepository.Request request, Campaign campaign) {
    boolean unused =
        deeds.together(
            () -> {
              var taken =
                  batches.insert(idempotencyKey, request, campaign.live().id(), time.instant());
              taken.ifPresent(
                  batch ->
                      deeds.tell(
                          whom(
                              Deed.of("enrollment.requested", "campaign", request.campaign())
                                  .now("batch", batch)
                                  .now("version", campaign.live().number()),
                              request.selection())));
              return taken.isPresent();
            });
  }

  /** It follows from something that happened. */
  void followed(String cause, EnrollmentBatchRepository.Request request, Campaign campaign) {
    var unused = batches.insert(cause, request, campaign.live().id(), time.instant());
  }

  /** Addresses and what was searched for are the contacts' own: only how many are told. */
  private static Deed whom(Deed deed, ContactSelection selection) {
    return switch (selection) {
      case ContactSelection.Named named ->
          named.contacts().size() == 1 && named.addresses().isEmpty()
              ? deed.now("contact", named.contacts().getFirst())
              : deed.now("contacts", named.contacts().size() + named.addresses().size());
      case ContactSelection.Filtered(ContactFilter filter) ->
          deed.now("tags", filter.tags().isEmpty() ? null : filter.tags())
              .now("language", filter.language())
              .now("everybody", filter.equals(ContactFilter.everybody()) ? true : null);
    };
  }
}
