package dev.sortie.task.ui;

import dev.sortie.campaign.Campaign;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.Contacts;
import dev.sortie.task.HumanTask;
import dev.sortie.task.HumanTasks;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the list of tasks takes what it shows from. */
@Component
record TaskSources(HumanTasks tasks, Contacts contacts, Campaigns campaigns, InstantSource clock) {

  /** Empty for a contact who was erased. */
  Optional<Contact> contact(HumanTask task) {
    return contacts.find(task.contact());
  }

  String campaign(HumanTask task, Locale language) {
    return campaigns
        .find(task.campaign())
        .map((Campaign campaign) -> campaign.name(language))
        .orElse(task.campaign().value());
  }
}
