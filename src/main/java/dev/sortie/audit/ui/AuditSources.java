package dev.sortie.audit.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.audit.AuditSearch;
import dev.sortie.base.Texts;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contacts;
import dev.sortie.shared.Deeds;
import java.time.InstantSource;

/** Where the page has its contents and words from. */
@SpringComponent
record AuditSources(
    AuditSearch search,
    Campaigns campaigns,
    Contacts contacts,
    Texts texts,
    Deeds deeds,
    InstantSource time) {}
