package dev.sortie.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import dev.sortie.template.TemplateFault.Kind;
import dev.sortie.template.TemplateFault.Part;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** A mail after everything that does not depend on its reader: MJML is HTML, Liquid is parsed. */
final class CompiledMail {

  private static final int MAX_SOURCE = 512 * 1024;
  private static final Pattern TITLE =
      Pattern.compile("<mj-title>(.*?)</mj-title>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAKS = Pattern.compile("\\s+");

  private final LiquidText subject;
  private final LiquidText html;
  private final LiquidText text;

  private CompiledMail(LiquidText subject, LiquidText html, LiquidText text) {
    this.subject = subject;
    this.html = html;
    this.text = text;
  }

  static CompiledMail compile(MailSource source) {
    if (source.mjml().length() > MAX_SOURCE) {
      throw TemplateFaultException.of(
          Part.HTML, Kind.TOO_LARGE, source.mjml().length() + " > " + MAX_SOURCE);
    }
    LiquidMask mask = LiquidMask.over(source.mjml());
    String html = html(mask.masked(), source);
    String text = source.text() == null ? mask.restore(PlainText.of(html)) : source.text();
    return new CompiledMail(
        LiquidText.parse(Part.SUBJECT, subject(source), source.language()),
        LiquidText.parse(Part.HTML, mask.restore(html), source.language()),
        LiquidText.parse(Part.TEXT, text, source.language()));
  }

  RenderedMail render(Map<String, Object> data) {
    String line = BREAKS.matcher(subject.render(Values.forOneLine(data))).replaceAll(" ").strip();
    if (line.isEmpty()) {
      throw TemplateFaultException.of(Part.SUBJECT, Kind.NO_SUBJECT, "blank");
    }
    return new RenderedMail(line, html.render(Values.forHtml(data)), text.render(data));
  }

  static String subject(MailSource source) {
    Matcher title = TITLE.matcher(source.mjml());
    if (!title.find() || title.group(1).isBlank()) {
      throw TemplateFaultException.of(Part.SUBJECT, Kind.NO_SUBJECT, "mj-title");
    }
    return Parser.unescapeEntities(title.group(1).strip(), false);
  }

  /** mj-include stays unresolved: the configuration names no resolver, so no file is ever read. */
  static String html(String mjml, MailSource source) {
    try {
      return Mjml4j.render(mjml, new Mjml4j.Configuration(source.language().toLanguageTag()));
    } catch (RuntimeException exception) {
      throw TemplateFaultException.of(
          Part.HTML, Kind.NOT_MJML, String.valueOf(exception.getMessage()));
    }
  }
}
