package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import java.util.List;

/** What became of a wish to publish. */
public sealed interface PublishOutcome {

  /** What was noticed on the way: in a refusal at least one error, else warnings only. */
  List<Finding> findings();

  /** A new version is live. */
  record Published(CampaignVersion version, List<Finding> findings) implements PublishOutcome {

    public Published {
      findings = List.copyOf(findings);
    }
  }

  /** The live version has exactly this content; there is no new one. */
  record Unchanged(CampaignVersion version, List<Finding> findings) implements PublishOutcome {

    public Unchanged {
      findings = List.copyOf(findings);
    }
  }

  /** Nothing changed, here or in the engine, and the findings say why. */
  record Refused(List<Finding> findings) implements PublishOutcome {

    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
