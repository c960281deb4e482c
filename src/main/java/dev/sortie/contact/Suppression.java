package dev.sortie.contact;

import java.time.Instant;

/**
 * The address is not written to any more. The first reason stays, later ones do not replace it; but
 * any other one replaces {@link SuppressionReason#UNSUBSCRIBED}, which allows more than they do.
 */
public record Suppression(SuppressionReason reason, Instant at) {}
