package dev.sortie.enrollment;

import dev.sortie.campaign.CampaignKey;
import dev.sortie.contact.ContactId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which enrollments, newest first.
 *
 * @param contact only of this contact; null = of all
 * @param campaign only of this campaign; null = of all
 * @param states only in one of these; empty = in any
 * @param before only older than this one; null = from the newest
 * @param limit at most so many, from 1 to {@value #MAX_LIMIT}
 */
public record EnrollmentQuery(
    @Nullable ContactId contact,
    @Nullable CampaignKey campaign,
    Set<EnrollmentState> states,
    @Nullable EnrollmentId before,
    int limit) {

  /** The largest page. */
  public static final int MAX_LIMIT = 500;

  public EnrollmentQuery {
    states = Set.copyOf(states);
    limit = Math.clamp(limit, 1, MAX_LIMIT);
  }
}
