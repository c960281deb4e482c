package dev.sortie.campaign;

import java.util.UUID;

/** Identifies one version of one campaign. */
public record CampaignVersionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
