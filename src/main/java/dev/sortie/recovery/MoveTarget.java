package dev.sortie.recovery;

import dev.sortie.campaign.CampaignVersionId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is moved to.
 *
 * @param element null for the step of the same id
 * @param steps of the version at which one can go on
 * @param resumable whether a wait there can be entered half over
 */
record MoveTarget(
    CampaignVersionId version, @Nullable String element, Set<String> steps, boolean resumable) {}
