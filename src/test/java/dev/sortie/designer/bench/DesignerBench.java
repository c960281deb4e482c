package dev.sortie.designer.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.sortie.browser.Chromium;
import dev.sortie.browser.Login;
import dev.sortie.installation.Installation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long the drawing board takes to open a long campaign in a browser, by a link and by its
 * address, and how long its frames take while somebody drags a step, to the end of keeping it.
 *
 * <p>Usage: {@code ./sortie bench designer [steps] [openings]}, 60 and 9 by default.
 */
public final class DesignerBench {

  private static final int WARM = 3;
  private static final int MOVES = 90;

  /** Notes how long each frame takes, until it is asked for them. */
  private static final String WATCH =
      """
      () => {
        window.frames60 = [];
        let last = performance.now();
        const next = now => {
          window.frames60.push(now - last);
          last = now;
          window.watching = requestAnimationFrame(next);
        };
        window.watching = requestAnimationFrame(next);
      }
      """;

  private final Installation installation;
  private final int steps;
  private final int openings;

  private DesignerBench(Installation installation, int steps, int openings) {
    this.installation = installation;
    this.steps = steps;
    this.openings = openings;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "designer-");
    try (Installation installation = new Installation(folder.toAbsolutePath());
        Chromium chromium = new Chromium()) {
      installation.start();
      DesignerBench bench =
          new DesignerBench(installation, argument(arguments, 0, 60), argument(arguments, 1, 9));
      chromium.as("en-GB", 1440, bench::run);
    }
  }

  private void run(BrowserContext person) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Page page = loggedIn(person);
    String draft = begun(page);
    List<Long> byLink = new ArrayList<>();
    List<Long> byAddress = new ArrayList<>();
    for (int opening = -WARM; opening < openings; opening++) {
      long link = byLink(page, draft);
      long address = byAddress(page, draft);
      if (opening >= 0) {
        byLink.add(link);
        byAddress.add(address);
      }
    }
    out.printf(Locale.ROOT, "A campaign of %d steps, opened %d times%n", steps, openings);
    out.printf(Locale.ROOT, "%-42s %8s %8s%n", "ms until all steps are drawn", "p50", "worst");
    row(out, "by a link", byLink);
    row(out, "by its address", byAddress);
    out.printf(
        Locale.ROOT,
        "%-42s %8s %8s %8s %8s%n",
        "ms per frame, " + MOVES + " moves",
        "p50",
        "p95",
        "worst",
        "> 100");
    row(out, "drag step_2, as large as it opens", page, "step_2");
    row(out, "drag step_3, as large as it opens", page, "step_3");
    page.locator("sortie-bpmn .zoom button").last().click();
    row(out, "drag the middle, all 60 in view", page, "step_" + (steps / 2));
    row(out, "drag step_4, all 60 in view", page, "step_4");
  }

  private static void row(PrintStream out, String name, Page page, String step) {
    List<Long> frames = dragged(page, step);
    out.printf(
        Locale.ROOT,
        "%-42s %8d %8d %8d %8d%n",
        name,
        at(frames, 50),
        at(frames, 95),
        at(frames, 100),
        frames.stream().filter(time -> time > 100).count());
  }

  private static void row(PrintStream out, String name, List<Long> times) {
    out.printf(Locale.ROOT, "%-42s %8d %8d%n", name, at(times, 50), at(times, 100));
  }

  /** A draft that begins as the file, as people bring one. */
  private String begun(Page page) throws Exception {
    Path file = Files.createTempFile("long-campaign", ".bpmn");
    Files.writeString(file, LongCampaign.of(steps));
    page.navigate(url("/drafts"));
    page.locator("vaadin-button[theme~=primary]").first().click();
    page.locator("vaadin-radio-button").last().click();
    page.locator("vaadin-upload").waitFor();
    page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    page.waitForURL(address -> address.matches(".*/drafts/[0-9a-f-]{36}"));
    awaitDrawn(page);
    Files.delete(file);
    return page.url().replaceFirst(".*/drafts/", "/drafts/");
  }

  private long byLink(Page page, String draft) {
    page.navigate(url("/drafts"));
    page.locator("a[href='" + draft.substring(1) + "']").waitFor();
    long begun = System.nanoTime();
    page.locator("a[href='" + draft.substring(1) + "']").click();
    awaitDrawn(page);
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private long byAddress(Page page, String draft) {
    page.navigate("about:blank");
    long begun = System.nanoTime();
    page.navigate(url(draft));
    awaitDrawn(page);
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private void awaitDrawn(Page page) {
    page.waitForFunction(
        "last => document.querySelector(`sortie-bpmn.edits [data-element-id=${last}]`)",
        "step_" + steps);
  }

  private static List<Long> dragged(Page page, String step) {
    page.locator(".djs-element[data-element-id=" + step + "]").click();
    page.evaluate("() => new Promise(done => setTimeout(done, 1500))");
    BoundingBox box = page.locator(".djs-shape[data-element-id=" + step + "]").boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.evaluate(WATCH);
    page.mouse().move(x, y);
    page.mouse().down();
    for (int move = 1; move <= MOVES; move++) {
      page.mouse().move(x + move * 0.6, y + Math.sin(move / 9.0) * 30);
    }
    page.mouse().up();
    // Until it was written, compared and kept.
    page.evaluate("() => new Promise(done => setTimeout(done, 2000))");
    @SuppressWarnings("unchecked")
    List<Number> frames =
        (List<Number>)
            page.evaluate(
                "() => { cancelAnimationFrame(window.watching); return window.frames60; }");
    return frames.stream().skip(1).map(Number::longValue).toList();
  }

  private Page loggedIn(BrowserContext person) throws Exception {
    Page page = person.newPage();
    Login.asAdmin(installation, page);
    return page;
  }

  private String url(String path) {
    return installation.uri(path).toString();
  }

  private static long at(List<Long> times, int percent) {
    List<Long> sorted = times.stream().sorted().toList();
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(1, rank) - 1);
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }
}
