package dev.sortie.enrollment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contacts are let in.
 *
 * @param startsInFlight how many starts may wait for the engine's answer at once
 */
@ConfigurationProperties("sortie.enrollment")
record EnrollmentSettings(@DefaultValue("128") int startsInFlight) {}
