package dev.sortie.engine;

/**
 * What the engine knows a deployed process by.
 *
 * @param processDefinitionKey key of exactly this version, for starting it
 * @param bpmnProcessId the id of the process in the diagram
 * @param version the engine's own count per process id, from 1
 */
public record Deployment(long processDefinitionKey, String bpmnProcessId, int version) {}
