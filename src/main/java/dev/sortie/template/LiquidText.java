package dev.sortie.template;

import dev.sortie.template.TemplateFault.Kind;
import dev.sortie.template.TemplateFault.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import liqp.Template;
import liqp.TemplateParser;
import liqp.exceptions.ExceededMaxIterationsException;
import liqp.parser.Flavor;

/**
 * A text with Liquid tags, parsed. No tag reaches a file, a class or the environment; loops and the
 * size of the outcome are bounded.
 *
 * <p>A liqp template keeps the data of the running rendering in a field, so that two threads on one
 * template would read each other's contact. Each rendering therefore borrows a template of its own;
 * there are never more than renderings ran at once.
 */
final class LiquidText {

  private static final int MAX_ITERATIONS = 10_000;
  private static final int MAX_OUTCOME = 2 * 1024 * 1024;

  private final Part part;
  private final String source;
  private final TemplateParser parser;
  private final Queue<Template> idle = new ConcurrentLinkedQueue<>();

  private LiquidText(Part part, String source, TemplateParser parser) {
    this.part = part;
    this.source = source;
    this.parser = parser;
  }

  static LiquidText parse(Part part, String source, Locale language) {
    LiquidText text = new LiquidText(part, source, lockedDown(language));
    text.idle.add(text.template());
    return text;
  }

  String render(Map<String, Object> data) {
    Template known = idle.poll();
    Template template = known == null ? template() : known;
    try {
      String outcome = template.render(data);
      idle.add(template);
      return outcome;
    } catch (RuntimeException exception) {
      throw fault(exception);
    }
  }

  private Template template() {
    try {
      return parser.parse(source);
    } catch (RuntimeException exception) {
      throw fault(exception);
    }
  }

  private TemplateFaultException fault(RuntimeException exception) {
    String detail = String.valueOf(exception.getMessage());
    boolean large =
        exception instanceof ExceededMaxIterationsException || detail.contains("exceeds");
    return TemplateFaultException.of(part, large ? Kind.TOO_LARGE : Kind.BAD_LIQUID, detail);
  }

  /** By default liqp's include tag reads any file of the server; here it finds none. */
  private static TemplateParser lockedDown(Locale language) {
    return new TemplateParser.Builder()
        .withFlavor(Flavor.LIQP)
        .withLocale(language)
        .withNameResolver(
            name -> {
              throw new IllegalArgumentException("include is not allowed: " + name);
            })
        .withShowExceptionsFromInclude(true)
        .withMaxIterations(MAX_ITERATIONS)
        .withMaxSizeRenderedString(MAX_OUTCOME)
        .build();
  }
}
