package dev.sortie.access;

import java.io.Serializable;
import java.util.UUID;

/** Names one API key; it is not the key. */
public record ApiKeyId(UUID value) implements Serializable {}
