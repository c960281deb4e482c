package dev.sortie.monitor;

import dev.sortie.base.ElementFigures;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.CampaignVersion;
import dev.sortie.engine.ElementCount;
import dev.sortie.engine.EngineRows;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The live numbers of campaigns, a fraction of a second old. Cheap: counters, never rows. */
@Service
public final class CampaignLive {

  private final EngineRows engine;
  private final MonitorRepository repository;

  CampaignLive(EngineRows engine, MonitorRepository repository) {
    this.engine = engine;
    this.repository = repository;
  }

  /** The numbers of every campaign that was ever published. */
  public Map<CampaignKey, Doors> doors() {
    return repository.doors();
  }

  /** The numbers of one campaign. */
  public Doors doors(CampaignKey key) {
    return repository.doors().getOrDefault(key, Doors.NOBODY);
  }

  /** What goes on at each element of a version's diagram, by element id. */
  public Map<String, ElementFigures> figures(CampaignVersion version) {
    Map<String, Long> stuck = repository.stuck(version.processDefinitionKey());
    Map<String, ElementFigures> figures = new HashMap<>();
    engine
        .counts(version.processDefinitionKey())
        .forEach((id, count) -> figures.put(id, figures(count, stuck.getOrDefault(id, 0L))));
    return figures;
  }

  private static ElementFigures figures(ElementCount count, long stuck) {
    return new ElementFigures(count.active(), count.completed(), stuck);
  }
}
