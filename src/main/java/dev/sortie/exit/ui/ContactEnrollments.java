package dev.sortie.exit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.contact.ui.ContactPanel;
import dev.sortie.enrollment.Enrollment;
import dev.sortie.enrollment.EnrollmentQuery;
import dev.sortie.enrollment.Enrollments;
import dev.sortie.exit.Receipt;
import dev.sortie.exit.StopReason;
import dev.sortie.exit.StopRequest;
import dev.sortie.exit.Stops;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The part of a contact's page that says where they are and by which doors they left. */
@Order(10)
@SpringComponent
final class ContactEnrollments implements ContactPanel {

  private static final int SHOWN = 50;

  private final Enrollments enrollments;
  private final Campaigns campaigns;
  private final Stops stops;
  private final Contacts contacts;
  private final InstantSource time;
  private final AuthenticationContext user;

  ContactEnrollments(
      Enrollments enrollments,
      Campaigns campaigns,
      Stops stops,
      Contacts contacts,
      InstantSource time,
      AuthenticationContext user) {
    this.enrollments = enrollments;
    this.campaigns = campaigns;
    this.stops = stops;
    this.contacts = contacts;
    this.time = time;
    this.user = user;
  }

  @Override
  public Component panel(ContactId contact) {
    return new WhereTheyAre(this, contact);
  }

  List<Enrollment> of(ContactId contact) {
    return enrollments.search(new EnrollmentQuery(contact, null, Set.of(), null, SHOWN));
  }

  String name(CampaignKey campaign, Locale language) {
    return campaigns.find(campaign).map(known -> known.name(language)).orElse(campaign.value());
  }

  InstantSource time() {
    return time;
  }

  boolean mayStop() {
    return user.hasAnyRole("ADMIN", "MARKETER", "ENGINEER");
  }

  /** Nobody can be written to less than not at all. */
  boolean mayBlock(ContactId contact) {
    return mayStop()
        && contacts.find(contact).filter(known -> !known.isSuppressedForAll()).isPresent();
  }

  Receipt stop(ContactId contact, StopReason reason) {
    return stops.stop(new StopRequest(contact, reason, "operator/" + UUID.randomUUID()));
  }
}
