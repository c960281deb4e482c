package dev.sortie.monitor.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.sortie.browser.Chromium;
import dev.sortie.browser.Login;
import dev.sortie.enrollment.bench.Shop;
import dev.sortie.installation.Installation;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the monitors' pages take to show their numbers in a browser with a million enrollments,
 * next to the same pages with a thousand in the same run: by a link from another page, and by their
 * address, which starts the application in the browser anew.
 *
 * <p>Usage: {@code ./sortie bench monitor [enrollments] [openings of each page]}, 1,000,000 and 9
 * by default.
 */
public final class MonitorBench {

  private static final int FEW = 1_000;
  private static final int WARM = 3;

  private final Installation installation;
  private final GeneratedRows rows;
  private final int openings;

  private MonitorBench(Installation installation, JdbcClient database, int many, int openings) {
    this.installation = installation;
    this.rows = new GeneratedRows(database, many);
    this.openings = openings;
  }

  public static void main(String[] arguments) throws Exception {
    int many = argument(arguments, 0, 1_000_000);
    int openings = argument(arguments, 1, 9);
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "monitor-");
    try (Installation installation = new Installation(folder.toAbsolutePath());
        Chromium chromium = new Chromium()) {
      installation.start();
      JdbcClient database = new Shop(installation, "", HttpClient.newHttpClient()).ledger();
      MonitorBench bench = new MonitorBench(installation, database, many, openings);
      chromium.as("en-GB", 1440, person -> bench.run(person, many));
    }
  }

  private void run(BrowserContext person, int many) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Page page = loggedIn(person);
    rows.awaitCampaign();
    rows.add(1, FEW);
    List<Look> looks = looks();
    Map<Look, List<Duration>> few = open(page, looks);
    long begun = System.nanoTime();
    rows.add(FEW + 1, many);
    out.printf(
        Locale.ROOT,
        "%,d enrollments made in %.0f s; every page opened %d times%n",
        many,
        (System.nanoTime() - begun) / 1e9,
        openings);
    Map<Look, List<Duration>> all = open(page, looks);
    out.printf(
        Locale.ROOT,
        "%-51s %17s %17s %6s%n",
        "ms until the numbers show",
        "%,d p50 p95".formatted(FEW),
        "%,d p50 p95".formatted(many),
        "ratio");
    for (Look look : looks) {
      List<Duration> before = few.get(look);
      List<Duration> after = all.get(look);
      out.printf(
          Locale.ROOT,
          "%-42s %-8s %8d %8d %8d %8d %6.1f%n",
          look.name,
          look.way,
          at(before, 50),
          at(before, 95),
          at(after, 50),
          at(after, 95),
          (double) at(after, 50) / Math.max(1, at(before, 50)));
    }
  }

  private List<Look> looks() {
    String list = ".instances vaadin-grid-cell-content .stacked";
    String diagram = "sortie-bpmn .figures .waiting:visible";
    LocalDate today = LocalDate.now();
    List<Look> looks = new ArrayList<>();
    add(
        looks,
        "campaign, live",
        "/campaigns/welcome",
        diagram,
        ".funnel .door-counts vaadin-icon:visible");
    add(
        looks,
        "campaign, live, 90 days, by time",
        "/campaigns/welcome?period=90d&heat=time",
        ".heat-legend li",
        ".funnel .door-counts vaadin-icon:visible");
    add(looks, "list, everything", "/monitor", list);
    add(looks, "list of a campaign with its diagram", "/monitor?campaign=welcome", list, diagram);
    add(
        looks,
        "list of those at a step",
        "/monitor?campaign=welcome&version=1&step=gateway_LooksAround",
        list,
        diagram);
    add(
        looks,
        "list of the converted of a campaign",
        "/monitor?campaign=welcome&status=converted",
        list);
    add(looks, "list of those who need a person", "/monitor?status=stuck", list);
    add(
        looks,
        "list of those who ended last week",
        "/monitor?ended-from=" + today.minusDays(7) + "&ended-until=" + today,
        list);
    add(looks, "list of one contact", "/monitor?contact=person500%40bench.example", list);
    add(looks, "one instance", "/monitor/instances/" + rows.enrollment(500), ".story-timeline li");
    return looks;
  }

  private static void add(List<Look> looks, String name, String path, String... shown) {
    for (Way way : Way.values()) {
      looks.add(new Look(name, way, path, List.of(shown)));
    }
  }

  private Map<Look, List<Duration>> open(Page page, List<Look> looks) {
    Map<Look, List<Duration>> taken = new HashMap<>();
    for (Look look : looks) {
      List<Duration> times = new ArrayList<>();
      for (int opening = -WARM; opening < openings; opening++) {
        Duration time = open(page, look);
        if (opening >= 0) {
          times.add(time);
        }
      }
      taken.put(look, times);
    }
    return taken;
  }

  private Duration open(Page page, Look look) {
    long begun =
        switch (look.way) {
          case LINK -> follow(page, look);
          case ADDRESS -> call(page, look);
        };
    for (String shown : look.shown) {
      page.locator(shown).first().waitFor();
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private long follow(Page page, Look look) {
    page.navigate(url("/outbox"));
    page.locator("vaadin-side-nav-item").first().waitFor();
    page.evaluate(
        """
        path => {
          const link = document.createElement('a');
          link.href = path;
          link.id = 'bench';
          link.setAttribute('router-link', '');
          document.body.append(link);
        }
        """,
        look.path);
    long begun = System.nanoTime();
    page.evaluate("document.getElementById('bench').click()");
    return begun;
  }

  private long call(Page page, Look look) {
    page.navigate("about:blank");
    long begun = System.nanoTime();
    page.navigate(url(look.path));
    return begun;
  }

  private Page loggedIn(BrowserContext person) throws Exception {
    Page page = person.newPage();
    Login.asAdmin(installation, page);
    return page;
  }

  private String url(String path) {
    return installation.uri(path).toString();
  }

  private static long at(List<Duration> times, int percent) {
    List<Duration> sorted = times.stream().sorted().toList();
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(1, rank) - 1).toMillis();
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  /** How somebody comes to a page. */
  private enum Way {
    LINK,
    ADDRESS
  }

  /** A page, and what is to be seen of it in the end. */
  private record Look(String name, Way way, String path, List<String> shown) {}
}
