package dev.sortie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Draws a campaign from nothing by clicking and typing, and publishes it. */
final class DrawnCampaign {

  private final Page page;
  private final Map<String, String> words;

  /**
   * @param words what is written on the page, by what it means
   */
  DrawnCampaign(Page page, Map<String, String> words) {
    this.page = page;
    this.words = words;
  }

  /** From the page of drafts to the drawing board of a campaign with nothing but its doors. */
  void begin() {
    press("begin");
    page.getByText(word("blank")).click();
    page.getByLabel(word("name-of-new")).fill(word("my-name"));
    press("go");
    assertThat(page.locator("sortie-bpmn.edits .djs-element.door")).hasCount(3);
  }

  /**
   * Waits and sends, and the same again, with one step taken back and forth in between; loses the
   * end, and has it mended.
   */
  void draw() throws IOException {
    fill("goal", word("my-goal"));
    step("wait");
    fill("how-long", "3");
    button("undo").click();
    assertThat(page.getByLabel(word("how-long"), exactly())).hasValue("1");
    button("redo").click();
    assertThat(page.getByLabel(word("how-long"), exactly())).hasValue("3");
    send("cart-left", word("my-first-subject"));
    step("wait");
    fill("how-long", "10");
    send("cart-kept", word("my-second-subject"));
    step("wait");
    fill("how-long", "10");
    loseTheEndAndMend();
  }

  /** Draws a mail and writes it; what is missing meanwhile is said at the step. */
  private void send(String key, String subject) {
    step("send");
    assertThat(page.locator("sortie-bpmn .finding.error")).hasCount(1);
    page.getByLabel(word("mail"), exactly()).fill(key);
    page.keyboard().press("Enter");
    assertThat(page.getByLabel(word("name"), exactly())).hasValue(word("called-by-mail") + key);
    press("write");
    write(subject);
    press("keep");
    assertThat(page.locator("sortie-bpmn .finding")).hasCount(0);
  }

  private void loseTheEndAndMend() throws IOException {
    press("show-all");
    Locator end = page.locator("sortie-bpmn .djs-shape[data-element-id=end_Sequence]");
    end.click();
    page.keyboard().press("Delete");
    assertThat(end).hasCount(0);
    assertThat(page.locator("sortie-bpmn .finding.error")).hasCount(1);
    page.locator(".findings-bar vaadin-details-summary").click();
    everybodyCanUseIt("findings");
    press("mend");
    assertThat(page.locator("sortie-bpmn .finding")).hasCount(0);
  }

  /** Writes as the mail looks; of its source nothing else changes. */
  private void write(String subject) {
    Locator source = page.getByLabel(word("source"));
    page.getByText(word("as-source"), new Page.GetByTextOptions().setExact(true)).click();
    String before = source.inputValue();
    page.getByText(word("as-it-looks"), new Page.GetByTextOptions().setExact(true)).click();
    page.frameLocator(".mail-editor .gjs-frame").getByText(word("subject")).dblclick();
    assertThat(page.frameLocator(".mail-editor .gjs-frame").locator("[contenteditable=true]"))
        .hasCount(1);
    page.keyboard().press("Control+a");
    page.keyboard().type(subject);
    page.getByLabel(word("subject-field"), exactly()).fill(subject);
    assertThat(page.locator(".mail-editor .reading h3")).hasText(subject);
    page.getByText(word("as-source"), new Page.GetByTextOptions().setExact(true)).click();
    assertThat(source).hasValue(before.replace(word("subject"), subject));
  }

  /** Lets one contact go through: three days later they get the mail. */
  void play() throws IOException {
    press("play");
    assertThat(page.locator(".diary li")).hasCount(1);
    page.locator(".hand[title*='3']").click();
    assertThat(page.locator(".diary li.mail .day")).hasText(word("third-day"));
    everybodyCanUseIt("diary");
    press("draw");
    assertThat(page.locator("sortie-bpmn.edits .djs-element.door")).hasCount(3);
  }

  /**
   * One no keeps it from being published; three times yes let it, and the look at what the check
   * warns of: with the campaigns of the installation together, people may get too many mails.
   */
  void publish() throws IOException {
    press("publish");
    Locator dialog = page.locator("vaadin-dialog[opened]").last();
    Locator go =
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(word("publish")));
    assertThat(go).isDisabled();
    dialog.getByText(word("no"), new Locator.GetByTextOptions().setExact(true)).first().click();
    assertThat(dialog.locator(".refused")).isVisible();
    for (Locator question : dialog.locator(".three-questions vaadin-radio-group").all()) {
      question.getByText(word("yes"), new Locator.GetByTextOptions().setExact(true)).click();
    }
    assertThat(go).isDisabled();
    everybodyCanUseIt("three questions");
    dialog.locator("vaadin-checkbox.seen input").check();
    go.click();
    page.waitForURL(address -> address.contains("/campaigns/"));
  }

  private void everybodyCanUseIt(String what) throws IOException {
    Assertions.assertThat(Axe.findings(page)).as(what).isEmpty();
  }

  private void step(String name) {
    page.locator(".djs-palette .step")
        .getByText(word(name), new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private void fill(String label, String value) {
    page.getByLabel(word(label), exactly()).fill(value);
    page.keyboard().press("Tab");
  }

  private void press(String name) {
    button(name).click();
  }

  private Locator button(String name) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word(name)).setExact(true))
        .first();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private String word(String meaning) {
    return words.get(meaning);
  }
}
