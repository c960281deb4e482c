package dev.sortie.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets views say {@code getTranslation(key, arguments)}. */
@Component
final class Translations implements I18NProvider {

  private final transient Texts texts;

  Translations(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Languages.ALL;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return texts.get(key, locale, arguments);
  }
}
