package dev.sortie.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A process that stands still, as on a machine that sleeps, until this is closed. */
public final class Paused implements AutoCloseable {

  private final ProcessHandle process;

  private Paused(ProcessHandle process) {
    this.process = process;
  }

  public static Paused pause(ProcessHandle process) throws IOException, InterruptedException {
    signal("-STOP", process);
    return new Paused(process);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    signal("-CONT", process);
  }

  private static void signal(String name, ProcessHandle process)
      throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", name, Long.toString(process.pid()))
            .inheritIO()
            .start()
            .waitFor();
    assertThat(code).isZero();
  }
}
