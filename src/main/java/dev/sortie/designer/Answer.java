package dev.sortie.designer;

import java.time.Instant;

/** What somebody answered about one mail. */
public record Answer(
    String template, Question question, boolean yes, String answeredBy, Instant answeredAt) {}
