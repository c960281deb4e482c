package dev.sortie.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What processes are at that should have been ready long ago. */
public final class Stuck {

  private static final int LONGEST = 60_000;

  private Stuck() {}

  /** The console and the threads of the Java machines, for the message of a failure. */
  public static String lookAt(String console, ProcessHandle first, Stream<ProcessHandle> others) {
    return Stream.concat(Stream.of(first), others)
        .map(Stuck::threads)
        .collect(Collectors.joining("\n\n", console + "\n\n", ""));
  }

  private static String threads(ProcessHandle process) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process look =
          new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "Thread.print")
              .redirectErrorStream(true)
              .start();
      String said = new String(look.getInputStream().readNBytes(LONGEST), UTF_8);
      look.waitFor(10, TimeUnit.SECONDS);
      return said;
    } catch (IOException cause) {
      return "No threads of " + process.pid() + ": " + cause;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
