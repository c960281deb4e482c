package dev.sortie.campaign;

import dev.sortie.modelcheck.Finding;
import dev.sortie.modelcheck.Outline;
import dev.sortie.modelcheck.Pressure;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a campaign's files, of which nothing was published.
 *
 * @param files with the mails that would count
 * @param outline what the diagram holds; null only if it could not be read as one
 * @param findings errors first
 * @param together the pressure on a contact who is in this and all other campaigns at once
 */
public record CheckedCampaign(
    CampaignFiles files, @Nullable Outline outline, List<Finding> findings, Pressure together) {

  public CheckedCampaign {
    findings = findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  /** Whether it may be published, as far as can be told without the engine. */
  public boolean isSound() {
    return findings.stream().noneMatch(Finding::isError);
  }
}
