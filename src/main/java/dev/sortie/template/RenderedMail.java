package dev.sortie.template;

/**
 * The content of one mail for one contact.
 *
 * @param subject one line, never blank
 * @param html values of the contact stand in it escaped
 * @param text the same for readers without HTML, links as {@code words (address)}
 */
public record RenderedMail(String subject, String html, String text) implements Rendering {}
