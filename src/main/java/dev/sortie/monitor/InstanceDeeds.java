package dev.sortie.monitor;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import dev.sortie.engine.Incident;
import dev.sortie.engine.Incidents;
import dev.sortie.enrollment.ContactSelection;
import dev.sortie.exit.StopBatch;
import dev.sortie.exit.StopMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * What a person can do for all instances that a search finds, at most {@link InstanceSearch#MOST}.
 */
@Service
public final class InstanceDeeds {

  private static final int PAGE = 1000;

  private final InstanceSearch instances;
  private final InstanceActions actions;
  private final Incidents incidents;
  private final StopMany stopping;

  InstanceDeeds(
      InstanceSearch instances, InstanceActions actions, Incidents incidents, StopMany stopping) {
    this.instances = instances;
    this.actions = actions;
    this.incidents = incidents;
    this.stopping = stopping;
  }

  /** Those that the search finds now. */
  public List<InstanceLine> found(InstanceQuery query) {
    List<InstanceLine> found = new ArrayList<>();
    List<InstanceLine> page = instances.page(query, 0, PAGE);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = page.size() < PAGE ? List.of() : instances.page(query, found.size(), PAGE);
    }
    return found;
  }

  /**
   * Takes these contacts out of the campaign, in the background; each gets a receipt.
   *
   * @param words why; colleagues read it on every receipt
   * @throws dev.sortie.exit.StopBatchException if there are no words
   */
  public StopBatch takeOut(
      CampaignKey campaign, List<ContactId> contacts, String words, String by, String key) {
    return stopping.stop(
        new StopMany.Request(
            campaign,
            new ContactSelection.Named(List.copyOf(new LinkedHashSet<>(contacts)), List.of()),
            words),
        by,
        key);
  }

  /**
   * Lets all of these try again where they do not go on.
   *
   * @return how many obstacles the engine was asked to look at anew
   */
  public int retry(List<InstanceLine> lines) {
    List<Incident> open =
        lines.stream()
            .filter(InstanceLine::stuck)
            .map(InstanceLine::processInstanceKey)
            .filter(Objects::nonNull)
            .flatMap(key -> incidents.of(key).stream())
            .filter(Incident::isOpen)
            .toList();
    actions.retryAll(open);
    return open.size();
  }
}
