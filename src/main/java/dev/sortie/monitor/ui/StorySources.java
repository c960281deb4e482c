package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.RelativeTime;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactId;
import dev.sortie.contact.Contacts;
import dev.sortie.monitor.InstanceStories;
import java.time.Instant;
import java.time.InstantSource;

/** Where the page of one instance has its contents and words from. */
@SpringComponent
record StorySources(
    InstanceStories stories,
    Campaigns campaigns,
    Contacts contacts,
    InstantSource time,
    AuthenticationContext user) {

  /** The name of the contact, or that they were erased. */
  String contact(Component reader, ContactId id) {
    return contacts
        .find(id)
        .map(Contact::displayName)
        .orElseGet(() -> reader.getTranslation("monitor.erased"));
  }

  String campaign(CampaignKey key) {
    return campaigns
        .find(key)
        .map(campaign -> campaign.name(UI.getCurrentOrThrow().getLocale()))
        .orElse(key.value());
  }

  /** The number of a version, as text. */
  String number(CampaignVersionId id) {
    return campaigns.version(id).map(CampaignVersion::number).map(String::valueOf).orElse("?");
  }

  /** A moment as date and time of the reader's zone. */
  String exactly(Instant moment) {
    return RelativeTime.exactly(moment, UI.getCurrentOrThrow());
  }

  /** Whether the reader may do more than look. */
  boolean mayAct() {
    return user.hasAnyRole("ADMIN", "ENGINEER", "MARKETER");
  }

  /** Whether the reader is one who reads keys and variables. */
  boolean forEngineers() {
    return user.hasAnyRole("ADMIN", "ENGINEER", "MONITOR");
  }
}
