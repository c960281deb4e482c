package dev.sortie.monitor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import dev.sortie.base.StatusPill;
import dev.sortie.base.Tone;
import dev.sortie.campaign.CampaignVersion;
import org.jspecify.annotations.Nullable;

/** How many do not go on without a person, and the way to them. */
final class StuckBadge extends Composite<Anchor> {

  /**
   * @param element where they are; null for anywhere in the version
   */
  StuckBadge(CampaignVersion version, @Nullable String element, long count) {
    InstanceFilter filter =
        new InstanceFilter(
            "",
            version.key(),
            version.number(),
            element,
            InstanceStatus.STUCK,
            null,
            InstanceFilter.Days.ANY,
            InstanceFilter.Days.ANY);
    getContent().setHref("monitor?" + filter.address().getQueryString());
    getContent().addClassName("stuck-badge");
    getContent().add(new StatusPill(getTranslation("monitor.stuck", count), Tone.ATTENTION));
  }
}
