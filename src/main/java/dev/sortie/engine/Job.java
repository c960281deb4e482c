package dev.sortie.engine;

import java.util.Map;

/**
 * One piece of work that an instance waits for.
 *
 * <p>A job can come twice: when its handler was slower than its timeout, or when Sortie died before
 * it answered. {@link #elementInstanceKey} is the same both times and never again another's.
 *
 * @param retries how often it is still tried, this time included
 * @param headers what the diagram says about the step
 */
public record Job(
    long key,
    String type,
    long processInstanceKey,
    long elementInstanceKey,
    String elementId,
    String bpmnProcessId,
    int version,
    int retries,
    Map<String, String> headers,
    Map<String, Object> variables) {}
