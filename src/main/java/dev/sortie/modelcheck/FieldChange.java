package dev.sortie.modelcheck;

/**
 * One field of an element that reads otherwise.
 *
 * @param field what it is: {@code name}, {@code time}, {@code message}, {@code condition}, {@code
 *     from}, {@code to}, {@code default}, {@code on}, {@code kind}, {@code description}, a header
 *     of a step, or a property of the campaign
 * @param before empty where it was not filled in
 * @param after empty where it is not filled in
 */
public record FieldChange(String field, String before, String after) {}
