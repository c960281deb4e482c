package dev.sortie.engine;

/** A process instance that the engine accepted; it may already be past its first steps. */
public record StartedInstance(long processInstanceKey, long processDefinitionKey) {}
