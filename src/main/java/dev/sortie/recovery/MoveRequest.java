package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to go on where.
 *
 * @param enrollments at most {@link Moves#MOST}; who is named twice is moved once
 * @param version of the campaign that they are in, theirs or another one
 * @param element the step to go on at; null for the step of the same id as the one where each is
 */
public record MoveRequest(
    List<EnrollmentId> enrollments, CampaignVersionId version, @Nullable String element) {

  public MoveRequest {
    enrollments = List.copyOf(new LinkedHashSet<>(enrollments));
    if (enrollments.size() > Moves.MOST) {
      throw new IllegalArgumentException(
          "Expected at most %d enrollments, but were %d".formatted(Moves.MOST, enrollments.size()));
    }
  }
}
