package dev.sortie.base;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives every new session the language that the user chose before, else the browser's. */
@Component
final class LanguageCookie implements VaadinServiceInitListener {

  private static final String NAME = "sortie-language";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource()
        .addSessionInitListener(
            start -> chosen(start.getRequest()).ifPresent(start.getSession()::setLocale));
  }

  /** What a script assigns to {@code document.cookie}. */
  static String of(Locale language) {
    return "%s=%s; path=/; max-age=%d; SameSite=Lax"
        .formatted(NAME, language.getLanguage(), YEAR_SECONDS);
  }

  private static Optional<Locale> chosen(VaadinRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> NAME.equals(cookie.getName()))
        .map(Cookie::getValue)
        .map(Locale::forLanguageTag)
        .filter(Languages.ALL::contains)
        .findFirst();
  }
}
