package dev.sortie.engine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The engine for a command that brings its own few parts together. */
@EnableConfigurationProperties(EngineSettings.class)
@Import(EngineConfiguration.class)
public class EngineParts {}
