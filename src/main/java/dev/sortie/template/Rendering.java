package dev.sortie.template;

/** What came of rendering a mail: the mail, or the reason for which its author has to change it. */
public sealed interface Rendering permits RenderedMail, TemplateFault {}
