package dev.sortie.engine;

import java.nio.file.Path;
import java.util.List;

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
    return isOn(process.command().orElse(""), process.arguments().map(List::of).orElse(List.of()));
  }

  /** Whether a process with this program and these arguments is ours. Unknown ones are not. */
  boolean isOn(String program, List<String> arguments) {
    return Path.of(program).endsWith("java")
        && arguments.contains(argument)
        && arguments.contains(MAIN_CLASS);
  }
}
