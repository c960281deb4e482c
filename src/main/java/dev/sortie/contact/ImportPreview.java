package dev.sortie.contact;

import java.util.List;
import java.util.UUID;

/**
 * A first look at a file, before anything is imported.
 *
 * @param charset how it is read, by its usual name
 * @param columns with a guess of what they mean
 * @param rows the first records, each with its fields
 * @param lines physical lines in the file, with the header
 */
public record ImportPreview(
    UUID id,
    String fileName,
    String charset,
    char separator,
    List<ImportColumn> columns,
    List<List<String>> rows,
    long lines) {}
