package dev.sortie.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The inside mail server.
 *
 * @param port of the loopback address; 0 takes any that is free
 * @param keep how many mails are kept; the oldest go first
 */
@ConfigurationProperties("sortie.outbox")
record OutboxSettings(@DefaultValue("2525") int port, @DefaultValue("50000") int keep) {}
