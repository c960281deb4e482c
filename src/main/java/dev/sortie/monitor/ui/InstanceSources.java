package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.ContactLookup;
import dev.sortie.monitor.InstanceSearch;
import dev.sortie.shared.Deeds;
import java.time.InstantSource;

/** Where the pages about instances have their contents from. */
@SpringComponent
record InstanceSources(
    InstanceSearch instances,
    Campaigns campaigns,
    ContactLookup contacts,
    EngineNavigationBadge engine,
    InstantSource time,
    Deeds deeds) {}
