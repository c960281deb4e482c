package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.campaign.VersionSuccession;
import dev.sortie.engine.Deployment;
import dev.sortie.engine.Engine;
import dev.sortie.engine.EngineSuccession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the next engine know the versions that are live or that somebody is in. */
@Component
final class VersionDeployment {

  private final VersionSuccession versions;
  private final Engine engine;
  private final EngineSuccession succession;
  private final TransactionOperations transaction;

  VersionDeployment(
      VersionSuccession versions,
      Engine engine,
      EngineSuccession succession,
      TransactionOperations transaction) {
    this.versions = versions;
    this.engine = engine;
    this.succession = succession;
    this.transaction = transaction;
  }

  /**
   * Deploys what is not known yet, oldest first, so that the engine counts as the ledger does.
   *
   * @return how the engine knows them, by version
   */
  Map<CampaignVersionId, Long> deploy(Set<CampaignVersionId> inUse) {
    Map<CampaignVersionId, Long> known = new HashMap<>();
    for (VersionSuccession.Known version : versions.all()) {
      boolean wanted = version.live() || inUse.contains(version.id());
      if (version.processDefinitionKey() > 0) {
        known.put(version.id(), version.processDefinitionKey());
      } else if (wanted) {
        known.put(version.id(), deploy(version));
      }
    }
    return known;
  }

  private long deploy(VersionSuccession.Known version) {
    // Two versions with the same diagram are two processes, so the name is not the content's.
    Deployment deployed =
        engine.deploy(
            version.campaign() + "-" + version.id().value() + ".bpmn",
            versions.resumable(version.id()));
    transaction.executeWithoutResult(
        status -> {
          versions.deployed(version.id(), deployed.processDefinitionKey());
          succession.renamed(version.processDefinitionKey(), deployed.processDefinitionKey());
        });
    return deployed.processDefinitionKey();
  }
}
