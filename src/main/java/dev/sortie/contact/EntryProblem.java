package dev.sortie.contact;

import java.util.List;

/**
 * What is wrong at one place of a JSON text.
 *
 * @param pointer where (RFC 6901)
 * @param key of the sentence, as in {@link dev.sortie.shared.RequestException#key}
 */
record EntryProblem(String pointer, String key, List<Object> arguments) {}
