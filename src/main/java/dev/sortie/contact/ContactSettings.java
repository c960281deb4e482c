package dev.sortie.contact;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code sortie.contact.*}.
 *
 * @param importMaxSize the largest CSV file taken
 * @param defaultLanguage of a contact of whom nobody said the language
 */
@ConfigurationProperties("sortie.contact")
record ContactSettings(
    @DefaultValue("200MB") DataSize importMaxSize, @DefaultValue("en") Locale defaultLanguage) {}
