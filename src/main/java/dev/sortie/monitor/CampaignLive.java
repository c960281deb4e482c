package dev.sortie.monitor;

import dev.sortie.base.ElementFigures;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.campaign.Campaigns;
import dev.sortie.engine.ElementCount;
import dev.sortie.engine.ElementTallies;
import dev.sortie.engine.ElementTally;
import dev.sortie.engine.EngineRows;
import dev.sortie.modelcheck.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The live numbers of campaigns, a fraction of a second old. Cheap: counters, never rows. */
@Service
public final class CampaignLive {

  private final EngineRows engine;
  private final ElementTallies tallies;
  private final MonitorRepository repository;
  private final Campaigns campaigns;

  CampaignLive(
      EngineRows engine,
      ElementTallies tallies,
      MonitorRepository repository,
      Campaigns campaigns) {
    this.engine = engine;
    this.tallies = tallies;
    this.repository = repository;
    this.campaigns = campaigns;
  }

  /** The numbers of every campaign that was ever published. */
  public Map<CampaignKey, Doors> doors() {
    return repository.doors();
  }

  /** What goes on, and went on in the scope's time, in the scope's versions. */
  public LivePicture picture(LiveScope scope) {
    List<Long> definitions = scope.definitions();
    Map<String, ElementCount> now = engine.counts(definitions);
    Map<String, ElementTally> then =
        tallies.of(definitions, scope.time().from(), scope.time().until());
    List<Step> steps = campaigns.outline(scope.drawn().id()).steps();
    return new Composition(
            steps, now, then, repository.stuck(definitions), scope.time().equals(TimeRange.ANY))
        .picture(scope.drawn().key().value());
  }

  /** What goes on at each element of any process of the engine, by element id. */
  public Map<String, ElementFigures> figures(long processDefinitionKey) {
    Map<String, Long> stuck = repository.stuck(List.of(processDefinitionKey));
    Map<String, ElementFigures> figures = new HashMap<>();
    engine
        .counts(processDefinitionKey)
        .forEach((id, count) -> figures.put(id, figures(count, stuck.getOrDefault(id, 0L))));
    return figures;
  }

  private static ElementFigures figures(ElementCount count, long stuck) {
    return new ElementFigures(count.active(), count.completed(), stuck, Map.of(), "");
  }
}
