package dev.sortie.monitor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.sortie.base.LiveUpdates;
import dev.sortie.campaign.Campaigns;
import dev.sortie.monitor.InstanceDeeds;
import dev.sortie.recovery.Moves;

/** What the parts need by which a person acts on instances. */
@SpringComponent
record ActSources(
    InstanceDeeds deeds,
    Moves moves,
    Campaigns campaigns,
    LiveUpdates live,
    AuthenticationContext user) {

  /** Whether the reader may do more than look. */
  boolean mayAct() {
    return user.hasAnyRole("ADMIN", "ENGINEER", "MARKETER");
  }

  /**
   * Who acts.
   *
   * @throws IllegalStateException for somebody who may only look
   */
  String actor() {
    if (!mayAct()) {
      throw new IllegalStateException("Expected somebody who may act, but was " + user);
    }
    return user.getPrincipalName().orElseThrow();
  }
}
