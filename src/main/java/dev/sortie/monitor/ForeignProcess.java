package dev.sortie.monitor;

import java.time.Instant;

/**
 * A process that somebody deployed straight to the engine, and that is no campaign.
 *
 * @param key how the engine knows exactly this version
 * @param processId id of the process in the diagram
 * @param name what is written on it; its id where nothing is
 * @param version the engine's own count per process id
 * @param resource the name of the file
 * @param inside how many instances run
 * @param ended how many are over
 */
public record ForeignProcess(
    long key,
    String processId,
    String name,
    int version,
    String resource,
    Instant deployedAt,
    long inside,
    long ended) {

  ForeignProcess named(String text) {
    return new ForeignProcess(key, processId, text, version, resource, deployedAt, inside, ended);
  }
}
