package dev.sortie.designer;

import dev.sortie.campaign.BpmnText;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.modelcheck.CheckedModel;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import java.util.Optional;

/**
 * What has to be known of a diagram before somebody can draw in it.
 *
 * @param key empty where what it is called by is none: most tools know nothing of kebab-case
 */
record BroughtDiagram(Optional<CampaignKey> key, String name) {

  /**
   * Reads the diagram of files that somebody brought. It may be wrong in every other way.
   *
   * @throws DraftFilesException if it is no BPMN
   */
  static BroughtDiagram of(CampaignFiles files) {
    CheckedModel checked = ModelCheck.check(files.bpmn());
    Outline outline = checked.outline();
    if (outline == null) {
      throw DraftFilesException.unreadable(checked.findings().getFirst());
    }
    return new BroughtDiagram(
        CampaignKey.tryParse(outline.key()).filter(key -> !key.isReserved()), outline.name());
  }

  /** What the campaign is called in this diagram; empty where it can not be read. */
  static Optional<String> nameIn(String bpmn) {
    return Optional.ofNullable(ModelCheck.check(BpmnText.bytes(bpmn)).outline()).map(Outline::name);
  }
}
