package dev.sortie.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may try to log in.
 *
 * @param triesPerAccount at most this many for one name, known or not
 * @param triesPerAddress at most this many from one network address
 * @param refill the time after which all tries are there again; they come back one by one
 */
@ConfigurationProperties("sortie.login")
record LoginSettings(
    @DefaultValue("10") int triesPerAccount,
    @DefaultValue("30") int triesPerAddress,
    @DefaultValue("15m") Duration refill) {}
