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
import dev.sortie.ApiCaller;
import dev.sortie.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A marketer's first hour: from a CSV file to an unsubscribe, in the browser, on real parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketerBrowserTest {

  private static final Path FOREIGN = Path.of("src/test/resources/dev/sortie/designer/foreign");

  /** A line that says where something is drawn. */
  private static final Predicate<String> PLACE =
      Pattern.compile("^\\s*</?([a-z0-9]+:)?(Bounds|waypoint|BPMNLabel)\\b").asPredicate();

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
    Marketer marketer = Marketer.logsIn(sortie, person, mistakes);
    Page page = marketer.page();

    marketer.uploads(
        "people.csv",
        people("email;first name;last name;language", "english.example;en", 40),
        UTF_8);
    page.getByLabel("How did they agree to your mails?").fill("Form on our site");
    marketer.presses("Import 42 lines");
    marketer.sees("40 contacts were imported");
    marketer.sees("43");
    marketer.sees("“nobody” is not an e-mail address");

    marketer.opens("/campaigns");
    marketer.sees("Welcome");
    marketer.enrollsBySearch("welcome", "Everybody whom a search finds", "english.example");
    marketer.presses("Enroll 40 contacts");
    marketer.sees("40 contacts entered");

    askForAReason(marketer);
    lookAtOne(marketer);

    marketer.travels("+ 1 day");
    marketer.opensMailTo("person7@english.example", "Search recipient or subject", 1);
    marketer.sees("person7@english.example");

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
    Marketer marketer = Marketer.logsIn(sortie, person, mistakes);
    Page page = marketer.page();

    marketer.uploads(
        "gens.csv",
        people("adresse;prénom;nom;langue", "francais.example;fr", 15).replace(';', ','),
        Charset.forName("windows-1252"));
    page.getByLabel("Comment ont-ils accepté vos e-mails ?").fill("Formulaire");
    marketer.presses("Importer 17 lignes");
    marketer.sees("15 contacts importés");
    marketer.sees("« nobody » n’est pas une adresse e-mail");

    marketer.opens("/contacts");
    marketer.sees("Zoé15");
    marketer.enrollsBySearch("order-shipped", "Ceux qu’une recherche trouve", "francais.example");
    marketer.presses("Faire entrer 15 contacts");
    marketer.sees("15 contacts sont entrés");

    marketer.opensMailTo("person7@francais.example", "Chercher un destinataire ou un objet", 1);
    marketer.sees("person7@francais.example");

    leave(
        person,
        page,
        "order-shipped",
        "désinscri",
        "Se désinscrire de tout",
        "C’est fait. Désinscription effectuée.");
  }

  @ParameterizedTest
  @CsvSource({"en-GB, 1440", "fr-FR, 1280"})
  void drawsACampaign(String locale, int width) throws Exception {
    Map<String, String> words =
        locale.startsWith("fr") ? DrawingWords.FRENCH : DrawingWords.ENGLISH;
    chromium.as(locale, width, person -> draw(person, words, locale.substring(0, 2)));
    assertThat(mistakes).isEmpty();
  }

  private void draw(BrowserContext person, Map<String, String> words, String language)
      throws Exception {
    Marketer marketer = Marketer.logsIn(sortie, person, mistakes);
    String contact = "one@drawn-" + language + ".example";
    marketer.uploads("drawn.csv", "email;language\n%s;%s\n".formatted(contact, language), UTF_8);
    marketer.page().getByLabel(words.get("agreed")).fill("Form");
    marketer.presses(words.get("import-one"));
    marketer.sees(words.get("imported-one"));

    marketer.opens("/drafts");
    DrawnCampaign drawn = new DrawnCampaign(marketer.page(), words);
    drawn.begin();
    drawn.draw();
    drawn.play();
    drawn.publish();
    marketer.sees(words.get("waited"));

    String campaign = words.get("my-key");
    marketer.enrollsBySearch(campaign, words.get("by-search"), contact);
    marketer.presses(words.get("enroll-one"));
    marketer.sees(words.get("entered-one"));
    marketer.travels(words.get("a-week"));
    marketer.opensMailTo(contact, words.get("search-outbox"), 1);
    marketer.sees(words.get("my-first-subject"));
    marketer.travels(words.get("a-week"));
    marketer.opensMailTo(contact, words.get("search-outbox"), 2);
    marketer.sees(words.get("my-second-subject"));

    convert(marketer, campaign, contact, words.get("my-goal"));
  }

  @Test
  void drawsInDiagramsOfOtherToolsAndLeavesTheRest() throws Exception {
    chromium.as(
        "en-GB",
        1440,
        person -> {
          Marketer marketer = Marketer.logsIn(sortie, person, mistakes);
          dragIn(
              marketer, "flowable/leave-request.bpmn", "sid-11111111-AAAA-4BBB-8CCC-000000000001");
          dragIn(marketer, "signavio/two-pools.bpmn", "sid-T1");
          dragIn(marketer, "adonis/swimlanes.bpmn", "_T1");
        });
    assertThat(mistakes).isEmpty();
  }

  /** Nothing changes but where shapes, arrows and labels are. */
  private static void dragIn(Marketer marketer, String file, String step) {
    marketer.opens("/drafts");
    BroughtDrawing drawing = BroughtDrawing.of(marketer.page(), FOREIGN.resolve(file));
    String before = drawing.text();
    drawing.drag(step);
    String after = drawing.text();
    assertThat(BroughtDrawing.linesBeside(before, after))
        .as(file)
        .hasSizeBetween(1, 20)
        .allMatch(PLACE);
    assertThat(BroughtDrawing.linesBeside(after, before)).as(file).allMatch(PLACE);
  }

  /** The shop tells what the contact did, and they leave by the door of the goal. */
  private void convert(Marketer marketer, String campaign, String email, String event)
      throws Exception {
    ApiCaller shop = new ApiCaller(sortie.port(), sortie.apiKey("shop of " + campaign, "ADMIN"));
    assertThat(
            shop.post(
                    "/api/events",
                    "{\"contact\": \"%s\", \"name\": \"%s\"}".formatted(email, event))
                .status())
        .isBetween(200, 299);
    marketer.opens("/campaigns/" + campaign);
    assertThat(marketer.page().locator("dl.doors .door dd").first()).hasText("1", patient());
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

  /** On a page that was just loaded, which has nothing from another one. */
  private void askForAReason(Marketer marketer) {
    marketer.opens("/monitor?campaign=welcome&status=inside");
    Page page = marketer.page();
    page.locator("vaadin-grid a:visible").first().click();
    page.locator(".story a[href^=contacts]").first().click();
    page.locator(".enrollment-list").first().waitFor();
    page.reload();
    marketer.presses("Take out");
    assertThat(page.getByLabel("Why? Colleagues will read this")).isVisible();
    page.keyboard().press("Escape");
  }

  /** The list, the diagram with the numbers of the same filter, and the story of one. */
  private void lookAtOne(Marketer marketer) {
    marketer.opens("/monitor?campaign=welcome&status=inside");
    marketer.sees("40 enrollments");
    Page page = marketer.page();
    assertThat(page.locator("sortie-bpmn .figures .waiting:visible").first())
        .hasText("40", patient());
    Download file = page.waitForDownload(() -> page.getByText("Save as a file (CSV)").click());
    assertThat(lines(file)).hasSize(41).last().asString().contains("@english.example", "welcome");
    page.locator("vaadin-grid a:visible").first().click();
    marketer.sees("Entered the campaign");
    marketer.sees("was taken by the mail server");
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

  /** Watches the campaign's doors in one tab while the mail's link is followed in another. */
  private void leave(
      BrowserContext person, Page mail, String campaign, String link, String button, String done) {
    Page live = person.newPage();
    live.onPageError(mistakes::add);
    live.navigate(sortie.uri("/campaigns/" + campaign).toString());
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
    assertThat(leaving.getByText(done).first()).isVisible();

    assertThat(unsubscribed).hasText("1", patient());
  }

  private static LocatorAssertions.HasTextOptions patient() {
    return new LocatorAssertions.HasTextOptions().setTimeout(Chromium.PATIENCE.toMillis());
  }

  private static Pattern ignoringCase(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }
}
