package dev.sortie.webhook.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sortie.contact.Contact;
import dev.sortie.engine.Job;
import dev.sortie.enrollment.Enrollment;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What another program is told: a contact is at a step. In the form of Standard Webhooks 1.0.
 *
 * @param timestamp when it was told; a second try tells it anew
 */
record StepReached(String type, Instant timestamp, Data data) {

  private static final String TYPE = "step.reached";

  static StepReached of(Job job, Enrollment enrollment, Contact contact, Instant now) {
    return new StepReached(
        TYPE,
        now,
        new Data(
            enrollment.campaign().value(),
            job.elementId(),
            enrollment.id().value(),
            new Person(
                contact.id().value(),
                contact.email().value(),
                contact.firstName(),
                contact.lastName(),
                contact.language().toLanguageTag(),
                contact.tags(),
                contact.attributes())));
  }

  /**
   * @param step the id of the element in the diagram
   */
  record Data(String campaign, String step, UUID enrollment, Person contact) {}

  /** A contact as the other program may know them. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Person(
      UUID id,
      String email,
      String firstName,
      String lastName,
      String language,
      Set<String> tags,
      Map<String, String> attributes) {}
}
