package dev.sortie.designer;

import dev.sortie.campaign.CampaignVersion;
import dev.sortie.modelcheck.Finding;
import java.util.List;
import java.util.Set;

/** What became of the wish to publish a draft. */
public sealed interface DraftOutcome {

  /** The draft is a version now, and gone. */
  record Published(CampaignVersion version, List<Finding> findings) implements DraftOutcome {}

  /** The live version has this very content; the draft is gone, there is no new version. */
  record Unchanged(CampaignVersion version) implements DraftOutcome {}

  /** Nothing changed; at least one finding is an error. */
  record Refused(List<Finding> findings) implements DraftOutcome {}

  /** Nothing changed: these mails lack a yes to each of the three questions. */
  record NotAnswered(Set<String> templates) implements DraftOutcome {}

  /** Nothing changed: there is no such draft any more. */
  record Gone() implements DraftOutcome {}
}
