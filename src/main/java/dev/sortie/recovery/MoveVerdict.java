package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;

/** What a move means for one enrollment. */
sealed interface MoveVerdict {

  EnrollmentId enrollment();

  /**
   * It goes on elsewhere.
   *
   * @param instance that runs it now
   */
  record Goes(
      EnrollmentId enrollment,
      long instance,
      CampaignVersionId fromVersion,
      Resumption origin,
      CampaignVersionId toVersion,
      Resumption destination)
      implements MoveVerdict {}

  /** It stays where it is. */
  record Stays(EnrollmentId enrollment, MoveObstacle obstacle) implements MoveVerdict {}
}
