package dev.sortie.campaign;

import java.util.List;

/**
 * What became of a call that publishes.
 *
 * @param status {@code published} or {@code unchanged}
 * @param findings warnings
 */
record PublishAnswer(String status, CampaignAnswer campaign, List<FindingAnswer> findings) {}
