package dev.sortie.exit.bench;

import dev.sortie.enrollment.bench.Shop;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stops that arrive at a steady rate, however long each takes; every second one is an event that is
 * a goal, the others are unsubscribes.
 */
record StopWave(Shop shop, JdbcClient ledger) {

  private static final int CALLERS = 16;
  private static final Pattern STOP = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final Pattern MILLIS = Pattern.compile("\"millisecondsToStop\"\\s*:\\s*(\\d+)");

  /** One call; {@code took} counts from when it was to be made. */
  record Call(String address, String stop, Duration took, long answeredNanos) {}

  /** What came of all. */
  record Result(
      List<Call> calls, Percentiles toStop, int forced, long stolenPercent, Duration took) {

    static final String HEADING =
        "%-14s %8s %30s %20s %8s %16s"
            .formatted(
                "",
                "stops",
                "ms to stop p50 / p95 / p99",
                "ms call p50 / p99",
                "forced",
                "CPU taken away");

    void print(PrintStream out, String name) {
      Percentiles call = new Percentiles(calls.stream().map(Call::took).toList());
      out.printf(
          Locale.ROOT,
          "%-14s %8d %30s %20s %8d %16s%n",
          name,
          calls.size(),
          millis(toStop, 50) + " / " + millis(toStop, 95) + " / " + millis(toStop, 99),
          millis(call, 50) + " / " + millis(call, 99),
          forced,
          stolenPercent + " %");
    }

    /** Mails that began to reach the server when the call that stopped them had returned. */
    long mailsAfter(List<CountingSink.Mail> mails) {
      Map<String, Call> byAddress =
          calls.stream().collect(Collectors.toMap(Call::address, Function.identity()));
      return mails.stream()
          .filter(mail -> byAddress.containsKey(mail.recipient()))
          .filter(mail -> mail.begunNanos() > byAddress.get(mail.recipient()).answeredNanos())
          .count();
    }

    private static long millis(Percentiles percentiles, int percent) {
      return percentiles.at(percent).toMillis();
    }
  }

  Result carryOut(List<String> addresses, int perSecond)
      throws IOException, InterruptedException, ExecutionException {
    StolenTime before = StolenTime.untilNow();
    long begun = System.nanoTime();
    List<Future<Call>> calls = new ArrayList<>();
    try (var callers = Executors.newScheduledThreadPool(CALLERS)) {
      for (int index = 0; index < addresses.size(); index++) {
        String address = addresses.get(index);
        boolean goal = index % 2 == 0;
        long due = begun + index * (TimeUnit.SECONDS.toNanos(1) / perSecond);
        calls.add(
            callers.schedule(
                () -> call(address, goal, due), due - System.nanoTime(), TimeUnit.NANOSECONDS));
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    List<Call> made = new ArrayList<>();
    for (Future<Call> call : calls) {
      made.add(call.get());
    }
    awaitEnds();
    long stolen = StolenTime.untilNow().percentSince(before);
    List<Duration> toStop = new ArrayList<>();
    int forced = 0;
    for (Call call : made) {
      String receipt = shop.get("/api/stops/" + call.stop());
      toStop.add(Duration.ofMillis(Long.parseLong(first(MILLIS, receipt))));
      forced += receipt.contains("\"forced\":true") ? 1 : 0;
    }
    return new Result(made, new Percentiles(toStop), forced, stolen, took);
  }

  private Call call(String address, boolean goal, long due)
      throws IOException, InterruptedException {
    String answer = goal ? shop.event(address, "bench.stopped") : shop.unsubscribe(address);
    long now = System.nanoTime();
    String receipt = goal ? answer.substring(answer.indexOf("\"stop\"")) : answer;
    return new Call(address, first(STOP, receipt), Duration.ofNanos(now - due), now);
  }

  /** Until all is noted, which may be later than it was. */
  private void awaitEnds() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                ledger
                        .sql(
                            """
                            select count(*) from exit_messages
                            where ended_at is null or published_at is null
                            """)
                        .query(Integer.class)
                        .single()
                    == 0);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("Expected " + pattern + ", but was " + text);
    }
    return found.group(1);
  }
}
