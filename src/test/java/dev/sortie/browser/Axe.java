package dev.sortie.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * Looks for what keeps people from using a page (axe-core, WCAG 2.2 A and AA and good practice).
 */
final class Axe {

  /** Only what is serious or critical, with the first places where it is. */
  private static final String ASK =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .filter(rule => ['serious', 'critical'].includes(rule.impact))
        .map(rule => rule.id + ': ' + rule.nodes.slice(0, 4)
          .map(node => node.target + ' ' + node.html.slice(0, 160) + ' ' + node.failureSummary)
          .join(' | '))
      """;

  /**
   * A page that is still being laid out has its parts on top of each other for a moment (the bar
   * above, before the content knows its height), and colours would be measured against the wrong
   * ground. So it is asked once nothing has moved for a quarter of a second.
   */
  private static final String SETTLE =
      """
      () => new Promise(settled => {
        let before = '';
        let still = 0;
        let frames = 0;
        const look = () => {
          const now = [...document.querySelectorAll('body, body *')].map(part => {
            const box = part.getBoundingClientRect();
            return [box.x, box.y, box.width, box.height].map(Math.round).join();
          }).join(' ');
          still = now === before ? still + 1 : 0;
          before = now;
          frames += 1;
          still < 15 && frames < 600 ? requestAnimationFrame(look) : settled();
        };
        requestAnimationFrame(look);
      })
      """;

  private Axe() {}

  @SuppressWarnings("unchecked")
  static List<String> findings(Page page) throws IOException {
    page.evaluate(SETTLE);
    page.evaluate(script());
    return (List<String>) page.evaluate(ASK);
  }

  private static String script() throws IOException {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    }
  }
}
