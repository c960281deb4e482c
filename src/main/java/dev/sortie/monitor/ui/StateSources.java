package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.sortie.campaign.CampaignStates;
import dev.sortie.campaign.PeopleInside;
import dev.sortie.sending.Sends;
import java.time.InstantSource;

/** What pauses campaigns, and what to know before. */
@SpringComponent
record StateSources(CampaignStates states, PeopleInside people, Sends sends, InstantSource clock) {}
