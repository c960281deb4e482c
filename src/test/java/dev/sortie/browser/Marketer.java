package dev.sortie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/** Somebody who works with an installation in one tab, in the words that they read there. */
final class Marketer {

  private final Installation sortie;
  private final Page page;

  private Marketer(Installation sortie, Page page) {
    this.sortie = sortie;
    this.page = page;
  }

  /**
   * Logs in.
   *
   * @param mistakes takes what goes wrong in the page's own program
   */
  static Marketer logsIn(Installation sortie, BrowserContext person, List<String> mistakes)
      throws IOException {
    Page page = person.newPage();
    page.onPageError(mistakes::add);
    Login.asAdmin(sortie, page);
    return new Marketer(sortie, page);
  }

  Page page() {
    return page;
  }

  void opens(String path) {
    page.navigate(sortie.uri(path).toString());
  }

  void sees(String text) {
    assertThat(page.getByText(text).first())
        .isVisible(
            new LocatorAssertions.IsVisibleOptions().setTimeout(Chromium.PATIENCE.toMillis()));
  }

  void presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  void uploads(String name, String content, Charset charset) {
    opens("/contacts/import");
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(charset)));
  }

  void enrollsBySearch(String campaign, String way, String words) {
    opens("/campaigns/" + campaign + "/enroll");
    page.getByText(way).click();
    page.locator("vaadin-text-field input").fill(words);
  }

  void travels(String how) {
    page.locator("vaadin-menu-bar-button").first().click();
    page.getByText(how).first().click();
    // The request has left once the button is shut; who goes to another page before loses it.
    page.locator("vaadin-menu-bar-button[disabled]").first().waitFor();
  }

  /**
   * Looks in the outbox for what the recipient got.
   *
   * @param search what the field to search is called
   * @param count how many mails there are to be; the newest is opened
   */
  void opensMailTo(String recipient, String search, int count) {
    opens("/outbox");
    page.getByLabel(search).fill(recipient);
    // Before the list shows what was searched for, another mail may be the only one.
    assertThat(page.locator("vaadin-grid").getByText(recipient).first())
        .isVisible(
            new LocatorAssertions.IsVisibleOptions().setTimeout(Chromium.PATIENCE.toMillis()));
    Locator subjects = page.locator("vaadin-grid a.subject:visible");
    assertThat(subjects)
        .hasCount(
            count,
            new LocatorAssertions.HasCountOptions().setTimeout(Chromium.PATIENCE.toMillis()));
    subjects.first().click();
    page.waitForURL(address -> address.matches(".*/outbox/\\d+"));
  }
}
