package dev.sortie.access;

import java.io.Serializable;
import java.util.UUID;

/** Names one account. */
public record AccountId(UUID value) implements Serializable {}
