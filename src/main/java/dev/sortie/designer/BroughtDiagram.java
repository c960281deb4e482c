package dev.sortie.designer;

import dev.sortie.campaign.BpmnText;
import dev.sortie.campaign.CampaignFiles;
import dev.sortie.campaign.CampaignKey;
import dev.sortie.modelcheck.ModelCheck;
import dev.sortie.modelcheck.Outline;
import java.util.Optional;

/** What has to be known of a diagram before somebody can draw in it. */
record BroughtDiagram(CampaignKey key, String name) {

  /**
   * Reads the diagram of files that somebody brought. It may be wrong in every other way.
   *
   * @throws DraftFilesException if it is no BPMN, or names no campaign
   */
  static BroughtDiagram of(CampaignFiles files) {
    Outline outline = ModelCheck.check(files.bpmn()).outline();
    if (outline == null) {
      throw DraftFilesException.notBpmn();
    }
    CampaignKey key =
        CampaignKey.tryParse(outline.key())
            .orElseThrow(() -> DraftFilesException.noKey(outline.key()));
    return new BroughtDiagram(key, outline.name());
  }

  /** What the campaign is called in this diagram; empty where it can not be read. */
  static Optional<String> nameIn(String bpmn) {
    return Optional.ofNullable(ModelCheck.check(BpmnText.bytes(bpmn)).outline()).map(Outline::name);
  }
}
