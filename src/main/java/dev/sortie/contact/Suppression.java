package dev.sortie.contact;

import java.time.Instant;

/**
 * Nothing is sent to this address any more. The first reason stays, later ones do not replace it.
 */
public record Suppression(SuppressionReason reason, Instant at) {}
