package dev.sortie.campaign;

import dev.sortie.engine.Deployment;
import dev.sortie.engine.Engine;
import dev.sortie.engine.ModelRefusedException;
import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.Outline;
import dev.sortie.shared.DiskReserve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/** Makes a version of a campaign live, or says why not. */
@Service
public class PublishCampaign {

  private final Campaigns campaigns;
  private final LiveCheck check;
  private final Engine engine;
  private final VersionRepository versions;
  private final DiskReserve disk;

  /** One at a time here; between nodes the row of the campaign decides. */
  private final ReentrantLock turn = new ReentrantLock();

  PublishCampaign(
      Campaigns campaigns,
      LiveCheck check,
      Engine engine,
      VersionRepository versions,
      DiskReserve disk) {
    this.campaigns = campaigns;
    this.check = check;
    this.engine = engine;
    this.versions = versions;
    this.disk = disk;
  }

  /**
   * Checks the diagram and its mails, hands the diagram to the engine and writes the version. All
   * of it or nothing; the same content twice is {@link PublishOutcome.Unchanged}.
   *
   * @param by who does it, for the list of versions
   * @throws dev.sortie.engine.EngineAwayException if the engine does not answer; nothing changed
   * @throws dev.sortie.shared.DiskFullException if there is no room for new work; nothing changed
   */
  public PublishOutcome deploy(CampaignFiles files, String by) {
    return deploy(files, by, "");
  }

  /**
   * The same with a note on the version, of at most {@link CampaignVersion#LONGEST_NOTE}
   * characters.
   */
  public PublishOutcome deploy(CampaignFiles files, String by, String note) {
    turn.lock();
    try {
      CheckedCampaign checked = check.check(files);
      Outline outline = checked.outline();
      return outline == null || !checked.isSound()
          ? new PublishOutcome.Refused(checked.findings())
          : publish(
              new Draft(outline, checked.files(), by, note.strip()),
              new ArrayList<>(checked.findings()));
    } finally {
      turn.unlock();
    }
  }

  private PublishOutcome publish(Draft draft, List<Finding> findings) {
    Optional<CampaignVersion> same = versions.liveWithContent(draft.key(), draft.fingerprint());
    if (same.isPresent()) {
      return new PublishOutcome.Unchanged(same.get(), findings);
    }
    disk.requireRoom();
    try {
      // Before the ledger: what only the engine knows is never started, what only the ledger
      // knows could not be. The name holds the content, so that a second try finds the first.
      Deployment deployment =
          engine.deploy(draft.resourceName(), ResumableDiagram.of(draft.files().bpmn()));
      CampaignVersion version = versions.add(draft, deployment.processDefinitionKey());
      campaigns.forget();
      return new PublishOutcome.Published(version, findings);
    } catch (ModelRefusedException exception) {
      findings.addFirst(EngineFindings.of(exception));
      return new PublishOutcome.Refused(findings);
    }
  }
}
