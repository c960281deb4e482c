package dev.sortie.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Turns a mail's source and one contact's data into the mail that this contact reads. Safe for use
 * by many threads; what does not depend on the contact is done once per source.
 */
@Component
public final class MailRenderer {

  private static final int SOURCES_KEPT = 256;

  private final Map<MailSource, CompiledMail> compiled =
      Collections.synchronizedMap(new LeastRecentlyUsed());

  /**
   * Renders a mail.
   *
   * @param data plain maps, lists, texts, numbers and booleans; nothing else is visible to Liquid
   */
  public Rendering render(MailSource source, Map<String, Object> data) {
    try {
      return compile(source).render(data);
    } catch (TemplateFaultException exception) {
      return exception.fault();
    }
  }

  /** The fault that the source has whatever the data, before any contact meets it. */
  public Optional<TemplateFault> check(MailSource source) {
    try {
      compile(source);
      return Optional.empty();
    } catch (TemplateFaultException exception) {
      return Optional.of(exception.fault());
    }
  }

  /**
   * The plain text part that is made of this MJML, with its Liquid tags; empty where it can not be
   * read.
   */
  public static String plainText(String mjml) {
    LiquidMask mask = LiquidMask.over(mjml);
    try {
      String html = CompiledMail.html(mask.masked(), new MailSource(Locale.ENGLISH, mjml, null));
      return mask.restore(PlainText.of(html));
    } catch (TemplateFaultException fault) {
      return "";
    }
  }

  /** Two threads may compile the same source at once; either outcome serves. */
  private CompiledMail compile(MailSource source) {
    CompiledMail known = compiled.get(source);
    if (known != null) {
      return known;
    }
    CompiledMail mail = CompiledMail.compile(source);
    compiled.put(source, mail);
    return mail;
  }

  private static final class LeastRecentlyUsed extends LinkedHashMap<MailSource, CompiledMail> {

    LeastRecentlyUsed() {
      super(SOURCES_KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<MailSource, CompiledMail> eldest) {
      return size() > SOURCES_KEPT;
    }
  }
}
