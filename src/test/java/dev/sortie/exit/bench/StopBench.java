package dev.sortie.exit.bench;

import dev.sortie.enrollment.bench.Shop;
import dev.sortie.installation.Installation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a stop takes, from its acceptance until the process instance is gone, while as many
 * contacts wait and mails leave as fast as they can; next to the same stops in the same run while
 * nothing else happens. A third of them are of contacts whose mails are leaving at that moment.
 *
 * <p>Usage: {@code ./sortie bench stop [waiting] [stops] [stops per second]}, 20,000, 2,000 and 50
 * by default.
 */
public final class StopBench {

  private static final Path CAMPAIGNS = Path.of("src/test/resources/dev/sortie/exit/bench");
  private static final Duration STEADY = Duration.ofSeconds(10);
  private static final int WARM = 1_000;

  /** Ten seconds at the usual rate: in the first two an installation that idled lags behind. */
  private static final int ALONE = 500;

  private static final String RUNNING =
      "select count(*) from enrollments where campaign_key = '%s' and state = 'ACTIVE'";

  private final Shop shop;
  private final JdbcClient ledger;
  private final CountingSink sink;
  private final StopWave wave;

  private StopBench(Shop shop, CountingSink sink) throws Exception {
    this.shop = shop;
    this.ledger = shop.ledger();
    this.sink = sink;
    this.wave = new StopWave(shop, ledger);
  }

  public static void main(String[] arguments) throws Exception {
    int waiting = argument(arguments, 0, 20_000);
    int stops = argument(arguments, 1, 2_000);
    int perSecond = argument(arguments, 2, 50);
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "stop-");
    try (CountingSink sink = new CountingSink();
        Installation installation = new Installation(folder.toAbsolutePath())) {
      installation
          .with("SORTIE_PROCESSES_DIR", CAMPAIGNS.toAbsolutePath().toString())
          .with("SORTIE_TIME_MACHINE", "off")
          .with("SORTIE_MAIL_HOST", "127.0.0.1")
          .with("SORTIE_MAIL_PORT", Integer.toString(sink.port()))
          .with("SORTIE_MAIL_TLS", "none")
          .start();
      new StopBench(Shop.of(installation), sink).run(waiting, stops, perSecond);
    }
  }

  private void run(int waiting, int stops, int perSecond) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%,d stops, %d a second, of %,d enrollments that wait and of those whose mails leave%n",
        stops,
        perSecond,
        waiting);
    warmUp(perSecond);
    enterAndWait(waiting);
    int quiet = Math.min(waiting / 4, ALONE);
    StopWave.Result alone = wave.carryOut(addresses("wait", 0, quiet), perSecond);

    int streams = stops / 3;
    startMails(2 * streams);
    double before = sendsPerSecond(STEADY);
    int sentBefore = sink.count();
    StopWave.Result loaded =
        wave.carryOut(
            mixed(addresses("wait", quiet, stops - streams), addresses("stream", 0, streams)),
            perSecond);
    double during = (sink.count() - sentBefore) / seconds(loaded.took());

    out.println(StopWave.Result.HEADING);
    alone.print(out, "nothing else");
    loaded.print(out, "full rate");
    out.printf(
        Locale.ROOT,
        "ratio full rate / nothing else: p50 %.1f, p99 %.1f%n",
        ratio(loaded.toStop().at(50), alone.toStop().at(50)),
        ratio(loaded.toStop().at(99), alone.toStop().at(99)));
    out.printf(
        Locale.ROOT,
        "sends per second: %.0f before, %.0f during, %.0f %% lost%n",
        before,
        during,
        Math.max(0, 100 * (1 - during / before)));
    out.printf(
        "mails after the stop: %d as the mail server saw it, %d as the ledger has it%n",
        loaded.mailsAfter(sink.mails()) + alone.mailsAfter(sink.mails()), mailsAfterInLedger());
    if (ledger.sql(RUNNING.formatted("stream")).query(Integer.class).single() == 0) {
      out.println("The mails ran out before the stops did: ask for fewer stops or a higher rate.");
    }
  }

  /** An installation that has just started compiles its stops while it makes them. */
  private void warmUp(int perSecond) throws Exception {
    shop.contacts("warm", WARM);
    shop.enroll("waiting", "warm");
    awaitCount(RUNNING.formatted("waiting"), WARM);
    wave.carryOut(addresses("warm", 0, WARM), perSecond);
  }

  private void enterAndWait(int waiting) throws Exception {
    shop.contacts("wait", waiting);
    shop.enroll("waiting", "wait");
    awaitCount(RUNNING.formatted("waiting"), waiting);
    // The ledger says active once the instance runs, which has some way to go to its wait.
    sendsPerSecond(STEADY);
  }

  private void startMails(int streams) throws Exception {
    shop.contacts("stream", streams);
    shop.enroll("stream", "stream");
    awaitCount(RUNNING.formatted("stream"), streams);
  }

  private double sendsPerSecond(Duration window) throws InterruptedException {
    int begun = sink.count();
    long from = System.nanoTime();
    Thread.sleep(window);
    return (sink.count() - begun) / seconds(Duration.ofNanos(System.nanoTime() - from));
  }

  /** Sends whose transmission was committed after the stop that ended their enrollment. */
  private int mailsAfterInLedger() {
    return ledger
        .sql(
            """
            select count(*)
            from sends s
            join exit_messages m on m.enrollment_id = s.enrollment_id
            join stops st on st.id = m.stop_id
            where s.transmitting_at > st.accepted_at and not s.id = any (st.in_transmission)
            """)
        .query(Integer.class)
        .single();
  }

  private void awaitCount(String sql, int expected) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> ledger.sql(sql).query(Integer.class).single() >= expected);
  }

  private static List<String> addresses(String tag, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(index -> tag + index + "@bench.example")
        .toList();
  }

  /** Two of the first, one of the second, and so on. */
  private static List<String> mixed(List<String> many, List<String> few) {
    return IntStream.range(0, Math.max(many.size(), few.size()))
        .boxed()
        .flatMap(
            index ->
                Stream.of(
                    many.stream().skip(2L * index).limit(2), few.stream().skip(index).limit(1)))
        .flatMap(part -> part)
        .toList();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static double ratio(Duration one, Duration other) {
    return (double) one.toNanos() / Math.max(1, other.toNanos());
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }
}
