package dev.sortie.designer.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.FindingTexts;
import dev.sortie.campaign.MailPreviews;
import dev.sortie.contact.Contacts;
import dev.sortie.designer.Drafts;
import dev.sortie.designer.MailBlocks;
import dev.sortie.designer.Pictures;
import dev.sortie.sending.TestMails;

/** What writing a mail works with. */
@SpringComponent
record MailSources(
    Drafts drafts,
    MailPreviews previews,
    FindingTexts texts,
    TestMails tests,
    Contacts contacts,
    Pictures pictures,
    MailBlocks blocks) {}
