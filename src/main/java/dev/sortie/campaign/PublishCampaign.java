package dev.sortie.campaign;

import org.springframework.stereotype.Service;

/** Makes a version of a campaign live, or says why not. */
@Service
public class PublishCampaign {

  /**
   * Checks the diagram and its mails, hands the diagram to the engine and writes the version. All
   * of it or nothing; the same content twice is {@link PublishOutcome.Unchanged}.
   *
   * @param by who does it, for the list of versions
   */
  public PublishOutcome deploy(CampaignFiles files, String by) {
    throw new UnsupportedOperationException(by + files.mails());
  }
}
