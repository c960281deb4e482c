package dev.sortie.campaign;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where campaigns come from.
 *
 * @param processesDir the folder that is published at every start, one folder for each campaign; it
 *     need not exist
 */
@ConfigurationProperties("sortie")
record CampaignSettings(@DefaultValue("./processes") Path processesDir) {}
