package dev.sortie.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, without a window. */
public final class Chromium implements AutoCloseable {

  /** Two cores that also run an engine and a database may be slow to draw a page. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));

  /**
   * Somebody's browser, with cookies of its own. What they see when a test fails is kept under
   * {@code target/browser}.
   */
  public void as(String locale, int width, Visit visit) throws Exception {
    as(locale, width, ColorScheme.LIGHT, visit);
  }

  /** The same, of somebody who likes it light or dark. */
  void as(String locale, int width, ColorScheme scheme, Visit visit) throws Exception {
    try (BrowserContext person =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setViewportSize(width, 900))) {
      person.setDefaultTimeout(PATIENCE.toMillis());
      // Their own default of 5 s is short where a broker, a database and a browser share two cores.
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
      try {
        visit.by(person);
      } catch (Exception | Error failure) {
        for (Page page : person.pages()) {
          String name = locale + "-" + person.pages().indexOf(page) + ".png";
          page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name)));
        }
        throw failure;
      }
    }
  }

  /** What somebody does. */
  public interface Visit {
    void by(BrowserContext person) throws Exception;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected Chromium on the PATH, but found none"));
  }
}
