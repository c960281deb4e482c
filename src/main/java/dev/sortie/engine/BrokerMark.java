package dev.sortie.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a broker of ours is told from every other process: its command line runs the broker's main
 * class and names our data folder.
 *
 * <p>Both together can only have been written by a Sortie that works on the same folder; a number
 * in a file can be somebody else's by now.
 */
record BrokerMark(String argument) {

  static final String MAIN_CLASS = "io.camunda.zeebe.broker.StandaloneBroker";

  static BrokerMark of(Path folder) {
    return new BrokerMark("-Dsortie.engine.folder=" + folder.toAbsolutePath().normalize());
  }

  /** The brokers that run on this folder now; an application that was killed leaves one behind. */
  List<ProcessHandle> running() {
    return ProcessHandle.allProcesses().filter(process -> isOn(process.info())).toList();
  }

  private boolean isOn(ProcessHandle.Info process) {
    return isOn(process.command(), process.arguments());
  }

  /** Whether a process with this program and these arguments is ours. Unknown ones are not. */
  boolean isOn(Optional<String> program, Optional<String[]> arguments) {
    List<String> given = arguments.map(List::of).orElse(List.of());
    return program.map(path -> Path.of(path).endsWith("java")).orElse(false)
        && given.contains(argument)
        && given.contains(MAIN_CLASS);
  }
}
