package dev.sortie.enrollment.bench;

import dev.sortie.installation.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Contacts enrolled until the inside mail server has accepted the first mail of each, on the real
 * installation, next to the same diagram on a bare engine in the same run.
 *
 * <p>Usage: {@code ./sortie bench enroll [contacts]}, 10,000 by default.
 */
public final class EnrollBench {

  private static final Path CAMPAIGNS = Path.of("src/test/resources/dev/sortie/enrollment/bench");
  private static final String CAMPAIGN = "first-mail";
  private static final int WARM_UP = 500;

  private EnrollBench() {}

  public static void main(String[] arguments) throws Exception {
    int contacts = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "enroll-");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    out.println("Enrollment until the first mail is accepted, " + contacts + " contacts");
    Row bare = bare(folder.toAbsolutePath(), contacts);
    Row sortie = sortie(folder.toAbsolutePath(), contacts);

    out.printf(
        "%-12s %10s %10s %10s %12s %12s %12s%n",
        "", "seconds", "contacts/s", "mails/s", "CPU s broker", "database", "application");
    sortie.print(out);
    bare.print(out);
    out.printf(
        Locale.ROOT,
        "ratio Sortie / bare engine: %.2f%n",
        sortie.contactRate() / bare.contactRate());
    out.printf(
        Locale.ROOT,
        "resident at the end, whole installation: %d MB%n",
        sortie.residentMegabytes());
  }

  private static Row bare(Path folder, int contacts) throws IOException, InterruptedException {
    Path bpmn = CAMPAIGNS.resolve("first-mail/first-mail.bpmn");
    try (BareEngine engine = BareEngine.start(folder.resolve("bare"), bpmn)) {
      engine.run(WARM_UP);
      CpuSeconds before = CpuSeconds.of(engine.process(), List.of());
      Duration taken = engine.run(contacts);
      double cpu = CpuSeconds.of(engine.process(), List.of()).since(before).application();
      return new Row("bare engine", contacts, taken, 0, new CpuSeconds(0, cpu, 0), 0);
    }
  }

  private static Row sortie(Path folder, int contacts) throws Exception {
    try (Installation installation = new Installation(folder)) {
      installation
          .with("SORTIE_PROCESSES_DIR", CAMPAIGNS.toAbsolutePath().toString())
          .with("SORTIE_TIME_MACHINE", "off")
          .start();
      Shop shop = Shop.of(installation);
      JdbcClient ledger = shop.ledger();
      shop.contacts("warm", WARM_UP);
      shop.enroll(CAMPAIGN, "warm");
      awaitMails(ledger, WARM_UP);

      shop.contacts("load", contacts);
      CpuSeconds before = CpuSeconds.of(installation.process(), installation.children());
      long begun = System.nanoTime();
      shop.enroll(CAMPAIGN, "load");
      awaitMails(ledger, WARM_UP + contacts);
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      CpuSeconds cpu = CpuSeconds.of(installation.process(), installation.children()).since(before);
      return new Row(
          "Sortie",
          contacts,
          taken,
          contacts,
          cpu,
          Memory.residentMegabytes(installation.process(), installation.children()));
    }
  }

  private static void awaitMails(JdbcClient ledger, int expected) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(15))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () ->
                ledger
                        .sql("select count(*) from sends where state = 'ACCEPTED'")
                        .query(Integer.class)
                        .single()
                    >= expected);
  }

  private record Row(
      String name,
      int contacts,
      Duration taken,
      int mails,
      CpuSeconds cpu,
      long residentMegabytes) {

    double contactRate() {
      return contacts / (taken.toMillis() / 1000.0);
    }

    void print(PrintStream out) {
      double seconds = taken.toMillis() / 1000.0;
      out.printf(
          Locale.ROOT,
          "%-12s %10.1f %10.0f %10.0f %12.1f %12.1f %12.1f%n",
          name,
          seconds,
          contactRate(),
          mails / seconds,
          cpu.broker(),
          cpu.database(),
          cpu.application());
    }
  }
}
