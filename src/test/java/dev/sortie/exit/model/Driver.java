package dev.sortie.exit.model;

import dev.sortie.contact.ContactId;
import dev.sortie.contact.ContactNotFoundException;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.EraseContact;
import dev.sortie.contact.Subscriptions;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.enrollment.EnrollContacts;
import dev.sortie.enrollment.EnrollmentBatch;
import dev.sortie.exit.ContactEvent;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.ReportEvent;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import dev.sortie.sending.SendEmail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does to the real thing what a deed says, as the API and the pages do it. */
final class Driver {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  static final String NOBODY = "nobody";

  @Autowired private Contacts contacts;
  @Autowired private Subscriptions subscriptions;
  @Autowired private EraseContact erasing;
  @Autowired private EnrollContacts enrolling;
  @Autowired private ReportEvent events;
  @Autowired private Stops stops;
  @Autowired private InstantSource time;

  private final JobsAgain jobs;

  Driver(JdbcClient jdbc, SendEmail sendEmail) {
    jobs = new JobsAgain(jdbc, sendEmail);
  }

  /** What the deed is answered with: the same for the same deed, as long as the contact exists. */
  String carryOut(Deed deed, ContactId contact) throws InterruptedException {
    try {
      return switch (deed) {
        case Deed.Enroll(Design campaign, String key) -> enroll(campaign, contact, key);
        case Deed.Event(String name, int total, String key) ->
            receipt(
                events
                    .report(
                        new ContactEvent(contact, name, Map.of("total", total), Instant.EPOCH, key))
                    .receipt());
        case Deed.Tag(String tag) -> {
          contacts.tag(contact, tag);
          yield "";
        }
        case Deed.Untag(String tag) -> {
          contacts.untag(contact, tag);
          yield "";
        }
        case Deed.Unsubscribe(String key) ->
            stop(contact, new StopReason.Unsubscribed("page"), key);
        case Deed.Complain(String key) -> stop(contact, new StopReason.Complained("relay"), key);
        case Deed.Bounce(String key) -> stop(contact, new StopReason.Bounced("5.1.1"), key);
        case Deed.Suppress(String key) -> stop(contact, new StopReason.Suppressed("asked"), key);
        case Deed.TakeOut(Design campaign, String key) ->
            stop(contact, new StopReason.TakenOut(campaign.key(), "asked"), key);
        case Deed.LeaveTopic(String key) -> {
          subscriptions.leaveTopic(contact, "model-offers", "page", time.instant());
          yield stop(contact, new StopReason.LeftTopic("model-offers", "page"), key);
        }
        case Deed.Erase(String key) -> {
          String receipt = stop(contact, new StopReason.Erased("api"), key);
          erasing.erase(contact);
          yield receipt;
        }
        case Deed.JobsAgain again -> {
          jobs.handOutAgain(contact);
          yield "";
        }
      };
    } catch (ContactNotFoundException erased) {
      return NOBODY;
    }
  }

  private String enroll(Design campaign, ContactId contact, String key) {
    EnrollmentBatch batch = enrolling.enroll(campaign.key(), ContactSelection.of(contact), key);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> enrolling.batch(batch.id()).orElseThrow().isDone());
    return batch.id().toString();
  }

  private String stop(ContactId contact, StopReason reason, String key) {
    return receipt(stops.stop(new StopRequest(contact, reason, "model/" + key)));
  }

  private static String receipt(Receipt receipt) {
    return receipt == null ? "no receipt" : receipt.id().toString();
  }
}
