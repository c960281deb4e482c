package dev.sortie.crash;

import dev.sortie.installation.Installation;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Finds the processes of an installation, by its own data folder, and ends them without a word. */
final class Victims {

  static final String BROKER = "-Dsortie.engine.folder=";

  private final Installation installation;
  private final Random random;

  Victims(Installation installation, Random random) {
    this.installation = installation;
    this.random = random;
  }

  /** Returns when what was to be killed is gone; false where it was not there. */
  boolean kill(Kill kind) {
    List<ProcessHandle> victims =
        switch (kind) {
          case APPLICATION -> List.of(installation.process().toHandle());
          case BROKER -> broker();
          case DATABASE -> installation.database().limit(1).toList();
          case SESSION -> session();
          case POWER ->
              Stream.concat(
                      Stream.of(installation.process().toHandle()),
                      installation.children().stream())
                  .toList();
        };
    victims.forEach(ProcessHandle::destroyForcibly);
    victims.forEach(victim -> victim.onExit().join());
    return !victims.isEmpty();
  }

  private List<ProcessHandle> broker() {
    return installation.process().descendants().filter(Victims::isBroker).toList();
  }

  private static boolean isBroker(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(BROKER);
  }

  /** Any one of the server's own children: one that serves a connection, or one of its helpers. */
  private List<ProcessHandle> session() {
    List<ProcessHandle> sessions = installation.database().skip(1).toList();
    return sessions.isEmpty() ? List.of() : List.of(sessions.get(random.nextInt(sessions.size())));
  }
}
