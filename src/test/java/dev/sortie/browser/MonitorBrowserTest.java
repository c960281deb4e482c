package dev.sortie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watching, on the real engine: everybody can, and what got stuck goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonitorBrowserTest {

  private MonitoredShop shop;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    shop = new MonitoredShop(folder);
    chromium = new Chromium();
  }

  @AfterAll
  void stop() {
    chromium.close();
    shop.close();
  }

  @Order(1)
  @ParameterizedTest
  @CsvSource({"en-GB, LIGHT", "fr-FR, DARK"})
  void everybodyCanUseThePages(String locale, ColorScheme scheme) throws Exception {
    chromium.as(
        locale,
        1440,
        scheme,
        person -> {
          Page page = shop.open(person);
          SoftAssertions all = new SoftAssertions();
          for (String path : shop.pages()) {
            page.navigate(shop.url(path));
            page.locator("h1").first().waitFor();
            ask(page);
            all.assertThat(Axe.findings(page)).as(path).isEmpty();
          }
          all.assertAll();
        });
  }

  @Order(2)
  @Test
  void keepsASearchUnderAName() throws Exception {
    chromium.as(
        "en-GB",
        1440,
        person -> {
          Page page = shop.open(person);
          page.navigate(shop.url("/monitor?campaign=welcome&status=stuck"));
          assertThat(page.getByText("One enrollment")).isVisible();
          choose(page, "Save this search");
          page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Stuck");
          page.getByText("Share with the team").click();
          press(page, "Save");

          page.navigate(shop.url("/monitor"));
          choose(page, "Stuck");

          page.waitForURL(address -> address.contains("status=stuck"));
          assertThat(page.getByText("One enrollment")).isVisible();
        });
  }

  @Order(3)
  @Test
  void whatWasMendedGoesOnAndNothingThatIsOpenCloses() throws Exception {
    chromium.as("en-GB", 1440, this::mend);
  }

  private void mend(BrowserContext person) throws Exception {
    Page page = shop.open(person);
    page.navigate(shop.url("/monitor?campaign=welcome&status=stuck&obstacle=job-no-retries"));
    page.getByText(MonitoredShop.BOB).click();
    assertThat(page.getByText("It does not go on at")).isVisible();
    page.getByText("For engineers").click();
    Locator engineers = page.locator("vaadin-details[opened]");
    assertThat(engineers).isVisible();

    shop.tellWhereBobLives();
    press(page, "Let it try again");

    assertThat(page.getByText("“Lyon” was taken by the mail server")).isVisible();
    assertThat(page.getByText("It does not go on at")).isHidden();
    assertThat(engineers).isVisible();

    page.getByText("Read the mail").first().click();
    assertThat(page.getByText("This is the mail as it left")).isVisible();
    assertThat(page.frameLocator("iframe").getByText("Unsubscribe").first()).isVisible();
  }

  /** Where the page has the question about mails, with an answer under it. */
  private static void ask(Page page) {
    Locator question = page.locator(".why-mail input");
    if (question.count() > 0) {
      question.click();
      page.locator("vaadin-combo-box-item").first().waitFor();
      question.press("ArrowDown");
      question.press("Enter");
      page.locator(".why-mail .answer p").waitFor();
    }
  }

  private static void choose(Page page, String item) {
    page.getByText("Saved searches").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
        .or(page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(item)))
        .first()
        .click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
