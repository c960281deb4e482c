package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contacts;
import dev.sortie.monitor.InstanceSearch;
import java.time.InstantSource;

/** Where the pages about instances have their contents from. */
@SpringComponent
record InstanceSources(
    InstanceSearch instances, Campaigns campaigns, Contacts contacts, InstantSource time) {}
