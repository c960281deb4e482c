package dev.sortie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.sortie.ApiCaller;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A marketer's first hour: from a CSV file to an unsubscribe, in the browser, on real parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketerBrowserTest {

  private final List<String> mistakes = new ArrayList<>();
  private Installation sortie;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path processes = folder.resolve("processes");
    OpenAllDay.copy(Path.of("processes"), processes);
    sortie = new Installation(folder).with("SORTIE_PROCESSES_DIR", processes.toString()).start();
    chromium = new Chromium();
  }

  @AfterAll
  void stop() {
    chromium.close();
    sortie.close();
  }

  @Test
  void goesFromAFileToAnUnsubscribeInEnglish() throws Exception {
    chromium.as("en-GB", 1440, this::walkInEnglish);
    assertThat(mistakes).isEmpty();
  }

  private void walkInEnglish(BrowserContext person) throws Exception {
    Page page = loggedIn(person);

    upload(
        page,
        "people.csv",
        people("email;first name;last name;language", "english.example;en", 40),
        UTF_8);
    page.getByLabel("How did they agree to your mails?").fill("Form on our site");
    press(page, "Import 42 lines");
    seeText(page, "40 contacts were imported");
    seeText(page, "43");
    seeText(page, "“nobody” is not an e-mail address");

    page.navigate(url("/campaigns"));
    seeText(page, "Welcome");
    enrollBySearch(page, "welcome", "Everybody whom a search finds", "english.example");
    press(page, "Enroll 40 contacts");
    seeText(page, "40 contacts entered");

    askForAReason(page);
    lookAtOne(page);

    travel(page, "+ 1 day");
    page.navigate(url("/outbox"));
    page.getByLabel("Search recipient or subject").fill("person7@english");
    openTheOnlyMail(page, "person7@english.example");
    page.waitForURL(address -> address.matches(".*/outbox/\\d+"));
    seeText(page, "person7@english.example");

    leave(
        person,
        page,
        "welcome",
        "Unsubscribe",
        "Unsubscribe from all",
        "Done. You are unsubscribed.");
  }

  @Test
  void goesFromAFileToAnUnsubscribeInFrench() throws Exception {
    chromium.as("fr-FR", 1024, this::walkInFrench);
    assertThat(mistakes).isEmpty();
  }

  private void walkInFrench(BrowserContext person) throws Exception {
    Page page = loggedIn(person);

    upload(
        page,
        "gens.csv",
        people("adresse;prénom;nom;langue", "francais.example;fr", 15).replace(';', ','),
        Charset.forName("windows-1252"));
    page.getByLabel("Comment ont-ils accepté vos e-mails ?").fill("Formulaire");
    press(page, "Importer 17 lignes");
    seeText(page, "15 contacts importés");
    seeText(page, "« nobody » n’est pas une adresse e-mail");

    page.navigate(url("/contacts"));
    seeText(page, "Zoé15");
    enrollBySearch(page, "order-shipped", "Ceux qu’une recherche trouve", "francais.example");
    press(page, "Faire entrer 15 contacts");
    seeText(page, "15 contacts sont entrés");

    page.navigate(url("/outbox"));
    page.getByLabel("Chercher un destinataire ou un objet").fill("person7@francais");
    openTheOnlyMail(page, "person7@francais.example");
    page.waitForURL(address -> address.matches(".*/outbox/\\d+"));
    seeText(page, "person7@francais.example");

    leave(
        person,
        page,
        "order-shipped",
        "désinscri",
        "Se désinscrire de tout",
        "C’est fait. Désinscription effectuée.");
  }

  @Test
  void drawsACampaignInEnglish() throws Exception {
    chromium.as("en-GB", 1440, this::drawInEnglish);
    assertThat(mistakes).isEmpty();
  }

  private void drawInEnglish(BrowserContext person) throws Exception {
    Page page = loggedIn(person);
    upload(page, "drawn.csv", "email;language\none@drawn.example;en\n", UTF_8);
    page.getByLabel("How did they agree to your mails?").fill("Form on our site");
    press(page, "Import 1 line");
    seeText(page, "1 contact was imported");

    page.navigate(url("/drafts"));
    DrawnCampaign drawn = new DrawnCampaign(page, DrawingWords.ENGLISH);
    drawn.begin("Left carts");
    drawn.draw("order.placed", "Your cart is waiting");
    drawn.play();
    drawn.publish();
    seeText(page, "3 days passed");

    enrollBySearch(page, "left-carts", "Everybody whom a search finds", "drawn.example");
    press(page, "Enroll 1 contact");
    seeText(page, "1 contact entered");
    travel(page, "+ 1 week");
    page.navigate(url("/outbox"));
    page.getByLabel("Search recipient or subject").fill("one@drawn.example");
    openTheOnlyMail(page, "one@drawn.example");
    seeText(page, "Your cart is waiting");

    convert(page, "left-carts", "one@drawn.example", "order.placed");
  }

  @Test
  void drawsACampaignInFrench() throws Exception {
    chromium.as("fr-FR", 1280, this::drawInFrench);
    assertThat(mistakes).isEmpty();
  }

  private void drawInFrench(BrowserContext person) throws Exception {
    Page page = loggedIn(person);
    upload(page, "dessin.csv", "email;language\nune@dessin.example;fr\n", UTF_8);
    page.getByLabel("Comment ont-ils accepté vos e-mails ?").fill("Formulaire");
    press(page, "Importer 1 ligne");
    seeText(page, "1 contact importé");

    page.navigate(url("/drafts"));
    DrawnCampaign drawn = new DrawnCampaign(page, DrawingWords.FRENCH);
    drawn.begin("Paniers oubliés");
    drawn.draw("commande.passee", "Votre panier vous attend");
    drawn.play();
    drawn.publish();
    assertThat(page).hasURL(url("/campaigns/paniers-oublies"));

    enrollBySearch(page, "paniers-oublies", "Ceux qu’une recherche trouve", "dessin.example");
    press(page, "Faire entrer 1 contact");
    seeText(page, "1 contact est entré");
    travel(page, "+ 1 semaine");
    page.navigate(url("/outbox"));
    page.getByLabel("Chercher un destinataire ou un objet").fill("une@dessin.example");
    openTheOnlyMail(page, "une@dessin.example");
    seeText(page, "Votre panier vous attend");

    convert(page, "paniers-oublies", "une@dessin.example", "commande.passee");
  }

  /** The shop tells what the contact did, and they leave by the door of the goal. */
  private void convert(Page page, String campaign, String email, String event) throws Exception {
    ApiCaller shop = new ApiCaller(sortie.port(), sortie.apiKey("shop of " + campaign, "ADMIN"));
    assertThat(
            shop.post(
                    "/api/events",
                    "{\"contact\": \"%s\", \"name\": \"%s\"}".formatted(email, event))
                .status())
        .isBetween(200, 299);
    page.navigate(url("/campaigns/" + campaign));
    assertThat(page.locator("dl.doors .door dd").first()).hasText("1", patient());
  }

  private Page loggedIn(BrowserContext person) throws Exception {
    Page page = person.newPage();
    page.onPageError(mistakes::add);
    page.navigate(url("/login"));
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]")
        .fill(Files.readString(sortie.data().resolve("admin-password.txt")).strip());
    page.keyboard().press("Enter");
    page.waitForURL(address -> !address.contains("login"));
    return page;
  }

  private void upload(Page page, String name, String content, Charset charset) {
    page.navigate(url("/contacts/import"));
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(charset)));
  }

  /** With a line break in a name, and one line that is no contact at the end. */
  private static String people(String header, String domainAndLanguage, int count) {
    String[] ends = domainAndLanguage.split(";");
    StringBuilder lines = new StringBuilder(header + "\n");
    for (int number = 1; number <= count; number++) {
      lines.append(
          "person%1$d@%2$s;Zoé%1$d;%3$s;%4$s\n"
              .formatted(number, ends[0], number == 1 ? "\"Love\nlace\"" : "Durand", ends[1]));
    }
    return lines.append("nobody;X;Y;%s\n".formatted(ends[1])).toString();
  }

  private void enrollBySearch(Page page, String campaign, String way, String words) {
    page.navigate(url("/campaigns/" + campaign + "/enroll"));
    page.getByText(way).click();
    page.locator("vaadin-text-field input").fill(words);
  }

  /** On a page that was just loaded, which has nothing from another one. */
  private void askForAReason(Page page) {
    page.navigate(url("/monitor?campaign=welcome&status=inside"));
    page.locator("vaadin-grid a:visible").first().click();
    page.locator(".story a[href^=contacts]").first().click();
    page.locator(".enrollment-list").first().waitFor();
    page.reload();
    press(page, "Take out");
    assertThat(page.getByLabel("Why? Colleagues will read this")).isVisible();
    page.keyboard().press("Escape");
  }

  /** The list, the diagram with the numbers of the same filter, and the story of one. */
  private void lookAtOne(Page page) {
    page.navigate(url("/monitor?campaign=welcome&status=inside"));
    seeText(page, "40 enrollments");
    assertThat(page.locator("sortie-bpmn .figures .waiting:visible").first())
        .hasText("40", patient());
    Download file = page.waitForDownload(() -> page.getByText("Save as a file (CSV)").click());
    assertThat(lines(file)).hasSize(41).last().asString().contains("@english.example", "welcome");
    page.locator("vaadin-grid a:visible").first().click();
    seeText(page, "Entered the campaign");
    seeText(page, "was taken by the mail server");
    assertThat(page.locator("sortie-bpmn .djs-shape.is-here")).hasCount(1);
    assertThat(page.locator("sortie-bpmn .djs-shape.on-path").first()).isVisible();
  }

  private static List<String> lines(Download file) {
    try {
      return Files.readAllLines(file.path());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void travel(Page page, String how) {
    page.locator("vaadin-menu-bar-button").first().click();
    page.getByText(how).first().click();
    // The request has left once the button is shut; who goes to another page before loses it.
    page.locator("vaadin-menu-bar-button[disabled]").first().waitFor();
  }

  /** Once the list shows what was searched for: before, another mail may be the only one. */
  private static void openTheOnlyMail(Page page, String recipient) {
    assertThat(page.locator("vaadin-grid").getByText(recipient).first())
        .isVisible(
            new LocatorAssertions.IsVisibleOptions().setTimeout(Chromium.PATIENCE.toMillis()));
    Locator subjects = page.locator("vaadin-grid a.subject:visible");
    assertThat(subjects)
        .hasCount(
            1, new LocatorAssertions.HasCountOptions().setTimeout(Chromium.PATIENCE.toMillis()));
    subjects.click();
  }

  /** Watches the campaign's doors in one tab while the mail's link is followed in another. */
  private void leave(
      BrowserContext person, Page mail, String campaign, String link, String button, String done) {
    Page live = person.newPage();
    live.onPageError(mistakes::add);
    live.navigate(url("/campaigns/" + campaign));
    Locator unsubscribed = live.locator("dl.doors .door dd").nth(1);
    assertThat(unsubscribed).hasText("0", patient());
    assertThat(live.locator("sortie-bpmn svg g.djs-group").first()).isVisible();

    mail.bringToFront();
    Page leaving =
        person.waitForPage(
            () ->
                mail.frameLocator("iframe")
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(ignoringCase(link)))
                    .first()
                    .press("Enter"));
    leaving.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    seeText(leaving, done);

    assertThat(unsubscribed).hasText("1", patient());
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static void seeText(Page page, String text) {
    assertThat(page.getByText(text).first())
        .isVisible(
            new LocatorAssertions.IsVisibleOptions().setTimeout(Chromium.PATIENCE.toMillis()));
  }

  private static LocatorAssertions.HasTextOptions patient() {
    return new LocatorAssertions.HasTextOptions().setTimeout(Chromium.PATIENCE.toMillis());
  }

  private static Pattern ignoringCase(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  private String url(String path) {
    return sortie.uri(path).toString();
  }
}
