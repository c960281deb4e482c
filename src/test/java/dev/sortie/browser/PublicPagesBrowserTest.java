package dev.sortie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.sortie.SortieTest;
import dev.sortie.campaign.Campaigns;
import dev.sortie.contact.Contact;
import dev.sortie.contact.ContactFixture;
import dev.sortie.contact.Contacts;
import dev.sortie.enrollment.EnrollmentId;
import dev.sortie.sending.UnsubscribeLinks;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The way from the link of a mail to a choice, out, and back, on a desk and on a phone. */
@SortieTest
class PublicPagesBrowserTest {

  @Autowired private Contacts contacts;
  @Autowired private Campaigns campaigns;
  @Autowired private UnsubscribeLinks links;

  @BeforeEach
  void awaitTheCampaigns() {
    await().atMost(Chromium.PATIENCE).until(() -> campaigns.topics().size() >= 2);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1280, Choose which mails you get, Save my choice, Unsubscribe from all,"
        + " I want to stay after all, You stay. Good to have you.",
    "fr, 390, Choisir les mails que vous recevez, Enregistrer mon choix, Se désinscrire de tout,"
        + " 'Finalement, je reste', Vous restez. Merci."
  })
  void choosesLeavesAndComesBack(
      String language, int width, String choose, String save, String all, String stay, String stays)
      throws Exception {
    Contact contact =
        contacts.upsert(
            ContactFixture.contactWithConsent(UUID.randomUUID() + "@pages.example")
                .withLanguage(Locale.of(language)));
    String link = links.link(contact.id(), new EnrollmentId(UUID.randomUUID())).toString();

    try (Chromium chromium = new Chromium()) {
      chromium.as(
          language,
          width,
          person -> {
            Page page = open(person, link);
            look(page, language, "1-leave");
            page.getByText(choose).click();
            look(page, language, "2-choose");
            page.getByRole(AriaRole.CHECKBOX).first().uncheck();
            press(page, save);
            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            look(page, language, "3-saved");
            assertThat(contacts.get(contact.id()).leftTopics()).hasSize(1);
            press(page, all);
            assertThat(page.getByRole(AriaRole.BUTTON)).hasText(stay);
            look(page, language, "4-left");
            assertThat(contacts.isSuppressed(contact.id())).isTrue();
            press(page, stay);
            assertThat(page.getByRole(AriaRole.HEADING)).hasText(stays);
            look(page, language, "5-stayed");
            assertThat(contacts.get(contact.id()).isMailable()).isTrue();
          });
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static Page open(BrowserContext person, String link) {
    Page page = person.newPage();
    page.navigate(link);
    return page;
  }

  /** Keeps what is seen under {@code target/browser}. */
  private static void look(Page page, String language, String name) {
    Path file = Path.of("target", "browser", "public-" + language + "-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    Object fits = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    assertThat(fits).as("nothing is wider than the window: " + name).isEqualTo(true);
  }
}
