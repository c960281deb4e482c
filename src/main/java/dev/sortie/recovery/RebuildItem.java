package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import dev.sortie.enrollment.EnrollmentId;

/** One enrollment that the lost engine ran. */
record RebuildItem(EnrollmentId enrollment, CampaignVersionId version, GoingOn goingOn) {}
