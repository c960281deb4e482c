package dev.sortie.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A diagram that somebody brings from another tool, and draws in. */
final class BroughtDrawing {

  private final Page page;

  private BroughtDrawing(Page page) {
    this.page = page;
  }

  /** On the page of drafts, until it can be drawn in. */
  static BroughtDrawing of(Page page, Path file) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New campaign"))
        .first()
        .click();
    page.getByText("a file (.bpmn").click();
    // Before it is seen it is there, and does not know yet where to send the file.
    page.locator("vaadin-dialog[opened] vaadin-upload").waitFor();
    page.locator("vaadin-dialog[opened] vaadin-upload input[type=file]").setInputFiles(file);
    page.locator("sortie-bpmn.edits .djs-shape").first().waitFor();
    return new BroughtDrawing(page);
  }

  String text() {
    return (String) page.locator("sortie-bpmn").evaluate("drawing => drawing.xml");
  }

  /** Drags a step a little, until the text says so. */
  void drag(String step) {
    String before = text();
    BoundingBox box =
        page.locator(".djs-shape[data-element-id='" + step + "'] > .djs-visual").boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    for (int part = 1; part <= 10; part++) {
      page.mouse().move(x + 2 * part, y + part);
    }
    page.mouse().up();
    page.waitForFunction("before => document.querySelector('sortie-bpmn').xml !== before", before);
  }

  /** The lines of a text that another one does not have, in their order. */
  static List<String> linesBeside(String text, String other) {
    List<String> left = new ArrayList<>(text.lines().toList());
    other.lines().forEach(left::remove);
    return left;
  }
}
