package dev.sortie.designer.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.Campaigns;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.campaign.LiveCheck;
import dev.sortie.designer.Drafts;
import dev.sortie.designer.PublishDraft;

/** What the pages of drafts work with. */
@SpringComponent
record DesignSources(
    Drafts drafts,
    PublishDraft publish,
    Campaigns campaigns,
    LiveCheck check,
    FindingTexts texts,
    MailSources mails) {}
