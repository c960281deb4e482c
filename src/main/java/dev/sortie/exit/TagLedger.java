package dev.sortie.exit;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.TagChange;
import dev.sortie.enrollment.EnrollContacts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a tag does to the ledger, as a part of the caller's transaction. */
@Component
final class TagLedger {

  private final Triggers triggers;
  private final StopLedger stops;
  private final EnrollContacts enrolling;
  private final InstantSource time;

  TagLedger(Triggers triggers, StopLedger stops, EnrollContacts enrolling, InstantSource time) {
    this.triggers = triggers;
    this.stops = stops;
    this.enrolling = enrolling;
    this.time = time;
  }

  /** The stops that were written; what the change starts, starts after what it ends. */
  List<StopLedger.Recorded> record(TagChange change) {
    List<StopLedger.Recorded> recorded = new ArrayList<>();
    String name = (change.given() ? "tag:" : "-tag:") + change.tag();
    String cause = "tag/" + change.id();
    if (triggers.isUnsubscribe(change)) {
      recorded.add(stop(change, new StopReason.Unsubscribed(name), cause + "/unsubscribed"));
    }
    Set<CampaignKey> ended = triggers.endedBy(change);
    if (!ended.isEmpty()) {
      recorded.add(stop(change, new StopReason.Converted(name, ended), cause));
    }
    triggers
        .startedBy(change)
        .forEach(campaign -> enrolling.startedBy(campaign, change.contact(), cause));
    return recorded;
  }

  private StopLedger.Recorded stop(TagChange change, StopReason reason, String key) {
    return stops.record(new StopRequest(change.contact(), reason, key), time.instant());
  }
}
