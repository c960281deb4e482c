package dev.sortie.campaign;

/**
 * A subscription group: what a contact can leave without leaving everything.
 *
 * @param key kebab-case; campaigns with the same one belong together
 */
public record Topic(String key, LocalizedText name) {}
